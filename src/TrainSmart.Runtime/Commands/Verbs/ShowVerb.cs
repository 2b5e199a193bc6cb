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
        plan.Warnings);

    private static void WriteText(PlannedRun plan, TextWriter output)
    {
        var experiment = plan.Experiment;
        output.WriteLine(experiment.Description is { } description ? $"{experiment.Name}: {description}" : experiment.Name);
        foreach (var (name, value) in Facts(plan)) output.WriteLine($"  {name,-11} {value}");
        var parameters = plan.Space.Declaration.Parameters;
        var width = parameters.Select(parameter => parameter.Name.Length).DefaultIfEmpty().Max();
        foreach (var parameter in parameters) output.WriteLine($"    {parameter.Name.PadRight(width)}  {Declaration(parameter)}");
        foreach (var constraint in plan.Space.Declaration.Constraints) output.WriteLine($"  {"constraint",-11} {constraint}");
        foreach (var warning in plan.Warnings) output.WriteLine(warning);
    }

    private static IEnumerable<(string Name, string Value)> Facts(PlannedRun plan)
    {
        var experiment = plan.Experiment;
        if (experiment.File is { } file) yield return ("declared in", file);
        if (experiment.Data is { } data) yield return ("data", $"{data.File}, label {data.Label} ({data.Task.ToString().ToLowerInvariant()})");
        foreach (var objective in plan.Search.Objectives) yield return ("objective", objective.ToString());
        yield return ("seed", plan.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("sampler", OptionName.Of(plan.Search.Sampler));
        yield return ("pruner", OptionName.Of(plan.Search.Pruner));
        yield return ("trials", string.Create(CultureInfo.InvariantCulture, $"{plan.Search.Trials}, at most {plan.Search.Parallelism} at once"));
        if (plan.Budget.Time is { } time) yield return ("time", $"at most {Text.Duration(time.TotalSeconds)}");
        if (plan.Budget.Dollars is { } dollars) yield return ("cost", string.Create(CultureInfo.InvariantCulture, $"at most ${dollars}"));
        if (experiment.Launchers.Count > 0) yield return ("launch", string.Join(", ", experiment.Launchers.Select(launcher => launcher.Name)));
        yield return ("space", Size(plan.Space));
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
    IReadOnlyList<string> Warnings);
