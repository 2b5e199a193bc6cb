using System.Runtime.ExceptionServices;

namespace TrainSmart.Search.Tests;

/// <summary>
/// Workers of a study on threads of their own. What one throws reaches the test, where it would end the process if nobody caught it, and the others
/// stop: they would wait for a trial that nobody tells any more.
/// </summary>
internal static class Workers
{
    /// <param name="count">How many.</param>
    /// <param name="work">What each does, given its number from 0 and what tells it to stop.</param>
    public static void Run(int count, Action<int, CancellationToken> work)
    {
        using var stop = new CancellationTokenSource();
        var faults = new List<Exception>();
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() => Guarded(number))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (faults.Count > 0) ExceptionDispatchInfo.Throw(faults[0]);

        void Guarded(int number)
        {
            try
            {
                work(number, stop.Token);
            }
            catch (Exception fault)
            {
                // The first is why the others stopped.
                lock (faults) faults.Add(fault);
                stop.Cancel();
            }
        }
    }
}
