using TrainSmart.Commands;
using TrainSmart.Running;
using TrainSmart.Running.Folders;

namespace TrainSmart.Tests.Commands;

/// <summary>A command line with a folder of its own, whose words are kept.</summary>
internal sealed class Bench : IDisposable
{
    public Bench(params Experiment[] experiments) => Experiments = experiments;

    public IReadOnlyList<Experiment> Experiments { get; set; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("trainsmart-").FullName;

    public string Runs => Path.Combine(Folder, "runs");

    public Interruption Interruption { get; private set; } = new();

    public Terminal Terminal { get; set; } = Terminal.None;

    /// <summary>What commands read from standard input.</summary>
    public string Input { get; set; } = "";

    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Runs a command with the bench's run folder where the verb has one.</summary>
    public async Task<Said> Run(params string[] words)
    {
        string[] withRuns = ["run", "resume", "report", "launch", "worker"];
        return await Exactly(withRuns.Contains(words[0]) ? [.. words, "--runs", Runs] : words);
    }

    public async Task<Said> Exactly(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Application.RunAsync(
            words, Experiments, new CommandSurroundings(output, error, Terminal, Interruption, new StringReader(Input), Time));
        Interruption = new Interruption();
        return new Said((ExitCode)code, output.ToString(), error.ToString());
    }

    public RunFolder RunOf(string experiment) => new(Runs, experiment);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command told the shell and wrote.</summary>
internal sealed record Said(ExitCode Code, string Out, string Error);
