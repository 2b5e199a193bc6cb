namespace TrainSmart.Launching;

/// <summary>
/// Keeps a number of worker processes at work until each has nothing left to do. A worker that crashes is replaced; one whose replacements crash
/// too is given up, so that a fault that every worker meets does not go round for ever.
/// </summary>
internal sealed class LocalSupervisor(
    IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, int workers, Action<string> noted)
{
    /// <summary>How often a worker is replaced.</summary>
    public const int Restarts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the workers.</summary>
    /// <param name="tick">Called a few times a second while they run.</param>
    /// <param name="stop">When cancelled, workers end after their trials.</param>
    /// <param name="now">When cancelled, workers end at once.</param>
    /// <returns>Whether all workers ended well or as they were asked to; false if one was given up.</returns>
    public bool Run(Action tick, CancellationToken stop, CancellationToken now)
    {
        var slots = Enumerable.Range(1, workers).Select(Start).ToList();
        var stopping = false;
        try
        {
            while (!now.IsCancellationRequested && slots.Exists(slot => !slot.IsOver))
            {
                if (stop.IsCancellationRequested && !stopping)
                {
                    stopping = true;
                    slots.ForEach(slot => slot.Worker.Stop());
                }

                for (var i = 0; i < slots.Count; i++) slots[i] = Watch(slots[i], stopping);
                tick();
                now.WaitHandle.WaitOne(Pause);
            }

            return slots.TrueForAll(slot => !slot.GivenUp);
        }
        finally
        {
            foreach (var slot in slots)
            {
                if (!slot.Worker.HasEnded) slot.Worker.End();
                slot.Worker.Dispose();
            }
        }
    }

    private Slot Start(int number)
    {
        var worker = WorkerProcess.Start([.. command, "--name", $"local-{number}"], environment, line => noted($"worker {number}: {line}"));
        return new Slot(number, worker, Crashes: 0, IsOver: false, GivenUp: false);
    }

    private Slot Watch(Slot slot, bool stopping)
    {
        if (slot.IsOver || !slot.Worker.HasEnded) return slot;
        var code = slot.Worker.ExitCode;
        if (stopping || code is (int)ExitCode.Ok or (int)ExitCode.Cancelled) return slot with { IsOver = true };
        if (IsUsersMistake(code) || slot.Crashes == Restarts)
        {
            noted($"worker {slot.Number} (process {slot.Worker.Id}) ended with code {code}; it is not started again");
            return slot with { IsOver = true, GivenUp = true };
        }

        noted($"worker {slot.Number} (process {slot.Worker.Id}) ended with code {code}; another takes its place");
        slot.Worker.Dispose();
        return Start(slot.Number) with { Crashes = slot.Crashes + 1 };
    }

    /// <summary>Whether the next worker would say the same: a declaration or a file that is not right mends itself by no restart.</summary>
    private static bool IsUsersMistake(int code) =>
        code is (int)ExitCode.Failed or (int)ExitCode.Invalid or (int)ExitCode.Missing;

    private sealed record Slot(int Number, WorkerProcess Worker, int Crashes, bool IsOver, bool GivenUp);
}
