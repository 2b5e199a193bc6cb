using System.Runtime.InteropServices;

namespace TrainSmart.Commands;

/// <summary>How a user ends a command: asked once, it ends after the current trials; asked twice, now.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _now = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    /// <summary>Cancelled when the user has asked once.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Cancelled when the user has asked twice.</summary>
    public CancellationToken Now => _now.Token;

    /// <summary>An interruption that Ctrl+C and the request to terminate ask for.</summary>
    public static Interruption BySignals()
    {
        var interruption = new Interruption();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            interruption._signals.Add(PosixSignalRegistration.Create(signal, context => interruption.Ask(context)));
        return interruption;
    }

    /// <summary>Asks once more.</summary>
    public void Ask()
    {
        if (_stop.IsCancellationRequested) _now.Cancel();
        _stop.Cancel();
    }

    /// <summary>Asks for the end at once.</summary>
    public void AskNow()
    {
        _stop.Cancel();
        _now.Cancel();
    }

    /// <summary>From here on signals are somebody else's business: a supervised worker is led by its supervisor alone.</summary>
    public void IgnoreSignals()
    {
        _signals.ForEach(signal => signal.Dispose());
        _signals.Clear();
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true));
    }

    public void Dispose()
    {
        _signals.ForEach(signal => signal.Dispose());
        _stop.Dispose();
        _now.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = true;
        Ask();
    }
}
