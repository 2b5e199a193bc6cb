using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>Shows what went wrong and nothing else: what <c>--quiet</c> asks for.</summary>
internal sealed class SilentView(TextWriter error) : IRunView
{
    public void Show(RunEvent happened)
    {
        if (happened is RunNoted note) error.WriteLine(note.Text);
    }

    public void Dispose() => error.Flush();
}
