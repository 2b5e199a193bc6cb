namespace TrainSmart.Data;

/// <summary>
/// Where the files that declarations name are found. A declaration says <c>data/penguins.csv</c>; the folder it is relative to is a fact of the
/// machine and no part of the experiment.
/// </summary>
public sealed class DataFolder
{
    private readonly string[] _places;

    /// <summary>Looks in the given folder first if there is one, then in the project, beside the program and in the current directory.</summary>
    /// <param name="root">What the user gave as <c>--data-root</c>; none to look in the usual places only.</param>
    public DataFolder(string? root = null)
    {
        var project = AppContext.GetData("TrainSmart.ProjectDirectory") as string;
        string?[] places = [root, project, AppContext.BaseDirectory, Directory.GetCurrentDirectory()];
        var given = places.OfType<string>().Where(place => place.Length > 0);
        _places = [.. given.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator).Distinct()];
    }

    /// <summary>The full path of a file.</summary>
    /// <param name="file">The file as the declaration names it, relative and with forward slashes.</param>
    /// <exception cref="DataException">No place has the file.</exception>
    public string Resolve(string file)
    {
        foreach (var place in _places)
        {
            var path = Path.Combine(place, file);
            if (File.Exists(path)) return path;
        }

        throw new DataException(
            $"The data file `{file}` does not exist in any of: {string.Join(", ", _places)}.",
            Nearest(file) is { } near ? $"Did you mean `{near}`?" : "Put the file there, or name the folder that holds it with `--data-root`.",
            ExitCode.Missing);
    }

    // Named as a declaration names it, with forward slashes.
    private string? Nearest(string file) => _places
        .Select(place => MissingData.Nearest(Path.Combine(place, file)) is { } near ? Path.GetRelativePath(place, near).Replace('\\', '/') : null)
        .FirstOrDefault(near => near is not null);
}
