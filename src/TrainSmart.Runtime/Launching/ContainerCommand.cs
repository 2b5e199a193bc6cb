using System.Globalization;

namespace TrainSmart.Launching;

/// <summary>What a container runs: the experiment, or what is left of it if the folder of its run is there from an earlier attempt.</summary>
internal static class ContainerCommand
{
    /// <summary>Where the program is in an image that says nothing else.</summary>
    public const string DefaultProgram = "/app/experiments";

    /// <summary>The words of the command.</summary>
    /// <param name="program">The program in the image.</param>
    /// <param name="experiment">The name of the experiment.</param>
    /// <param name="runs">The folder of all runs, in the container.</param>
    /// <param name="workers">How many trials run at once.</param>
    /// <param name="price">What an hour costs in US dollars; none if no one knows.</param>
    /// <param name="settings">What the study is made with, such as <c>search.trials=5</c>; the run remembers it.</param>
    public static IReadOnlyList<string> For(
        string program,
        string experiment,
        string runs,
        int workers,
        double? price,
        IReadOnlyList<string> settings)
    {
        // "dotnet /app/x.dll" is a program too. What changes is a word of its own: SageMaker takes 256 characters a word.
        var start = Invocation.ForShell(program.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        List<string> options = ["--runs", runs, "--workers", workers.ToString(CultureInfo.InvariantCulture)];
        if (price is { } dollars) options.AddRange(["--price", dollars.ToString("R", CultureInfo.InvariantCulture)]);
        return
        [
            "/bin/sh", "-c", $"if [ -e \"$0\" ]; then verb=resume; else verb=run; fi; exec {start} \"$verb\" \"$@\"",
            $"{runs}/{experiment}/run.json", experiment, .. options, .. settings.SelectMany(setting => (string[])["--set", setting]),
        ];
    }
}
