using System.CommandLine;
using System.CommandLine.Help;
using TrainSmart.Commands.Verbs;
using TrainSmart.Running;

namespace TrainSmart.Commands;

/// <summary>Puts the verbs together.</summary>
internal static class CommandLine
{
    public static RootCommand Build(IReadOnlyList<Experiment> experiments, CommandSurroundings surroundings)
    {
        var known = new KnownExperiments(experiments);
        var root = new RootCommand("Experiments as code: declared, compiled, run.")
        {
            ListVerb.Build(known, surroundings),
            ShowVerb.Build(known, surroundings),
            CheckVerb.Build(known, surroundings),
            RunVerb.Build(known, surroundings),
            ResumeVerb.Build(known, surroundings),
            ReportVerb.Build(known, surroundings),
            LaunchVerb.Build(known, surroundings),
            DataVerb.Build(surroundings),
            ExplainVerb.Build(surroundings),
            SchemaVerb.Build(surroundings),
            AskTellVerb.Build(surroundings),
            WorkerVerb.Build(known, surroundings),
        };
        GlobalOptions.AddTo(root);
        ShowVersion(root, surroundings);
        root.Options.OfType<HelpOption>().Single().Action = new HelpPage();
        root.SetAction(parsed =>
        {
            new HelpPage().Invoke(parsed);
            ListVerb.WriteText(known, surroundings.Out);
            return (int)ExitCode.Ok;
        });
        return root;
    }

    private static void ShowVersion(RootCommand root, CommandSurroundings surroundings)
    {
        var version = root.Options.OfType<VersionOption>().Single();
        version.Action = new VersionAction(surroundings.Out);
    }
}
