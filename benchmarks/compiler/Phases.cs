using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>
/// Where the compiler's own time goes: reading, checking and writing one experiment, rule by rule, and what each written file costs Roslyn.
/// </summary>
internal static class Phases
{
    private const int Experiments = 500;
    private const int Rounds = 12;
    private const int Bound = 200;
    private const int LoopRounds = 200;

    // As in a build that writes no documentation file.
    private static readonly CSharpParseOptions WithoutDocumentation = new(LanguageVersion.Latest, Microsoft.CodeAnalysis.DocumentationMode.None);

    public static void Print()
    {
        var (texts, dataLock) = (Texts(Experiments), Lock());
        for (var round = 0; round < Rounds; round++)
        {
            var results = new ReadResult[Experiments];
            var yaml = Cost(number => TrainSmart.Generators.Yaml.YamlReader.Read(texts[number].ToString()));
            var read = Cost(number => results[number] = Read(texts[number], number));
            var errors = Cost(number => _ = ExperimentCompiler.HasErrors(new RuleInput(results[number].Model!, results[number].Positions, dataLock)));
            var check = Cost(number => ExperimentCompiler.Check(results[number], dataLock));
            var written = new string[Experiments];
            var write = Cost(number => written[number] = ExperimentWriter.Write(results[number].Model!, dataLock, UserClass.None).File.Text);
            var parse = Cost(number => CSharpSyntaxTree.ParseText(written[number], WithoutDocumentation));
            if (round < Rounds - 1) continue;
            Console.WriteLine("microseconds of thread CPU and kilobytes allocated for one experiment:");
            var phases = new[]
            {
                ("YAML alone", yaml),
                ("read", read),
                ("check errors", errors),
                ("check all", check),
                ("write", write),
                ("parse what is written", parse),
            };
            foreach (var (phase, cost) in phases)
                Console.WriteLine($"  {phase,-24}{Micro(cost.Milliseconds),8}{cost.Bytes / 1e3 / Experiments,8:0.0}");
            Console.WriteLine(string.Join("\n", ExperimentCompiler.Check(results[0], dataLock).Select(finding => finding.ToString())));
            PrintRules(results, dataLock);
        }
    }

