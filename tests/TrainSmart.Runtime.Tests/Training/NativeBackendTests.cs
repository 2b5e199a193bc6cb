using TrainSmart.Tests.Harness;
using TrainSmart.Training.Native;

namespace TrainSmart.Tests.Training;

public sealed class NativeBackendTests
{
    private static readonly NativeFolders Nowhere = new(
        FromEnvironment: null, FromBuild: null, BesideApplication: "/nowhere/app", OfPackages: ["/nowhere/package"]);

    [Fact]
    public void A_clean_clone_loads_libtorch_without_a_manual_step_and_without_a_copy()
    {
        var backend = NativeBackend.Load();

        Assert.True(File.Exists(Path.Combine(backend.LibTorchFolder, "libtorch_cpu.so")));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories),
            file => file.Contains("torch_cpu"));
    }

    [Fact]
    public void The_environment_goes_before_the_build_and_the_build_before_the_application()
    {
        using var folder = new TemporaryFolder();
        string[] places = ["environment", "build", "app/libtorch"];
        foreach (var place in places)
        {
            Directory.CreateDirectory(folder[place]);
            File.WriteAllText(Path.Combine(folder[place], "libtorch_cpu.so"), "");
        }

        var folders = new NativeFolders(folder["environment"], folder["build"], folder["app"], []);

        Assert.Equal(folder["environment"], folders.FindLibTorch());
        Assert.Equal(folder["build"], (folders with { FromEnvironment = null }).FindLibTorch());
        Assert.Equal(folder["build"], new NativeFolders(null, $"{folder.Path}//build", folder["app"], []).FindLibTorch());
        Assert.Equal(folder["app/libtorch"], (folders with { FromEnvironment = null, FromBuild = "/nowhere" }).FindLibTorch());
    }

    [Fact]
    public void A_path_that_a_person_set_and_that_is_wrong_is_named_and_not_passed_over()
    {
        var error = Assert.Throws<UserException>(
            () => (Nowhere with { FromEnvironment = "/opt/torch", FromBuild = NativeBackend.Load().LibTorchFolder }).FindLibTorch());

        Assert.Equal("TRAINSMART_LIBTORCH says /opt/torch, and there is no libtorch_cpu.so in it.", error.Message);
    }

    [Fact]
    public void A_missing_libtorch_is_one_line_with_the_places_that_were_tried()
    {
        var error = Assert.Throws<UserException>(() => Nowhere.FindLibTorch());

        Assert.Equal("libtorch is not there: no libtorch_cpu.so in /nowhere/app/libtorch, /nowhere/app, /nowhere/package.", error.Message);
        Assert.Contains("TRAINSMART_LIBTORCH", error.Help);
    }

    [Fact]
    public void A_copy_that_was_tampered_with_is_replaced_before_it_is_used()
    {
        using var folder = new TemporaryFolder();
        var copy = RepairedLibrary.CopyIn(folder.Path, "lib.so", [1, 2, 3])!;
        File.WriteAllBytes(copy, [6, 6, 6]);

        Assert.Equal(copy, RepairedLibrary.CopyIn(folder.Path, "lib.so", [1, 2, 3]));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(copy));
    }

    [Fact]
    public void A_cache_that_others_may_write_to_is_not_used()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        var copy = RepairedLibrary.CopyIn(folder.Path, "lib.so", [1, 2, 3])!;
        File.SetUnixFileMode(Path.GetDirectoryName(copy)!, (UnixFileMode)0b111_111_111);

        Assert.Null(RepairedLibrary.CopyIn(folder.Path, "lib.so", [1, 2, 3]));
    }

    [Fact]
    public void Only_the_need_for_the_named_version_is_marked_in_a_library()
    {
        var shim = NativeFolders.OfThisProcess().FindShim("libLibTorchSharp.so");
        var original = File.ReadAllBytes(shim);
        var mended = File.ReadAllBytes(shim);

        Assert.Equal(1, ElfVersionNeeds.Weaken(mended, "GLIBCXX_3.4.32"));
        Assert.Equal(1, original.Zip(mended).Count(pair => pair.First != pair.Second));
        Assert.Equal(0, ElfVersionNeeds.Weaken(original, "GLIBCXX_99"));
        Assert.Equal(0, ElfVersionNeeds.Weaken("no library"u8.ToArray(), "GLIBCXX_3.4.32"));
    }
}
