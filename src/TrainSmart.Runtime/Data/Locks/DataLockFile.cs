using System.Text;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>
/// The lock file of a data file: <c>penguins.csv.lock.json</c> beside <c>penguins.csv</c>. It is checked in, one column a line, so that a change
/// of the data is seen in a review, and the compiler reads it in place of the data.
/// </summary>
public static class DataLockFile
{
    /// <summary>Texts with more different values than this are no categories.</summary>
    public const int MostCategories = 64;

    /// <summary>The lock file that belongs to a data file.</summary>
    public static string PathFor(string csv) => csv + ".lock.json";

    /// <summary>Reads the whole data file.</summary>
    /// <exception cref="DataException">The file is not there or is no well-formed CSV.</exception>
    public static DataLock Scan(string csv) => DataScan.Scan(csv);

    /// <summary>Writes a lock; nothing is left half written.</summary>
    public static void Write(string path, DataLock locked)
    {
        var unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, Render(locked), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a lock, checking every part of it.</summary>
    /// <exception cref="DataException">The file is not there or is no lock.</exception>
    public static DataLock Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataException($"There is no lock file {path}.", $"Run `data lock {path.Replace(".lock.json", "")}`.", ExitCode.Missing);
        }

        return DataLockJson.Read(File.ReadAllBytes(path), path);
    }

    /// <summary>What differs between a data file and its lock, in words; nothing if the lock is up to date.</summary>
    /// <exception cref="DataException">Either file is not there or cannot be read.</exception>
    public static IReadOnlyList<string> Check(string csv, string lockFile)
    {
        if (!File.Exists(csv)) throw MissingData.At(csv);
        var locked = Read(lockFile);
        return new FileInfo(csv).Length == locked.Bytes && DataScan.Hash(csv) == locked.Sha256 ? [] : DataLockDifferences.Between(locked, Scan(csv));
    }

    /// <summary>The text of a lock file.</summary>
    public static string Render(DataLock locked) => DataLockJson.Render(locked);
}
