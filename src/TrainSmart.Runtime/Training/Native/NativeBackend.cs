using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace TrainSmart.Training.Native;

/// <summary>
/// The one place where native code for tensors is loaded. It loads libtorch by its absolute path before TorchSharp looks for it, so that libtorch
/// may be anywhere and never has to be copied beside an application, and so that what is missing is said in one line.
/// </summary>
public static class NativeBackend
{
    private const string Shim = "LibTorchSharp";

    /// <summary>libtorch's libraries in the order in which they need one another; those for a GPU are not everywhere.</summary>
    private static readonly string[] Libraries = ["c10", "torch_cpu", "c10_cuda", "torch_cuda", "torch"];

    private static readonly Lazy<LoadedBackend> Loaded = new(LoadOnce);

    /// <summary>
    /// Loads libtorch if this process has not done so yet. Everything that touches a tensor calls it first; it is safe from any thread.
    /// </summary>
    /// <returns>What was loaded from where.</returns>
    /// <exception cref="UserException">
    /// Something is missing or does not load; the message says what, where it was looked for and what to do.
    /// </exception>
    public static LoadedBackend Load() => Loaded.Value;

    private static LoadedBackend LoadOnce()
    {
        var folders = NativeFolders.OfThisProcess();
        var libtorch = folders.FindLibTorch();
        var shim = folders.FindShim(FileName(Shim));

        var handles = Libraries
            .Select(name => (name, path: Path.Combine(libtorch, FileName(name))))
            .Where(library => File.Exists(library.path))
            .ToDictionary(library => library.name, library => LoadLibrary(library.path));
        var repaired = !NativeLibrary.TryLoad(shim, out var shimHandle);
        if (repaired) shimHandle = RepairedLibrary.Load(shim, LoadLibrary);

        NativeLibrary.SetDllImportResolver(typeof(torch).Assembly, Resolve(Shim, shimHandle));
        NativeLibrary.SetDllImportResolver(typeof(NativeBackend).Assembly, Resolve(StableAbi.Library, handles["torch_cpu"]));
        ComputeSomething(libtorch);
        return new LoadedBackend(libtorch, handles.ContainsKey("torch_cuda"), repaired);
    }

    private static DllImportResolver Resolve(string library, nint handle) => (name, _, _) => name == library ? handle : 0;

    private static nint LoadLibrary(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
        {
            throw new UserException(
                $"{path} does not load: {FirstLine(error.Message)}",
                "It needs Linux on x64 with glibc 2.34 or newer and libstdc++; `ldd` on that file names what is missing.");
        }
    }

    /// <summary>A libtorch of another version may load and still lack functions; the first sum shows it while there is someone to tell.</summary>
    private static void ComputeSomething(string libtorch)
    {
        try
        {
            using var ones = torch.ones(2);
            using var sum = ones.sum();
            if (sum.item<float>() == 2) return;
        }
        catch (Exception error) when (IsOfAnotherVersion(error))
        {
            throw Unusable(FirstLine((error.InnerException ?? error).Message));
        }

        throw Unusable("one and one is not two");

        UserException Unusable(string why) => new(
            $"The libtorch in {libtorch} does not work with TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)}: {why}.",
            $"Use a libtorch of version {NativeFolders.LibTorchVersion}.");
    }

    private static bool IsOfAnotherVersion(Exception error) =>
        error is TypeInitializationException or ExternalException or EntryPointNotFoundException or NotSupportedException;

    internal static string FileName(string library) =>
        OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r', '.');
}

/// <summary>What was loaded.</summary>
/// <param name="LibTorchFolder">The folder that libtorch came from.</param>
/// <param name="ForCuda">Whether this libtorch can compute on a CUDA device.</param>
/// <param name="ShimWasRepaired">Whether TorchSharp's own library needed a mended copy, see <see cref="ElfVersionNeeds"/>.</param>
public sealed record LoadedBackend(string LibTorchFolder, bool ForCuda, bool ShimWasRepaired)
{
    /// <summary>Where tensors live: on the GPU if this libtorch has one, in main memory otherwise.</summary>
    internal torch.Device Device => ForCuda && torch.cuda.is_available() ? torch.CUDA : torch.CPU;
}
