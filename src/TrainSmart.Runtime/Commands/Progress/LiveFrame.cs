using System.Globalization;

namespace TrainSmart.Commands.Progress;

/// <summary>Draws a run as lines for a window of a given size: a pure function. No line is wider than the window, so none wraps.</summary>
internal static class LiveFrame
{
    private const int WidestBar = 30;
    private const int WidestSparkline = 24;

    /// <summary>The lines, from the top.</summary>
    public static IReadOnlyList<string> Render(ProgressState state, int width, int height)
    {
        if (state.Run is null) return [];
        var room = Math.Max(1, width - 1);
        var trials = Math.Max(0, Math.Min(state.Running.Count, height - 3));
        var lines = new List<string> { Headline(state, room) };
        lines.AddRange(state.Running.Values.Take(trials).Select(trial => TrialLine(trial, room)));
        if (state.Running.Count > trials) lines.Add(Text.Fitted($"  … and {state.Running.Count - trials} more under way", room));
        return lines;
    }

    /// <summary>The parts in the order of their places; where room is short, the least important ones are left out first.</summary>
    private static string Headline(ProgressState state, int room)
    {
        var run = state.Run!;
        (int Importance, string Text)[] parts =
        [
            (0, run.Experiment),
            (0, string.Create(CultureInfo.InvariantCulture, $"trial {state.Done}/{run.Trials}")),
            (4, Bar(state.Done, run.Trials, Math.Min(WidestBar, room / 4))),
            (1, state.Best is { } best ? string.Create(CultureInfo.InvariantCulture, $"best {Text.Number(best)} (#{state.BestTrial})") : ""),
            (5, Sparkline.Of(state.Values, Math.Min(WidestSparkline, room / 4))),
            (3, Tally(state)),
            (2, state.SecondsLeft is { } left && state.Done < run.Trials ? $"{Text.Duration(left)} left" : ""),
        ];
        for (var least = 5; least > 0; least--)
        {
            var line = Joined(parts, least);
            if (line.Length <= room) return line;
        }

        return Text.Fitted(Joined(parts, 0), room);
    }

    private static string Joined((int Importance, string Text)[] parts, int least) =>
        string.Join("  ", parts.Where(part => part.Importance <= least && part.Text.Length > 0).Select(part => part.Text));

    private static string Tally(ProgressState state) => (state.Pruned, state.Failed) switch
    {
        (0, 0) => "",
        (var pruned, 0) => string.Create(CultureInfo.InvariantCulture, $"{pruned} pruned"),
        (0, var failed) => string.Create(CultureInfo.InvariantCulture, $"{failed} failed"),
        (var pruned, var failed) => string.Create(CultureInfo.InvariantCulture, $"{pruned} pruned, {failed} failed"),
    };

    private static string Bar(int done, int of, int width)
    {
        var full = of == 0 ? 0 : (int)((long)width * Math.Min(done, of) / of);
        return new string('█', full) + new string('░', width - full);
    }

    private static string TrialLine(RunningTrialState state, int room)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"  #{state.Trial.Trial,-4}");
        var progress = state is { Epoch: { } epoch, Value: { } value }
            ? string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch,3}  {Text.Number(value)}")
            : "";
        var point = Text.Fitted(Text.Point(state.Trial.Parameters), Math.Max(0, room - number.Length - progress.Length));
        return Text.Fitted(number + point + progress, room);
    }
}
