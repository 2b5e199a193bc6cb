using System.Collections.Concurrent;
using TrainSmart.Launching;

namespace TrainSmart.Tests.Launching;

public sealed class LocalSupervisorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trainsmart-").FullName;
    private readonly ConcurrentQueue<string> _notes = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public void Workers_that_end_well_end_the_launch_well()
    {
        Assert.True(Supervise("exit 0", workers: 3).Run(() => { }, TestToken, TestToken));
        Assert.Empty(_notes);
    }

    [Fact]
    public void A_worker_that_crashes_is_replaced()
    {
        var crash = $"if [ -e {_folder}/crashed ]; then exit 0; fi; touch {_folder}/crashed; kill -9 $$";

        Assert.True(Supervise(crash).Run(() => { }, TestToken, TestToken));
        Assert.Contains(_notes, note => note.Contains("another takes its place", StringComparison.Ordinal));
    }

    [Fact]
    public void A_worker_that_crashes_again_and_again_is_given_up()
    {
        Assert.False(Supervise("kill -9 $$").Run(() => { }, TestToken, TestToken));
        Assert.Equal(LocalSupervisor.Restarts, _notes.Count(note => note.Contains("another takes its place", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_users_mistake_is_told_once_and_not_tried_again()
    {
        Assert.False(Supervise("echo 'error: no such column' >&2; exit 2").Run(() => { }, TestToken, TestToken));
        Assert.Contains("worker 1: error: no such column", _notes);
        Assert.DoesNotContain(_notes, note => note.Contains("another takes its place", StringComparison.Ordinal));
    }

    [Fact]
    public void Asked_to_stop_workers_are_told_and_end_by_themselves()
    {
        using var stop = new CancellationTokenSource();
        var looks = 0;
        var supervisor = Supervise($"read line; echo \"$line\" > {_folder}/told; exit 130");

        var allWell = supervisor.Run(() => { if (++looks == 2) stop.Cancel(); }, stop.Token, TestToken);

        Assert.True(allWell);
        Assert.Equal("stop", File.ReadAllText(Path.Combine(_folder, "told")).Trim());
    }

    [Fact]
    public void Ended_at_once_no_worker_is_left()
    {
        using var now = new CancellationTokenSource();
        var supervisor = Supervise($"echo $$ > {_folder}/id; while read line; do :; done");
        var id = Path.Combine(_folder, "id");

        supervisor.Run(() => { if (File.Exists(id) && new FileInfo(id).Length > 0) now.Cancel(); }, TestToken, now.Token);

        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(id))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private LocalSupervisor Supervise(string script, int workers = 1) =>
        new(["/bin/sh", "-c", script, "worker"], new Dictionary<string, string>(), workers, _notes.Enqueue);
}
