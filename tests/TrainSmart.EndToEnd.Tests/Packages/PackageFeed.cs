namespace TrainSmart.EndToEnd.Packages;

/// <summary>The packages as they would be published, in a folder outside the repository; made once for all tests.</summary>
internal static class PackageFeed
{
    private static readonly string[] Projects =
    [
        "src/TrainSmart.Generators",
        "src/TrainSmart.Search",
        "src/TrainSmart.Search.PostgreSql",
        "src/TrainSmart.Runtime",
        "tests/NeighbouringGenerator",
    ];

    private static readonly Lazy<string> Packed = new(Pack);

    /// <summary>
    /// A folder of the temporary folder that holds <c>feed</c>, the packages; <c>packages</c>, where projects unpack them; and <c>machine</c>, what
    /// NuGet has on this machine without packages of ours, which would be of an earlier build.
    /// </summary>
    public static string Folder => Packed.Value;

    private static string Pack()
    {
        var folder = Directory.CreateTempSubdirectory("trainsmart-packages-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (var project in Projects)
        {
            string[] arguments = ["pack", project, "-c", configuration, "--no-build", "-o", Path.Combine(folder, "feed"), "-v", "quiet", "--nologo"];
            var result = CommandLine.Execute("dotnet", arguments, CommandLine.RepositoryFolder);
            Assert.True(result.ExitCode == 0, result.ToString());
        }

        LinkMachine(Path.Combine(folder, "machine"));
        return folder;
    }

    private static void LinkMachine(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var package in Directory.EnumerateDirectories(MachinePackages))
        {
            var name = Path.GetFileName(package);
            if (!name.StartsWith("trainsmart.", StringComparison.Ordinal)) Directory.CreateSymbolicLink(Path.Combine(folder, name), package);
        }
    }

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
