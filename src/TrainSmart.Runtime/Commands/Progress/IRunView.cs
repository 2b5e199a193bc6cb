using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>Shows a run. Called from many threads through <see cref="GuardedView"/>, which lets one in at a time.</summary>
internal interface IRunView : IDisposable
{
    /// <summary>Shows that something happened.</summary>
    void Show(RunEvent happened);
}

/// <summary>Keeps what a view does wrong away from the run: after its first fault, and after its end, it is asked no more.</summary>
internal sealed class GuardedView(IRunView view) : IRunView
{
    private readonly Lock _gate = new();
    private bool _isOver;

    public void Show(RunEvent happened) => Guarded(() => view.Show(happened));

    public void Dispose()
    {
        lock (_gate)
        {
            Guarded(view.Dispose);
            _isOver = true;
        }
    }

    private void Guarded(Action action)
    {
        lock (_gate)
        {
            if (_isOver) return;
            try
            {
                action();
            }
            catch (Exception)
            {
                // A closed pipe or a window that is gone ends the view, never the run.
                _isOver = true;
            }
        }
    }
}
