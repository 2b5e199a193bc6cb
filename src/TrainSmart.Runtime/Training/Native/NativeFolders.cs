namespace TrainSmart.Training.Native;

/// <summary>
/// Where libtorch and TorchSharp's library may be. A path that a person has set is used or refused, never passed over; the folders that follow it
/// are tried in order.
/// </summary>
/// <param name="FromEnvironment">The variable <c>TRAINSMART_LIBTORCH</c>.</param>
/// <param name="FromBuild">The option <c>TrainSmart.LibTorch</c> that the build wrote into runtimeconfig.json.</param>
/// <param name="BesideApplication">The folder of the application.</param>
/// <param name="OfPackages">The folders of native files that packages brought along.</param>
internal sealed record NativeFolders(string? FromEnvironment, string? FromBuild, string BesideApplication, IReadOnlyList<string> OfPackages)
{
    /// <summary>The version of libtorch that this version of TorchSharp is made for.</summary>
    public const string LibTorchVersion = "2.10.0";

    private const string Variable = "TRAINSMART_LIBTORCH";

    /// <summary>What the environment and the host of this process say.</summary>
    public static NativeFolders OfThisProcess() => new(
        Given(Environment.GetEnvironmentVariable(Variable)),
        Given(AppContext.GetData("TrainSmart.LibTorch") as string),
        AppContext.BaseDirectory,
        (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The folder that holds libtorch.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public string FindLibTorch()
    {
        var library = NativeBackend.FileName("torch_cpu");
        if (FromEnvironment is not null && !Holds(FromEnvironment, library))
            throw new UserException(
                $"{Variable} says {FromEnvironment}, and there is no {library} in it.",
                $"Name the folder that holds {library}, such as the torch/lib folder of PyTorch {LibTorchVersion}, or unset {Variable}.");

        var candidates = Candidates().Distinct().ToList();
        var found = candidates.FirstOrDefault(folder => Holds(folder, library)) ?? throw new UserException(
            $"libtorch is not there: no {library} in {string.Join(", ", candidates)}.",
            $"Run `dotnet restore` and build again, or set {Variable} to the folder of a libtorch {LibTorchVersion}.");

        // The build puts paths together of parts that may end in a slash.
        return Path.GetFullPath(found);
    }

    /// <summary>The file of TorchSharp's own library.</summary>
    /// <exception cref="UserException">It is not there.</exception>
    public string FindShim(string file)
    {
        string[] folders = [.. OfPackages, BesideApplication];
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw new UserException(
            $"TorchSharp's library is not there: no {file} in {string.Join(", ", folders.Distinct())}.",
            "Build the application again; the package TorchSharp brings that file for Linux on x64, Windows and macOS on Arm.");
    }

    private IEnumerable<string> Candidates()
    {
        if (FromEnvironment is not null) yield return FromEnvironment;
        if (FromBuild is not null) yield return FromBuild;
        yield return Path.Combine(BesideApplication, "libtorch");
        yield return BesideApplication;
        foreach (var folder in OfPackages) yield return folder;
    }

    private static bool Holds(string folder, string file) => File.Exists(Path.Combine(folder, file));

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