    /// <summary>
    /// One phase again and again, for a profiler to look at; then the least that it took, which of 200 rounds depends little on the machine.
    /// </summary>
    /// <param name="phase">Its name: read, check, write, generate, edit, analyze or bind.</param>
    public static void Loop(string phase)
    {
        var (texts, dataLock) = (Texts(Experiments), Lock());
        var results = texts.Select(Read).ToArray();
        var project = new Project(Compiler.Experiments.Files(phase == "edit" ? 2 * Experiments : Experiments));
        var ran = project.Driver().RunGenerators(project.Code);
        var least = double.PositiveInfinity;
        for (var round = 0; round < LoopRounds; round++)
        {
            var cost = phase switch
            {
                "read" => Cost(number => Read(texts[number], number)),
                "check" => Cost(number => ExperimentCompiler.Check(results[number], dataLock)),
                "write" => Cost(number => ExperimentWriter.Write(results[number].Model!, dataLock, UserClass.None)),
                "edit" => Cost(number =>
                {
                    var edited = project.Files[^1].With(text => text.Replace("depth: int(1, 3)", $"depth: int(1, {4 + number})"));
                    _ = ran.ReplaceAdditionalText(project.Files[^1], edited).RunGenerators(project.Code);
                }),
                "bind" => Cost(number => _ = number == 0 ? Generated(project).GetDiagnostics() : default),
                "analyze" => Cost(number => _ = number == 0 ? project.Analyze(project.Code.Clone(), Project.Analyzers()) : default),
                _ => Cost(number => _ = number == 0 ? project.Driver().RunGenerators(project.Code) : null),
            };
            least = Math.Min(least, cost.Milliseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{phase}, {Experiments} experiments: {least:0.0} ms of this thread's CPU at least"));
    }

    /// <summary>What the written code costs Roslyn, and what it would cost without one part of it or another.</summary>
    public static void PrintRoslyn()
    {
        var dataLock = Lock();
        var experiments = Texts(Bound)
            .Select(Read)
            .Select(result => ExperimentWriter.Write(result.Model!, dataLock, UserClass.None))
            .ToList();
        var written = experiments.Select(experiment => experiment.File.Text).ToList();
        List<string> shared = [.. experiments.Select(experiment => experiment.Shared).OfType<SharedRows>().Take(1).Select(rows => rows.Write().Text)];
        Print("as written", written, shared, text => text);
        Print("not checked for null", written, shared, text => text.Replace("#nullable enable", "#nullable enable annotations"));
        Print("without the space's definition", written, shared, text => Without(text, "public static SearchSpace Definition { get; } = "));
        foreach (var part in new[] { "Prepare", "Model", "Train", "Pipeline", "Definition" })
            Print($"without {part}", written, shared, text => Dropped(text, part));

        Print("the parameters and the space alone", written, shared, text => NestedTypes(text, "Parameters", "Space"));
        Print("the parameters alone", written, shared, text => NestedTypes(text, "Parameters"));
        Print("an empty class", written, shared, text => NestedTypes(text));
    }

    private static SourceText[] Texts(int count) =>
        [.. Enumerable.Range(0, count).Select(number => SourceText.From(Compiler.Experiments.Text(number)))];

    private static DataLock? Lock()
    {
        var file = Compiler.Experiments.Files(0)[0];
        return DataLockReader.Read(file.GetText(), file.Path, "data/birds0.csv.lock.json").Lock;
    }

    private static ReadResult Read(SourceText text, int number) =>
        YamlDeclarationReader.Read(text, $"/project/{number}.experiment.yaml", $"{number}.experiment.yaml", "Experiments");

    private static void Print(string what, List<string> written, List<string> shared, Func<string, string> change)
    {
        var texts = written.Select(change).ToList();
        var (parse, bind) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            List<SyntaxTree> trees = [];
            parse.Add(ThreadClock.Measure(() =>
                trees.AddRange(texts.Concat(shared).Select(text => CSharpSyntaxTree.ParseText(text, WithoutDocumentation)))));
            var all = new Project([]).Code.AddSyntaxTrees(trees);
            bind.Add(ThreadClock.Measure(() => all.GetDiagnostics()));
        }

        Console.WriteLine($"  parse {Median(parse),8}  bind {Median(bind),8}  {what}, {texts.Average(text => text.Length):0} characters");
    }

    private static string Median(List<double> times) =>
        (times.Order().ElementAt(times.Count / 2) * 1000 / Bound).ToString("0", CultureInfo.InvariantCulture);

    // What is taken away may leave errors behind, whose own cost is in the figure; it is a hint and no exact difference.
    private static string Without(string text, string property)
    {
        var tree = CSharpSyntaxTree.ParseText(text, WithoutDocumentation);
        var found = tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>()
            .First(node => node.ToString().StartsWith(property, StringComparison.Ordinal));
        var start = found.SpanStart + property.Length;
        return text.Remove(start, found.Span.End - start).Insert(start, "null!;");
    }

    private static string Dropped(string text, string name)
    {
        var root = CSharpSyntaxTree.ParseText(text, WithoutDocumentation).GetRoot();
        var members = root.DescendantNodes().OfType<ClassDeclarationSyntax>().First().Members;
        var found = members.First(member => member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text == name,
            MethodDeclarationSyntax method => method.Identifier.Text == name,
            PropertyDeclarationSyntax property => property.Identifier.Text == name,
            _ => false,
        });
        return root.RemoveNode(found, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static string NestedTypes(string text, params string[] kept)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, WithoutDocumentation).GetRoot();
        var type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        var members = type.Members.OfType<BaseTypeDeclarationSyntax>().Where(member => kept.Contains(member.Identifier.Text));
        return root.ReplaceNode(type, type.WithParameterList(null).WithMembers([.. members])).ToFullString();
    }

    private static void PrintRules(ReadResult[] results, DataLock? dataLock)
    {
        var costs = new Dictionary<string, double>();
        for (var number = 0; number < Experiments; number++)
        {
            var input = new RuleInput(results[number].Model!, results[number].Positions, dataLock);
            foreach (var rule in TrainSmart.Generators.Rules.RuleSet.All)
            {
                var name = rule.Id + rule.GetType().Name;
                costs[name] = costs.GetValueOrDefault(name) + ThreadClock.Measure(() => _ = rule.Check(input).Count());
            }
        }

        foreach (var (rule, cost) in costs.OrderByDescending(cost => cost.Value).Take(20)) Console.WriteLine($"  {Micro(cost),8}  {rule}");
    }

    private static Compilation Generated(Project project)
    {
        project.Driver().RunGeneratorsAndUpdateCompilation(project.Code, out var generated, out _);
        return generated;
    }

    private static (double Milliseconds, long Bytes) Cost(Action<int> body)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = ThreadClock.Measure(() =>
        {
            for (var number = 0; number < Experiments; number++) body(number);
        });
        return (time, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Micro(double milliseconds) =>
        (milliseconds * 1000 / Experiments).ToString("0.0", CultureInfo.InvariantCulture);
}
