using System.Security.Cryptography;

namespace TrainSmart.Training.Native;

/// <summary>
/// A copy of a library that loads where the library itself does not, kept in a folder that only this user can write to. The copy is compared with
/// what it must be, byte for byte, each time before it is used, so a stale or foreign file is never loaded.
/// </summary>
internal static class RepairedLibrary
{
    private const string MissingVersion = "GLIBCXX_3.4.32";

    private const UnixFileMode OthersMayWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Loads a library by its repaired copy.</summary>
    /// <param name="library">The library that does not load.</param>
    /// <param name="load">Loads a file.</param>
    /// <exception cref="UserException">It has some other fault; the message holds the loader's words.</exception>
    public static nint Load(string library, Func<string, nint> load)
    {
        var bytes = File.ReadAllBytes(library);
        if (ElfVersionNeeds.Weaken(bytes, MissingVersion) == 0) return load(library);   // the loader says which fault it is
        if (CacheFolder() is { } cache && CopyIn(cache, Path.GetFileName(library), bytes) is { } copy) return load(copy);

        // No home, or one that cannot be written to, as in many containers: a copy for this process alone, which may go once it is loaded.
        var folder = Directory.CreateTempSubdirectory("trainsmart-").FullName;
        var passing = Path.Combine(folder, Path.GetFileName(library));
        File.WriteAllBytes(passing, bytes);
        var handle = load(passing);
        if (!OperatingSystem.IsWindows()) Directory.Delete(folder, recursive: true);
        return handle;
    }

    /// <summary>
    /// The path of a file with these bytes in a folder of the cache that is this user's alone; none if there can be no such folder.
    /// </summary>
    internal static string? CopyIn(string cache, string name, byte[] bytes)
    {
        try
        {
            var folder = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
            if (!IsPrivate(folder)) return null;
            var copy = Path.Combine(folder, name);
            if (!Matches(copy, bytes)) Write(copy, bytes);
            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Matches(string path, ReadOnlySpan<byte> bytes) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } file
        && file.Length == bytes.Length
        && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    /// <summary>Whole or not at all: another process that starts at the same time sees the old file or the new one.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }

    private static bool IsPrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder).Exists;
        var made = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return made.LinkTarget is null && (made.UnixFileMode & OthersMayWrite) == 0;
    }

    private static string? CacheFolder()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.IsPathRooted(cache) ? Path.Combine(cache, "trainsmart", "native")
            : home.Length > 0 ? Path.Combine(home, ".cache", "trainsmart", "native")
            : null;
    }
}
