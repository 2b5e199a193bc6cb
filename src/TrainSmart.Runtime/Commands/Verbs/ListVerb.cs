using System.CommandLine;
using TrainSmart.Running;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>list</c>: the experiments of the program.</summary>
internal static class ListVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var command = new Command("list", "Show the experiments of this program");
        command.SetAction(parsed =>
        {
            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson([.. known.All.Select(Describe)], CommandJson.Default.ListedExperimentArray);
            else WriteText(known, surroundings.Out);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>One line an experiment, for people.</summary>
    public static void WriteText(KnownExperiments known, TextWriter output)
    {
        if (known.All.Count == 0)
        {
            output.WriteLine("This program declares no experiment: add a *.experiment.yaml or a class with [Experiment], and build.");
            return;
        }

        output.WriteLine("Experiments:");
        var width = known.Names.Max(name => name.Length);
        foreach (var experiment in known.All)
        {
            var size = $"{Text.Count(experiment.Search.Trials, "trial")}, {Text.Count(experiment.Space.Count, "parameter")}";
            output.WriteLine($"  {experiment.Name.PadRight(width)}  {size}{(experiment.Description is { } description ? $"  {description}" : "")}");
        }
    }

    private static ListedExperiment Describe(Experiment experiment) => new(
        experiment.Name, experiment.Description, experiment.File, experiment.Data?.File, experiment.Search.Trials, experiment.Space.Count);
}

/// <summary>An experiment in the list.</summary>
/// <param name="Name">The name that commands take.</param>
/// <param name="Description">What it is about.</param>
/// <param name="File">The file that declares it.</param>
/// <param name="Data">The data file.</param>
/// <param name="Trials">How many trials it has.</param>
/// <param name="Parameters">How many values it searches.</param>
internal sealed record ListedExperiment(string Name, string? Description, string? File, string? Data, int Trials, int Parameters);
