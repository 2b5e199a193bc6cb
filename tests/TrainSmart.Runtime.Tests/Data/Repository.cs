namespace TrainSmart.Runtime.Tests.Data;

/// <summary>Finds files of the repository that the tests lie in.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TrainSmart.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }

        return Path.Combine([folder.FullName, .. parts]);
    }
}
