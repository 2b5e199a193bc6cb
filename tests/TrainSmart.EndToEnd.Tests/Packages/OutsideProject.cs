namespace TrainSmart.EndToEnd.Packages;

/// <summary>
/// A project of a user: outside the repository, with nothing but the packages. What NuGet has on this machine is used where it lies.
/// </summary>
internal sealed class OutsideProject : IDisposable
{
    private const string Compiler = """<PackageReference Include="TrainSmart.Generators" Version="0.1.0" PrivateAssets="all" />""";
    private const string Neighbour = """<PackageReference Include="NeighbouringGenerator" Version="0.1.0" PrivateAssets="all" />""";

    /// <summary>Makes the project, with the data of the penguins and its lock.</summary>
    /// <param name="references">The references in the order in which they are to stand.</param>
    private OutsideProject(params string[] references)
    {
        // A blank and a bracket in the path: both are legal, and both have broken builds.
        Folder = Path.Combine(Directory.CreateTempSubdirectory("trainsmart-").FullName, "my experiments (1)");
        Write("nuget.config", Configuration);
        Write("Outside.csproj", Project(references));
        foreach (var file in new[] { "penguins.csv", "penguins.csv.lock.json" })
            Write($"data/{file}", File.ReadAllText(Path.Combine(CommandLine.RepositoryFolder, "experiments", "data", file)));
    }

    public string Folder { get; }

    public static OutsideProject Alone() => new(Compiler);

    public static OutsideProject BesideTheNeighbour(bool first) => first ? new(Neighbour, Compiler) : new(Compiler, Neighbour);

    /// <summary>An experiment of two small trials that is right and has nothing to be warned of.</summary>
    public static string Experiment(string name) =>
        $$"""
        experiment: {{name}}
        seed: 1
        data:
          csv: data/penguins.csv
          label: species
          split: { train: 0.7, validation: 0.15, test: 0.15, stratify: true }
        prepare:
          - drop-missing: [sex]
          - impute: { columns: numeric, with: median }
          - one-hot: [island, sex]
        model: { estimator: { random-forest: { trees: $trees } } }
        search:
          maximize: validation/macro-f1
          sampler: random
          trials: 2
          space:
            trees: int(5, 9)
        """.ReplaceLineEndings("\n") + "\n";

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(before, text, StringComparison.Ordinal);
        Write(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Builds with the real <c>dotnet</c>.</summary>
    public Build Build(params string[] arguments) => new(CommandLine.Execute("dotnet", ["build", "--nologo", .. arguments], Folder), Folder);

    /// <summary>Builds what must be right, and runs the program.</summary>
    public CommandLine.Result BuildAndRun(params string[] arguments)
    {
        var build = Build();
        Assert.True(build.Result.ExitCode == 0, build.Result.ToString());
        return Run(arguments);
    }

    public CommandLine.Result Run(params string[] arguments) => CommandLine.Execute("dotnet", [Assembly, .. arguments], Folder);

    public string Assembly => PathOf("bin/Debug/net10.0/Outside.dll");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    private static string Project(string[] references) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", references)}
            <PackageReference Include="TrainSmart.Runtime" Version="0.1.0" />
            <AdditionalFiles Include="*.settings.yaml" />
          </ItemGroup>
        </Project>
        """;

    // Only our own packages come from the feed; everything else was restored with the repository and is on this machine.
    private static string Configuration =>
        $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(PackageFeed.Folder, "packages")}" /></config>
          <fallbackPackageFolders><add key="machine" value="{Path.Combine(PackageFeed.Folder, "machine")}" /></fallbackPackageFolders>
          <packageSources><add key="feed" value="{Path.Combine(PackageFeed.Folder, "feed")}" /></packageSources>
        </configuration>
        """;
}
