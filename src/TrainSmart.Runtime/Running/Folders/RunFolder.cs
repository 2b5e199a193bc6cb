using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TrainSmart.Running.Records;

namespace TrainSmart.Running.Folders;

/// <summary>
/// The folder of one run, <c>runs/penguins</c>. <c>study.db</c> is the truth; everything else can be made from it again. Files appear whole or
/// not at all: each is written beside its name and then renamed.
/// </summary>
public sealed class RunFolder
{
    /// <summary>Names the folder of an experiment's run; nothing is made on disk.</summary>
    /// <param name="runs">The folder of all runs, as the user wrote it.</param>
    /// <param name="experiment">The name of the experiment.</param>
    public RunFolder(string runs, string experiment)
    {
        Experiment = experiment;
        Path = System.IO.Path.Combine(runs, experiment);
    }

    /// <summary>The name of the experiment.</summary>
    public string Experiment { get; }

    /// <summary>The folder itself.</summary>
    public string Path { get; }

    /// <summary>The event log of the study.</summary>
    public string StudyFile => Within("study.db");

    /// <summary>The status of the run.</summary>
    public string StatusFile => Within("run.json");

    /// <summary>The result of the run.</summary>
    public string ResultFile => Within("result.json");

    /// <summary>The report of the run.</summary>
    public string ReportFile => Within("report.html");

    /// <summary>The best trial's model and preparation.</summary>
    public string ModelFolder => Within("model");

    /// <summary>What lets a trial go on after a crash.</summary>
    public string CheckpointFolder(int trial) => Within(string.Create(CultureInfo.InvariantCulture, $"checkpoints/{trial:0000}"));

    /// <summary>The trials that have a folder for checkpoints.</summary>
    public IReadOnlyList<int> CheckpointedTrials() => Directory.Exists(Within("checkpoints"))
        ? [.. Directory.GetDirectories(Within("checkpoints")).SelectMany(folder => NumberOf(folder) is { } trial ? [trial] : (int[])[]).Order()]
        : [];

    // A folder of another name was not made by a run.
    private static int? NumberOf(string folder) =>
        int.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var trial) ? trial : null;

    /// <summary>Deletes what is left of paused trials, once none of them will go on.</summary>
    public void ForgetCheckpoints()
    {
        if (Directory.Exists(Within("checkpoints"))) Directory.Delete(Within("checkpoints"), recursive: true);
    }

    /// <summary>All about why a trial failed.</summary>
    public string ErrorFile(int trial) => Within(string.Create(CultureInfo.InvariantCulture, $"errors/{trial:0000}.txt"));

    /// <summary>The status of the run in the folder; none if there is none.</summary>
    /// <exception cref="UserException">The file is there but cannot be read.</exception>
    public RunStatus? ReadStatus() => Read(StatusFile, RunJson.Default.RunStatus);

    /// <summary>The result of the run in the folder; none if it has none.</summary>
    /// <exception cref="UserException">The file is there but cannot be read.</exception>
    public RunRecord? ReadResult() => Read(ResultFile, RunJson.Default.RunRecord);

    /// <summary>Writes the status, whole or not at all.</summary>
    public void Write(RunStatus status) => Write(StatusFile, JsonSerializer.Serialize(status, RunJson.Default.RunStatus));

    /// <summary>Writes the result, whole or not at all.</summary>
    public void Write(RunRecord result) => Write(ResultFile, JsonSerializer.Serialize(result, RunJson.Default.RunRecord));

    /// <summary>Writes the report, whole or not at all.</summary>
    public void WriteReport(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        Write(ReportFile, text.ToString());
    }

    /// <summary>Moves the run aside, to <c>runs/penguins.1</c> or the next free number, so that nothing is lost.</summary>
    /// <returns>The folder it is in now.</returns>
    public string MoveAside()
    {
        var number = 1;
        while (Directory.Exists($"{Path}.{number}")) number++;
        Directory.Move(Path, $"{Path}.{number}");
        return $"{Path}.{number}";
    }

    private string Within(string name) => System.IO.Path.Combine(Path, name);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path);
        var draft = file + ".new";
        File.WriteAllText(draft, text + "\n");
        File.Move(draft, file, overwrite: true);
    }

    private static T? Read<T>(string file, JsonTypeInfo<T> type)
        where T : class
    {
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), type);
        }
        catch (JsonException error)
        {
            throw new UserException(
                $"{file} cannot be read: {error.Message}",
                "it is written by `run`; restore it or move the folder aside",
                ExitCode.Invalid);
        }
    }
}
