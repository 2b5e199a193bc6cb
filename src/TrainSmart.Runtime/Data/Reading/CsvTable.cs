using System.Collections.Immutable;
using CsvHelper;

namespace TrainSmart.Data;

/// <summary>Reads a file into columns. The loop carries no words: a field that cannot be read is described after the fact.</summary>
internal static class CsvTable
{
    /// <summary>A record longer than this is an unclosed quote, not a row.</summary>
    private const int LargestRecord = 64 << 20;

    public static CsvReaderOptions Options { get; } = new()
    {
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MaxRecordSize = LargestRecord,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    public static ImmutableArray<ColumnValues> Read(string path, Schema schema)
    {
        try
        {
            using var reader = CsvReader.FromFile(path, Options);
            reader.ReadHeader();
            return Read(reader, schema, Header.Match(reader.Headers, schema));
        }
        catch (CsvFormatException problem)
        {
            throw Malformed(schema.File, problem);
        }
    }

    /// <summary>The message of a file that is no well-formed CSV.</summary>
    public static DataException Malformed(string file, CsvFormatException problem) =>
        new($"{file}, line {problem.LineNumber}: {problem.Message}", "Each line has as many fields as the header, and quotes come in pairs.");

    private static ImmutableArray<ColumnValues> Read(CsvReader reader, Schema schema, int[] fields)
    {
        ColumnBuilder[] builders = [.. schema.Columns.Select(ColumnBuilder.For)];
        while (reader.Read())
        {
            for (var column = 0; column < builders.Length; column++)
            {
                var builder = builders[column];
                var field = fields[column];
                if (FieldParser.IsMissing(reader.GetSpan(field)))
                {
                    if (!builder.Column.Missing) throw Gap(schema, reader, builder.Column);
                    builder.AddMissing();
                }
                else if (!builder.TryAdd(reader, field))
                {
                    throw Unreadable(schema, reader, builder.Column, reader.GetString(field));
                }
            }
        }

        return [.. builders.Select(builder => builder.Build())];
    }

    private static DataException Gap(Schema schema, CsvReader reader, Column column) => new(
        $"{Place(schema, reader)}: `{column.Name}` has no value, and the lock file knows no gaps in it.",
        $"Mend the row, or run `data lock {schema.File}` and say in the preparation what becomes of gaps.");

    private static DataException Unreadable(Schema schema, CsvReader reader, Column column, string text) => new(
        $"{Place(schema, reader)}: `{column.Name}` is `{text}`, which is not {FieldParser.Describe(column.Kind)}.",
        $"Mend the row, or run `data lock {schema.File}` if the data has changed.");

    private static string Place(Schema schema, CsvReader reader) => $"{schema.File}, row {reader.RowNumber} (line {reader.LineNumber})";
}
