namespace TrainSmart.Generators.Tests.Harness;

/// <summary>Files of the repository that are written from the code, so that they cannot say anything else.</summary>
internal static class WrittenFile
{
    /// <summary>Asserts that a file says what the code does; with <c>TRAINSMART_ACCEPT=1</c> writes it so.</summary>
    /// <param name="file">The file below the root of the repository.</param>
    /// <param name="expected">What it has to say.</param>
    /// <param name="source">What it is written from.</param>
    public static void Match(string file, string expected, string source)
    {
        var path = RepositoryFiles.Path(file);
        if (Environment.GetEnvironmentVariable("TRAINSMART_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == expected,
            $"{file} is behind {source}. Set TRAINSMART_ACCEPT=1 and run this test once more to write it anew.");
    }
}
