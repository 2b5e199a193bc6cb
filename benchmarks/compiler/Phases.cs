using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>Where the compiler's own time goes: reading, checking and writing one experiment, rule by rule, and what each written file costs Roslyn.</summary>
internal static class Phases
{
    private const int Experiments = 500;
    private const int Rounds = 12;
    private const int BindingRounds = 4;

    // As in a build that writes no documentation file.
    private static readonly CSharpParseOptions WithoutDocumentation = new(LanguageVersion.Latest, Microsoft.CodeAnalysis.DocumentationMode.None);

    public static void Print()
    {
        var texts = Enumerable.Range(0, Experiments).Select(number => SourceText.From(Compiler.Experiments.Text(number))).ToArray();
        var file = Compiler.Experiments.Files(0)[0];
        var dataLock = DataLockReader.Read(file.GetText(), file.Path, "data/birds0.csv.lock.json").Lock;
        for (var round = 0; round < Rounds; round++)
        {
            var results = new ReadResult[Experiments];
            var read = ThreadClock.Measure(() => For(number => results[number] = YamlDeclarationReader.Read(texts[number], $"/project/{number}.experiment.yaml", $"{number}.experiment.yaml", "Experiments")));
            var yaml = ThreadClock.Measure(() => For(number => TrainSmart.Generators.Yaml.YamlReader.Read(texts[number].ToString())));
            var check = ThreadClock.Measure(() => For(number => ExperimentCompiler.Check(results[number], dataLock)));
            var write = ThreadClock.Measure(() => For(number => ExperimentWriter.Write(results[number].Model!, dataLock, UserClass.None)));
            if (round < Rounds - 1) continue;
            Console.WriteLine($"microseconds of thread CPU an experiment: read {Micro(read)} (of it YAML {Micro(yaml)}), check {Micro(check)}, write {Micro(write)}");
            Console.WriteLine(string.Join("\n", ExperimentCompiler.Check(results[0], dataLock).Select(finding => finding.ToString())));
            PrintRules(results, dataLock);
        }
    }

    /// <summary>What each written file costs Roslyn.</summary>
    public static void PrintRoslyn()
    {
        var file = Compiler.Experiments.Files(0)[0];
        var dataLock = DataLockReader.Read(file.GetText(), file.Path, "data/birds0.csv.lock.json").Lock;
        PrintFiles([.. Enumerable.Range(0, Experiments).Select(number => YamlDeclarationReader.Read(SourceText.From(Compiler.Experiments.Text(number)), $"/project/{number}.experiment.yaml", $"{number}.experiment.yaml", "Experiments"))], dataLock);
    }

    private static void PrintRules(ReadResult[] results, TrainSmart.Generators.Model.DataLock? dataLock)
    {
        var costs = new Dictionary<string, double>();
        for (var number = 0; number < Experiments; number++)
        {
            var input = new RuleInput(results[number].Model!, results[number].Positions, dataLock);
            foreach (var rule in TrainSmart.Generators.Rules.RuleSet.All)
                costs[rule.Id + rule.GetType().Name] = costs.GetValueOrDefault(rule.Id + rule.GetType().Name) + ThreadClock.Measure(() => _ = rule.Check(input).Count());
        }

        foreach (var (rule, cost) in costs.OrderByDescending(cost => cost.Value).Take(20)) Console.WriteLine($"  {Micro(cost),8}  {rule}");
    }

    private static void PrintFiles(ReadResult[] results, TrainSmart.Generators.Model.DataLock? dataLock)
    {
        var project = new Project([]);
        var files = results.SelectMany(result => ExperimentWriter.Write(result.Model!, dataLock, UserClass.None)).ToList();
        var trees = new Dictionary<string, List<SyntaxTree>>();
        foreach (var artefact in files.GroupBy(file => file.Artefact))
        {
            List<SyntaxTree> parsed = [];
            artefact.Take(100).ToList().ForEach(file => CSharpSyntaxTree.ParseText(file.Text, WithoutDocumentation));
            var parse = ThreadClock.Measure(() => parsed.AddRange(artefact.Select(file => CSharpSyntaxTree.ParseText(file.Text, WithoutDocumentation))));
            trees[artefact.Key] = parsed;
            Console.WriteLine($"  parse {Micro(parse),8}  {artefact.Key}, {artefact.Average(file => file.Text.Length):0} characters");
        }

        for (var round = 0; round < BindingRounds; round++)
        {
            var all = project.Code.AddSyntaxTrees(trees.Values.SelectMany(parsed => parsed));
            var declarations = ThreadClock.Measure(() => all.GetDeclarationDiagnostics());
            var costs = trees.ToDictionary(part => part.Key, part => ThreadClock.Measure(() => part.Value.ForEach(tree => _ = all.GetSemanticModel(tree).GetDiagnostics())));
            if (round < BindingRounds - 1) continue;
            Console.WriteLine($"  declarations {Micro(declarations)}");
            foreach (var (artefact, cost) in costs) Console.WriteLine($"  bind {Micro(cost),8}  {artefact}");
        }
    }

    private static void For(Action<int> body)
    {
        for (var number = 0; number < Experiments; number++) body(number);
    }

    private static string Micro(double milliseconds) => (milliseconds * 1000 / Experiments).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
