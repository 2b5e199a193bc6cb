using System.Security.Cryptography;

namespace TrainSmart.Search;

/// <summary>
/// Files under the hashes of their contents, in one folder and nowhere else: equal files are kept once, a file is there whole or not at all, and no
/// name can lead out of the folder.
/// </summary>
public sealed class ArtifactFolder
{
    private const int HashLength = 64;

    private readonly string _path;

    /// <summary>Names the folder; it is made when the first file comes.</summary>
    public ArtifactFolder(string path) => _path = Path.GetFullPath(path);

    /// <summary>Takes in a copy of a file.</summary>
    /// <param name="name">What it is called from now on; not a path.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="StudyException">The name is a path, or the file cannot be read.</exception>
    public Artifact Add(string name, string file)
    {
        CheckName(name);
        try
        {
            Directory.CreateDirectory(_path);
            var draft = Path.Combine(_path, $"{Guid.NewGuid():N}.new");
            File.Copy(file, draft);
            using (var contents = File.OpenRead(draft))
                return Keep(name, draft, contents.Length, Convert.ToHexStringLower(SHA256.HashData(contents)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StudyException($"the artifact '{name}' cannot be taken from '{file}': {problem.Message}");
        }
    }

    /// <summary>Opens the contents of an artifact for reading.</summary>
    /// <exception cref="StudyException">They are not here, or the hash is none.</exception>
    public Stream Open(Artifact artifact)
    {
        if (artifact.Hash.Length != HashLength || !artifact.Hash.All(char.IsAsciiHexDigitLower))
            throw new StudyException($"'{artifact.Hash}' is no hash of an artifact");
        var path = PathOf(artifact.Hash);
        return File.Exists(path) ? File.OpenRead(path) : throw new StudyException($"the artifact '{artifact.Name}' is not in '{_path}'");
    }

    private static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name is "." or ".." || name.AsSpan().IndexOfAny("/\\:") >= 0 || name.Any(char.IsControl))
            throw new StudyException($"'{name}' is no name of an artifact: write a plain name such as 'confusion.svg', without folders");
    }

    private Artifact Keep(string name, string draft, long size, string hash)
    {
        var path = PathOf(hash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(draft, path, overwrite: true);
        return new(name, hash, size);
    }

    private string PathOf(string hash) => Path.Combine(_path, hash[..2], hash);
}
