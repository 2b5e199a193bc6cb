using System.Globalization;
using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>A run as lines for a file or a pipe: each new best, one every few seconds, the last, and what went wrong.</summary>
internal sealed class PlainView(TextWriter output, TimeProvider time) : IRunView
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private ProgressState _state = new();
    private long _last = time.GetTimestamp();

    public void Show(RunEvent happened)
    {
        _state = _state.After(happened);
        switch (happened)
        {
            case RunStarted run: WriteLine(Opening(run)); break;
            case RunNoted note: WriteLine(note.Text); break;
            case TrialEnded { State: "failed" } trial: WriteLine($"{Place(trial)} trial {Number(trial.Trial)} failed: {trial.Note}"); break;
            case TrialEnded trial when trial.IsBest || IsLast || time.GetElapsedTime(_last) >= Pause: WriteLine(Line(trial)); break;
        }
    }

    public void Dispose() => output.Flush();

    private bool IsLast => _state.Run is { } run && _state.Done >= run.Trials;

    private static string Opening(RunStarted run)
    {
        var trials = Text.Count(run.Trials, "trial");
        var progress = run.Done == 0 ? trials
            : run.Done <= run.Trials ? $"{Number(run.Done)} of {trials} are done"
            : $"{Text.Count(run.Done, "trial")} are done, more than the {Number(run.Trials)} asked for";
        var seed = run.Seed.ToString(CultureInfo.InvariantCulture);
        return $"{run.Experiment}: {progress}, {Text.Count(run.Workers, "worker")}, seed {seed}";
    }

    private string Line(TrialEnded trial)
    {
        var value = trial.Value is { } number ? $"{_state.Run?.Metric} {Text.Number(number)}" : "";
        var state = trial.State is "pruned" or "paused" ? $"  {trial.State}" : "";
        var best = trial.IsBest ? "  new best" : trial.Best is { } found ? $"  best {Text.Number(found)} (#{Number(trial.BestTrial ?? 0)})" : "";
        return $"{Place(trial)} {value}{state}{best}";
    }

    private string Place(TrialEnded trial)
    {
        var trials = Number(_state.Run?.Trials ?? 0);
        return $"[{Number(trial.Done).PadLeft(trials.Length)}/{trials}]";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteLine(string line)
    {
        _last = time.GetTimestamp();
        output.WriteLine(line.ReplaceLineEndings(" "));
        output.Flush();
    }
}
