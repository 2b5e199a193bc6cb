using TrainSmart.Launching;
using TrainSmart.Running.Settings;

namespace TrainSmart.Running.Judging;

/// <summary>The command that gives a run again. It is for the root of the repository, where a commit is checked out.</summary>
internal static class ReproducingCommand
{
    /// <param name="plan">The run, its settings among it.</param>
    /// <param name="project">The folder of the project; none if it is not known.</param>
    public static string Of(PlannedRun plan, string? project)
    {
        string[] words =
        [
            "dotnet", "run", .. ProjectOption(project), "--", "run", plan.Experiment.Name,
            .. plan.Settings.SelectMany(setting => (string[])["--set", setting]),
        ];
        return Invocation.ForShell(words);
    }

    // Outside of a repository the command is for the folder of the project, as there is no other that all who read it have.
    private static string[] ProjectOption(string? project)
    {
        if (project is null) return [];
        var root = new DirectoryInfo(project);
        while (root is not null && !Path.Exists(Path.Combine(root.FullName, ".git"))) root = root.Parent;
        var relative = root is null ? "." : Path.GetRelativePath(root.FullName, project).Replace('\\', '/');
        return relative == "." ? [] : ["--project", relative];
    }
}
