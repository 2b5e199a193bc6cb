using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;

namespace TrainSmart.Training;

/// <summary>
/// Lets a trial go on after a crash as if it had never stopped: one file with the whole <see cref="Progress"/>, replaced in one step. It knows what
/// it is a checkpoint of, and a file left by anything else is not taken up.
/// </summary>
internal sealed class Checkpoint
{
    private const string FileName = "checkpoint.safetensors";

    private readonly string _path;
    private readonly Lazy<string> _heritage;
    private readonly Lazy<string> _identity;   // it reads all rows, and most trials are over before their first checkpoint
    private long _lastSave = Stopwatch.GetTimestamp();

    private Checkpoint(string path, Func<string> identity, Func<string> heritage) =>
        (_path, _identity, _heritage) = (path, new Lazy<string>(identity), new Lazy<string>(heritage));

    /// <summary>Whether a folder holds one.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The checkpoint of a trial; none if the trial has no folder for it.</summary>
    public static Checkpoint? For(Layers layers, FeatureSplit features, Models.Training training, TrialScope trial) =>
        trial.CheckpointFolder is { } folder
            ? new Checkpoint(
                Path.Combine(folder, FileName),
                () => Identity(layers, features, training, trial),
                () => Heritage(features, trial, trial.Number))
            : null;

    /// <summary>Goes on where the last process stopped, if it left a checkpoint of this very training.</summary>
    public void Restore(Progress progress)
    {
        if (Read(_path) is not { } file || file.Metadata.GetValueOrDefault("identity") != _identity.Value) return;

        Fill(progress, file);
        var ending = file.Metadata["ending"];
        progress.GoOn(
            CurveJson.Read(file.Metadata["epochs"]),
            int.Parse(file.Metadata["best-epoch"], CultureInfo.InvariantCulture),
            ending.Length > 0 ? Enum.Parse<TrainingEnding>(ending) : null);
    }

    /// <summary>
    /// Takes over the weights and what the optimizer remembers from the end of the trial that this one goes on from. The values that the optimizer
    /// goes by are no part of a checkpoint, so they are this trial's own.
    /// </summary>
    /// <exception cref="UserException">There is no such checkpoint, or it is one of something else.</exception>
    public static void Inherit(Progress progress, FeatureSplit features, TrialScope trial)
    {
        var (parent, from) = (trial.Stage!.Parent!.Value, trial.Stage.From);
        var file = trial.ParentFolder is { } folder ? Read(Path.Combine(folder, FileName)) : null;
        if (file?.Metadata.GetValueOrDefault("heritage") != Heritage(features, trial, parent)
            || CurveJson.Read(file.Metadata["epochs"]) is not { } epochs || epochs.Count != from
            || progress.Memory.Any(item => file.Tensors.GetValueOrDefault(item.Name)?.Values.Length != item.Tensor.numel()))
        {
            throw new UserException(
                $"trial {trial.Number} goes on from trial {parent} at epoch {from}, "
                + $"whose checkpoint in {trial.ParentFolder} is not there or is one of something else",
                "delete that folder: what it held is trained again");
        }

        Fill(progress, file);
        progress.GoOn(epochs, from, ending: null);
    }

    private static void Fill(Progress progress, SafeTensorsFile file)
    {
        foreach (var (name, tensor) in progress.Memory) Flat.Write(tensor, file.Tensors[name].Values);
    }

    /// <summary>Writes the progress, if enough time has passed since the last time.</summary>
    public void SaveAfter(TimeSpan interval, Progress progress)
    {
        if (Stopwatch.GetElapsedTime(_lastSave) >= interval) Save(progress);
    }

    /// <summary>Writes the progress.</summary>
    public void Save(Progress progress)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var metadata = new Dictionary<string, string>
        {
            ["identity"] = _identity.Value,
            ["heritage"] = _heritage.Value,
            ["best-epoch"] = progress.BestEpoch.ToString(CultureInfo.InvariantCulture),
            ["ending"] = progress.Ending?.ToString() ?? "",
            ["epochs"] = CurveJson.Write(progress.Epochs),
        };
        var tensors = progress.Memory.ToDictionary(item => item.Name, item => new NamedTensor(item.Tensor.shape, Flat.Read(item.Tensor)));
        SafeTensorsWriter.Write(_path, new SafeTensorsFile(metadata, tensors));
        _lastSave = Stopwatch.GetTimestamp();
    }

    /// <summary>A file that cannot be read is no checkpoint: the training starts over, to the same result.</summary>
    private static SafeTensorsFile? Read(string path)
    {
        try
        {
            return File.Exists(path) ? SafeTensorsReader.Read(path) : null;
        }
        catch (UserException)
        {
            return null;
        }
    }

    /// <summary>A hash of everything that the result depends on, after the version of the file's layout.</summary>
    private static string Identity(Layers layers, FeatureSplit features, Models.Training training, TrialScope trial)
    {
        var declaration = FormattableString.Invariant($"1/{LayersJson.Write(layers)}{training}{trial.Seed}/{trial.Number}/{trial.Objective}");
        if (trial.Stage is { } stage) declaration += $"/{stage}";
        return Hash(declaration, features);
    }

    /// <summary>
    /// A hash of what stays the same where a trial goes on from another one with other values: the rows, and which trial of which seed that is.
    /// </summary>
    private static string Heritage(FeatureSplit features, TrialScope trial, int number) =>
        Hash(FormattableString.Invariant($"heritage/{trial.Seed}/{number}/{trial.Objective}"), features);

    private static string Hash(string declaration, FeatureSplit features)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(declaration));
        foreach (var part in new[] { features.Train, features.Validation })
        {
            hash.AppendData(MemoryMarshal.AsBytes(part.Values.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(part.Labels.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(part.Weights.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
