using TrainSmart.Training.Native;

namespace TrainSmart.Tests.Training;

public sealed class NativeBackendTests
{
    [Fact]
    public void A_clean_clone_loads_libtorch_without_a_manual_step_and_without_a_copy()
    {
        var backend = NativeBackend.Load();

        Assert.True(File.Exists(Path.Combine(backend.LibTorchFolder, "libtorch_cpu.so")));
        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories), file => file.Contains("torch_cpu"));
    }
}
