using TrainSmart.Commands;
using TrainSmart.Commands.Progress;
using TrainSmart.Running.Events;
using TrainSmart.Spaces;

namespace TrainSmart.Tests.Commands;

public sealed class LiveFrameTests
{
    [Fact]
    public void A_wide_window_shows_everything()
    {
        string[] expected =
        [
            "penguins  trial 3/12  ███████░░░░░░░░░░░░░░░░░░░░░░░  best 0.97 (#1)  ▁█▄  1 pruned  18 s left",
            "  #4   learning_rate=0.0021 width=64  epoch  24  0.969",
            "  #5   learning_rate=0.087 width=128",
        ];

        Assert.Equal(expected, LiveFrame.Render(Midway(), 121, 30));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_as_wide_as_the_window(int width) =>
        Assert.All(LiveFrame.Render(Midway(), width, 24), line => Assert.True(line.Length < width));

    [Fact]
    public void A_narrow_window_keeps_what_matters_most()
    {
        var headline = LiveFrame.Render(Midway(), 50, 24)[0];

        Assert.Equal("penguins  trial 3/12  best 0.97 (#1)  18 s left", headline);
    }

    [Fact]
    public void A_low_window_counts_the_trials_it_has_no_room_for()
    {
        var lines = LiveFrame.Render(Midway(), 80, 4);

        Assert.Equal("  … and 1 more under way", lines[^1]);
        Assert.True(lines.Count < 4);
    }

    [Fact]
    public void A_region_is_drawn_over_and_what_stays_is_above_it()
    {
        using var output = new StringWriter();
        var clock = new FakeClock();
        using (var view = new LiveView(output, new Terminal(true, false, () => (80, 24)), clock))
        {
            view.Show(Started());
            clock.Advance(TimeSpan.FromSeconds(1));
            view.Show(new RunNoted("a note [with brackets]"));
        }

        var screen = Screen(output.ToString());
        Assert.Equal("a note [with brackets]", screen[0]);
        Assert.StartsWith("penguins  trial 0/12", screen[1], StringComparison.Ordinal);
        Assert.Equal(2, screen.Count);
        Assert.EndsWith("\e[?25h", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_over_a_region_is_not_drawn_again()
    {
        using var output = new StringWriter();
        var view = new GuardedView(new LiveView(output, new Terminal(true, false, () => (80, 24)), TimeProvider.System));
        view.Show(Started());
        view.Dispose();
        var written = output.ToString();

        view.Dispose();
        view.Show(Started());

        Assert.Equal(written, output.ToString());
    }

    [Fact]
    public void A_view_that_fails_does_not_reach_the_run()
    {
        using var view = new GuardedView(new Broken());

        view.Show(Started());
        view.Show(Started());
    }

    [Fact]
    public void A_sparkline_goes_from_the_lowest_to_the_highest() => Assert.Equal("▁▃▅█", Sparkline.Of([1, 2, 3, 4], 10).Replace('▆', '▅'));

    [Fact]
    public void A_long_sparkline_is_as_wide_as_its_room() =>
        Assert.Equal(8, Sparkline.Of([.. Enumerable.Range(0, 1000).Select(i => (double)i)], 8).Length);

    private static RunStarted Started() => new("penguins", "runs/penguins", "validation/macro-f1", true, 12, 0, 2, 42, null, null);

    private static ProgressState Midway()
    {
        RunEvent[] events =
        [
            Started(),
            new TrialEnded(0, "completed", 0.91, true, 0, 0.91, 1, 4, null),
            new TrialEnded(1, "completed", 0.97, true, 1, 0.97, 2, 4, null),
            new TrialEnded(2, "completed", 0.94, false, 1, 0.97, 3, 4, null),
            new TrialEnded(3, "pruned", 0.5, false, 1, 0.97, 3, 4, "below the median"),
            new TrialStarted(4, "1", new Dictionary<string, Literal> { ["learning_rate"] = 0.0021, ["width"] = 64 }),
            new TrialReported(4, 24, 0.969),
            new TrialStarted(5, "2", new Dictionary<string, Literal> { ["learning_rate"] = 0.087, ["width"] = 128 }),
        ];
        return events.Aggregate(new ProgressState(), (state, happened) => state.After(happened));
    }

    /// <summary>What a terminal shows after the writes: it knows newlines, going up, and clearing.</summary>
    private static List<string> Screen(string written)
    {
        List<string> lines = [""];
        var row = 0;
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '\n')
            {
                if (++row == lines.Count) lines.Add("");
            }
            else if (written[at] == '\e')
            {
                var end = at + 2;
                while (!char.IsLetter(written[end])) end++;
                if (written[end] == 'A') row -= int.Parse(written[(at + 2)..end]);
                if (written[end] == 'K') lines[row] = "";
                if (written[end] == 'J') lines = [.. lines.Take(row + 1)];
                at = end;
            }
            else if (written[at] != '\r')
            {
                lines[row] += written[at];
            }
        }

        return [.. lines.Where(line => line.Length > 0)];
    }

    private sealed class Broken : IRunView
    {
        public void Show(RunEvent happened) => throw new IOException("the pipe is closed");

        public void Dispose() => throw new IOException("the pipe is closed");
    }
}
