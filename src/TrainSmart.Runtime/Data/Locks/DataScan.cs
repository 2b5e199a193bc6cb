using System.Security.Cryptography;
using CsvHelper;
using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>
/// Reads a whole data file, thrice: for its hash, for what its columns hold, and for their values. It is done once a change of the data.
/// </summary>
internal static class DataScan
{
    private const int HeadLength = 64 * 1024;

    public static DataLock Scan(string csv)
    {
        if (!System.IO.File.Exists(csv)) throw MissingData.At(csv);
        try
        {
            var (header, delimiter) = Headers(csv);
            var kinds = header.Select(_ => new KindScan()).ToArray();
            var rows = ForEachRow(csv, reader =>
            {
                for (var field = 0; field < kinds.Length; field++) kinds[field].Add(reader, field);
            });

            var values = kinds.Select(kind => ValueScan.For(kind.Kind)).ToArray();
            ForEachRow(csv, reader =>
            {
                for (var field = 0; field < values.Length; field++)
                {
                    if (!FieldParser.IsMissing(reader.GetSpan(field))) values[field].Add(reader, field);
                }
            });

            return new DataLock
            {
                File = Path.GetFileName(csv),
                Rows = rows,
                Bytes = new FileInfo(csv).Length,
                Sha256 = Hash(csv),
                HeadSha256 = HashOfHead(csv),
                Delimiter = delimiter,
                Columns = header.Select((name, field) => values[field].Describe(name, kinds[field].Missing)).ToEquatableArray(),
            };
        }
        catch (CsvFormatException problem)
        {
            throw CsvTable.Malformed(csv, problem);
        }
    }

    /// <summary>The hash of a whole file, in lower-case hexadecimal.</summary>
    public static string Hash(string file)
    {
        using var stream = System.IO.File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string HashOfHead(string file)
    {
        using var stream = System.IO.File.OpenRead(file);
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return Convert.ToHexStringLower(SHA256.HashData(head.AsSpan(0, length)));
    }

    private static (string[] Names, char Delimiter) Headers(string csv)
    {
        using var reader = CsvReader.FromFile(csv, CsvTable.Options);
        reader.ReadHeader();
        string[] names = [.. reader.Headers];
        if (names.Length == 0) throw new DataException($"{csv} is empty.", "Its first line names the columns.");

        foreach (var name in names)
        {
            if (name.Length == 0)
            {
                throw new DataException($"{csv}: column {Array.IndexOf(names, name) + 1} has no name.", "The first line names every column.");
            }

            if (names.Count(other => other == name) > 1)
            {
                throw new DataException($"{csv}: two columns are called `{name}`.", "Give each its own name.");
            }
        }

        return (names, reader.Separator);
    }

    private static long ForEachRow(string csv, Action<CsvReader> look)
    {
        using var reader = CsvReader.FromFile(csv, CsvTable.Options);
        var rows = 0L;
        for (; reader.Read(); rows++) look(reader);
        return rows;
    }
}
