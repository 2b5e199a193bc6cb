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
    private const int Gap = 2;
    private const int NarrowestRow = 16;

    // One long row does not push everybody's origin to the right.
    private const int WidestRow = 100;

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
            else WriteText(plan, surroundings);
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

    private static void WriteText(PlannedRun plan, CommandSurroundings surroundings)
    {
        var experiment = plan.Experiment;
        var output = surroundings.Out;

        // In a pipe a row stays one line, for programs that look for it.
        var width = surroundings.Terminal.IsInteractive ? surroundings.Terminal.Size().Width : int.MaxValue;
        var title = experiment.Description is { } description ? $"{experiment.Name}: {description}" : experiment.Name;
        WriteWrapped(title);
        var rows = Rows(plan).ToList();
        var column = OriginColumn(rows, width);
        foreach (var row in rows)
        {
            var lines = Text.Wrapped(row.Head, row.Value, row.Head.Length, width);
            foreach (var line in lines.SkipLast(1)) output.WriteLine(line);
            if (row.Origin.Length == 0) output.WriteLine(lines[^1]);
            else if (lines[^1].Length <= column) output.WriteLine($"{lines[^1].PadRight(column + Gap)}{row.Origin}");
            else output.WriteLine($"{lines[^1]}{Environment.NewLine}{new string(' ', column + Gap)}{row.Origin}");
        }

        foreach (var warning in plan.Warnings) WriteWrapped(warning);

        void WriteWrapped(string text)
        {
            foreach (var line in Text.Wrapped("", text, Gap, width)) output.WriteLine(line);
        }
    }

    /// <summary>Where all origins begin: behind the widest row that leaves room for them. A wider row has its origin on the next line.</summary>
    private static int OriginColumn(IReadOnlyList<Row> rows, int width)
    {
        var withOrigin = rows.Where(row => row.Origin.Length > 0).ToList();
        if (withOrigin.Count == 0) return 0;
        var limit = Math.Clamp(width - Gap - withOrigin.Max(row => row.Origin.Length), NarrowestRow, WidestRow);
        return withOrigin.Select(row => row.Head.Length + row.Value.Length).Where(length => length <= limit).DefaultIfEmpty(limit).Max();
    }

    private static IEnumerable<Row> Rows(PlannedRun plan)
    {
        var origins = OriginOf(plan);
        foreach (var (name, value, origin) in Facts(plan, origins)) yield return new($"  {name,-11} ", value, origin);
        var parameters = plan.Space.Declaration.Parameters;
        var width = parameters.Select(parameter => parameter.Name.Length).DefaultIfEmpty().Max();
        foreach (var parameter in parameters)
        {
            var origin = origins[$"search.space.{parameter.Name}"];
            yield return new($"    {parameter.Name.PadRight(width)}  ", Declaration(parameter), origin);
        }

        foreach (var constraint in plan.Space.Declaration.Constraints)
            yield return new($"  {"constraint",-11} ", constraint.ToString(), origins["search.constraints"]);
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

    private readonly record struct Row(string Head, string Value, string Origin);
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
