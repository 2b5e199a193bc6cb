namespace TrainSmart.Generators.Tests.Harness;

/// <summary>
/// Compares text with a file under <c>Snapshots</c>. A difference is written beside it as <c>*.received.cs</c>; renaming that file accepts it.
/// </summary>
internal static class Snapshot
{
    private const string Folder = "tests/TrainSmart.Generators.Tests/Snapshots";

    /// <summary>Asserts that all files of an experiment are as they were accepted, and that no accepted file is left over.</summary>
    /// <param name="name">The folder below <c>Snapshots</c>.</param>
    /// <param name="files">Generated files by name.</param>
    public static void Match(string name, IEnumerable<KeyValuePair<string, string>> files)
    {
        var folder = RepositoryFiles.Path($"{Folder}/{name}");
        Directory.CreateDirectory(folder);
        var expected = files.ToDictionary(file => FileName(file.Key), file => file.Value);
        var differences = expected.Where(file => !IsAccepted(folder, file.Key, file.Value)).Select(file => file.Key).ToList();
        differences.AddRange(
            Directory.EnumerateFiles(folder, "*.verified.cs")
                .Select(path => Path.GetFileName(path).Replace(".verified.cs", ""))
                .Except(expected.Keys)
                .Select(left => left + " (no longer generated)"));
        Assert.True(
            differences.Count == 0,
            $"Generated code differs from {Folder}/{name}: {string.Join(", ", differences)}. Compare *.received.cs with *.verified.cs; "
            + "to accept, rename received to verified.");
    }

    private static bool IsAccepted(string folder, string name, string text)
    {
        var (verified, received) = (Path.Combine(folder, name + ".verified.cs"), Path.Combine(folder, name + ".received.cs"));
        if (File.Exists(verified) && Normal(File.ReadAllText(verified)) == Normal(text))
        {
            File.Delete(received);
            return true;
        }

        File.WriteAllText(received, text);
        return false;
    }

    private static string FileName(string hint) => hint.Replace(".g.cs", "").Replace('/', '-');

    private static string Normal(string text) => text.Replace("\r\n", "\n");
}
