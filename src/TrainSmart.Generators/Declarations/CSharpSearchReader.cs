using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads how the space is searched, what a run may cost and where it may go.</summary>
internal sealed class CSharpSearchReader(CSharpReading reading, IReadOnlyList<CSharpAttribute> attributes)
{
    public SearchModel Read()
    {
        var search = Find("Search");
        if (search is not null) reading.Positions.Add("search", search.Location, search.Syntax.Name.GetLocation());
        var usual = new SearchModel();
        return usual with
        {
            Objectives = Objectives(),
            Sampler = Word(search, "Sampling", "Sampler", WordKind.Sampler, "search.sampler") ?? usual.Sampler,
            Pruner = Word(search, "Pruning", "Pruner", WordKind.Pruner, "search.pruner"),
            Trials = Count(search, "Trials", "search.trials", usual.Trials),
            Parallelism = Count(search, "Parallelism", "search.parallelism", usual.Parallelism),
        };
    }

    public BudgetModel? Budget()
    {
        if (Find("Budget") is not { } budget) return null;
        reading.Positions.Add("budget", budget.Location, budget.Syntax.Name.GetLocation());
        if (budget["Dollars"] is { } cost) reading.Positions.Add("budget.cost", cost.Location, cost.Key);
        if (budget["Time"] is { } time) reading.Positions.Add("budget.time", time.Location, time.Key);
        var dollars = budget["Dollars"] is { } written ? Convert.ToDouble(written.Value.Value, CultureInfo.InvariantCulture) : (double?)null;
        return new BudgetModel(dollars, budget["Time"] is { } duration ? CSharpSettings.Duration(duration, reading) : null);
    }

    public EquatableArray<Operation> Launch() => attributes.Select(Target).OfType<Operation>().ToEquatableArray();

    private Operation? Target(CSharpAttribute attribute) =>
        Words.FindType(WordKind.Target, attribute.Name) is { } word
            ? CSharpSettings.Read(word, attribute, $"launch.{word.Name}", reading, space: null)
            : null;

    private EquatableArray<Objective> Objectives()
    {
        var objectives = new List<Objective>();
        foreach (var attribute in attributes.Where(attribute => attribute.Name is "Maximize" or "Minimize"))
        {
            if (attribute["Metric"] is not { Text: { } metric } argument) continue;
            var maximize = attribute.Name == "Maximize";
            reading.Positions.Add($"search.objectives[{objectives.Count}]", argument.Location, argument.Key);
            if (objectives.Count == 0) reading.Positions.Add(maximize ? "search.maximize" : "search.minimize", argument.Location, argument.Key);
            objectives.Add(new Objective(maximize, metric));
        }

        return objectives.ToEquatableArray();
    }

    // [Search(Sampler.Tpe)] names the sampler; [Sampling(Sampler.Tpe, Candidates = 48)] does with settings.
    private Operation? Word(CSharpAttribute? search, string attributeName, string argumentName, WordKind kind, string path)
    {
        var detailed = Find(attributeName);
        var argument = search?[argumentName];
        if (detailed is not null && argument is not null)
            reading.Report("TS1004", argument.Location, $"[{attributeName}] already says the {argumentName.ToLowerInvariant()}; remove it here");
        if ((detailed?[argumentName] ?? argument) is not { Member: { } member } written) return null;
        reading.Positions.Add(path, written.Location, written.Key);
        if (Words.FindType(kind, member) is not { } word) return null;
        return detailed is not null
            ? CSharpSettings.Read(word, detailed, $"{path}.{word.Name}", reading, space: null, argumentName)
            : Operation.Named(word.Name);
    }

    private int Count(CSharpAttribute? search, string name, string path, int otherwise)
    {
        if (search?[name] is not { Value.Value: int count } argument) return otherwise;
        reading.Positions.Add(path, argument.Location, argument.Key);
        return count;
    }

    private CSharpAttribute? Find(string name) => attributes.FirstOrDefault(attribute => attribute.Name == name);
}
