using System.Globalization;
using System.Text;
using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>
/// Draws a run over and over in the same lines of a terminal. A frame is one write inside a synchronized update, so that it does not flicker; what
/// is to stay, such as a note, is written above the region.
/// </summary>
internal sealed class LiveView : IRunView
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly TextWriter _out;
    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private ProgressState _state = new();
    private int _drawn;
    private long? _last;

    public LiveView(TextWriter output, Terminal terminal, TimeProvider time)
    {
        (_out, _terminal, _time) = (output, terminal, time);
        _out.Write("\e[?25l");
    }

    public void Show(RunEvent happened)
    {
        _state = _state.After(happened);
        if (Lasting(happened) is { } line) Draw(line);
        else if (_last is not { } last || _time.GetElapsedTime(last) >= Pause) Draw(null);
    }

    public void Dispose()
    {
        Draw(null);
        _out.Write("\e[?25h");
        _out.Flush();
    }

    /// <summary>What is worth a line that stays.</summary>
    private static string? Lasting(RunEvent happened) => happened switch
    {
        RunNoted note => note.Text,
        TrialEnded { State: "failed" } trial => string.Create(CultureInfo.InvariantCulture, $"trial {trial.Trial} failed: {trial.Note}"),
        _ => null,
    };

    private void Draw(string? above)
    {
        _last = _time.GetTimestamp();
        var (width, height) = _terminal.Size();
        var lines = LiveFrame.Render(_state, width, height);
        var frame = new StringBuilder("\e[?2026h");
        if (_drawn > 0) frame.Append(CultureInfo.InvariantCulture, $"\r\e[{_drawn}A");
        if (above is not null) AppendLine(frame, Text.Fitted(above.ReplaceLineEndings(" "), width - 1));
        for (var i = 0; i < lines.Count; i++) AppendLine(frame, _terminal.HasColor && i > 0 ? $"\e[2m{lines[i]}\e[22m" : lines[i]);
        frame.Append("\e[0J\e[?2026l");
        _drawn = lines.Count;
        _out.Write(frame);
        _out.Flush();
    }

    private static void AppendLine(StringBuilder frame, string line) => frame.Append("\e[2K").Append(line).Append('\n');
}
