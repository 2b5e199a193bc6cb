namespace TrainSmart.Generators.Tests.Harness;

/// <summary>Files of the repository that the tests run in.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "TrainSmart.sln"))) return folder.FullName;

        throw new InvalidOperationException("The tests run outside of the repository");
    }
}
