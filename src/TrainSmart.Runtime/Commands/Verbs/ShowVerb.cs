using System.CommandLine;
using System.Globalization;
using TrainSmart.Running.Judging;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>show</c>: what an experiment says once all is put together, settings of the command line among it.</summary>
internal static class ShowVerb
{
    // A longer value pushes its own origin to the right, and not everybody's.
    private const int WidestValue = 70;

    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var command = new Command("show", "Show what an experiment says, with settings applied")
        {
            arguments.Experiment, arguments.Set, arguments.Trials, arguments.Seed,
        };
        command.SetAction(parsed =>
        {
            var plan = arguments.PlanOf(parsed);
            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(Describe(plan), CommandJson.Default.ShownExperiment);
            else WriteText(plan, surroundings.Out);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static ShownExperiment Describe(PlannedRun plan) => new(
        RunFacts.Of(plan),
        plan.Experiment.Data?.File,
        plan.Experiment.Data?.Label,
        [.. plan.Space.Declaration.Parameters.Select(RunFacts.Of)],
        [.. plan.Experiment.Launchers.Select(launcher => launcher.Name)],
        plan.Warnings)
    {
        Origins = OriginsOf(plan),
    };

    private static SortedDictionary<string, string> OriginsOf(PlannedRun plan)
    {
        var origins = OriginOf(plan);
        var parts = plan.Experiment.Origins
            .SelectMany(origin => origin.Parts.Split(' '))
            .Concat(plan.Settings.Select(setting => setting.Split('=')[0].Trim()))
            .Distinct();
        return new SortedDictionary<string, string>(parts.ToDictionary(part => part, part => origins[part]), StringComparer.Ordinal);
    }

    private static OriginOf OriginOf(PlannedRun plan) => new(plan, AppContext.GetData("TrainSmart.ProjectDirectory") as string);

    private static void WriteText(PlannedRun plan, TextWriter output)
    {
        var experiment = plan.Experiment;
        output.WriteLine(experiment.Description is { } description ? $"{experiment.Name}: {description}" : experiment.Name);
        var lines = Lines(plan).ToList();
        var column = lines
            .Where(line => line.Origin.Length > 0)
            .Select(line => line.Text.Length)
            .Where(length => length <= WidestValue)
            .DefaultIfEmpty()
            .Max();
        foreach (var (text, origin) in lines) output.WriteLine(origin.Length > 0 ? $"{text.PadRight(column)}  {origin}" : text);
        foreach (var warning in plan.Warnings) output.WriteLine(warning);
    }

    private static IEnumerable<(string Text, string Origin)> Lines(PlannedRun plan)
    {
        var origins = OriginOf(plan);
        foreach (var (name, value, origin) in Facts(plan, origins)) yield return ($"  {name,-11} {value}", origin);
        var parameters = plan.Space.Declaration.Parameters;
        var width = parameters.Select(parameter => parameter.Name.Length).DefaultIfEmpty().Max();
        foreach (var parameter in parameters)
            yield return ($"    {parameter.Name.PadRight(width)}  {Declaration(parameter)}", origins[$"search.space.{parameter.Name}"]);
        foreach (var constraint in plan.Space.Declaration.Constraints)
            yield return ($"  {"constraint",-11} {constraint}", origins["search.constraints"]);
    }

    private static IEnumerable<(string Name, string Value, string Origin)> Facts(PlannedRun plan, OriginOf origins)
    {
        var experiment = plan.Experiment;
        if (experiment.File is { } file) yield return ("declared in", file, "");
        if (experiment.Data is { } data)
            yield return ("data", $"{data.File}, label {data.Label} ({data.Task.ToString().ToLowerInvariant()})", origins["data.csv"]);
        foreach (var objective in plan.Search.Objectives)
            yield return ("objective", objective.ToString(), origins["search.maximize", "search.minimize"]);
        yield return ("seed", plan.Seed.ToString(CultureInfo.InvariantCulture), origins["seed"]);
        yield return ("sampler", OptionName.Of(plan.Search.Sampler), origins["search.sampler"]);
        yield return ("pruner", OptionName.Of(plan.Search.Pruner), origins["search.pruner"]);
        var trials = string.Create(CultureInfo.InvariantCulture, $"{plan.Search.Trials}, at most {plan.Search.Parallelism} at once");
        yield return ("trials", trials, origins["search.trials", "search.parallelism"]);
        if (plan.Budget.Time is { } time) yield return ("time", $"at most {Text.Duration(time.TotalSeconds)}", origins["budget.time"]);
        if (plan.Budget.Dollars is { } dollars)
            yield return ("cost", string.Create(CultureInfo.InvariantCulture, $"at most ${dollars}"), origins["budget.cost"]);
        foreach (var launcher in experiment.Launchers) yield return ("launch", launcher.Name, origins[$"launch.{launcher.Name}"]);
        yield return ("space", Size(plan.Space), "");
    }

    private static string Size(SearchSpace space)
    {
        var parameters = Text.Count(space.Count, "parameter");
        return space.Cardinality is { } points
            ? string.Create(CultureInfo.InvariantCulture, $"{parameters}, {points} points")
            : $"{parameters}, real-valued";
    }

    private static string Declaration(Parameter parameter)
    {
        var text = DistributionText.Of(parameter.Distribution);
        if (parameter.When is { } condition) text += $" when {condition}";
        return parameter.Otherwise is { } otherwise ? $"{text} else {new Expression.Constant(otherwise)}" : text;
    }
}

/// <summary>What an experiment says.</summary>
/// <param name="Experiment">The experiment and its search.</param>
/// <param name="Data">The data file.</param>
/// <param name="Label">The column that is learned.</param>
/// <param name="Parameters">What is searched.</param>
/// <param name="Launchers">Where it can run beside here.</param>
/// <param name="Warnings">What the rules say of changed values.</param>
internal sealed record ShownExperiment(
    ExperimentFacts Experiment,
    string? Data,
    string? Label,
    IReadOnlyList<ParameterFacts> Parameters,
    IReadOnlyList<string> Launchers,
    IReadOnlyList<string> Warnings)
{
    /// <summary>Where each part comes from: a line of a declaration, or <c>--set</c>.</summary>
    public required IReadOnlyDictionary<string, string> Origins { get; init; }
}
