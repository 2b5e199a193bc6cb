using System.Collections.Frozen;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>Leaves out rows, of any part, that have no value in one of the columns.</summary>
internal sealed record DropMissing(int[] Selected) : Step(Selected)
{
    public override string Word => "drop-missing";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        var fitted = new MissingDropped([.. training.From(Selection).Select(column => column.Name)]);
        return fitted.Transform(training).Rows > 0
            ? fitted
            : throw new DataException(
                $"drop-missing leaves no training row: each has a gap in {string.Join(", ", fitted.Columns)}.",
                "Name fewer columns, or impute some.");
    }
}

/// <summary>The columns in which a gap drops the row.</summary>
internal sealed record MissingDropped(string[] Columns) : FittedStep
{
    private readonly FrozenSet<string> _columns = Columns.ToFrozenSet();

    public override string Word => "drop-missing";

    public static MissingDropped Read(JsonObjectReader reader) => new(reader.Texts("columns"));

    public override Frame Transform(Frame frame)
    {
        var watched = frame.ValuesOf(_columns);
        return frame.Where(row => !Array.Exists(watched, values => values.IsMissing(row)));
    }

    public override void WriteTo(Utf8JsonWriter writer) => WriteTexts(writer, "columns", Columns);
}

/// <summary>
/// Leaves out training rows that repeat an earlier one in all of the columns. Held-out rows are judged as they come: a world that repeats itself
/// is to be predicted too.
/// </summary>
internal sealed record DropDuplicates(int[] Selected) : Step(Selected)
{
    public override string Word => "drop-duplicates";

    public override FittedStep Fit(Frame training, ulong seed) => new DuplicatesDropped([.. training.From(Selection).Select(column => column.Name)]);
}

/// <summary>The columns in which a repeated row agrees.</summary>
internal sealed record DuplicatesDropped(string[] Columns) : FittedStep
{
    private readonly FrozenSet<string> _columns = Columns.ToFrozenSet();

    public override string Word => "drop-duplicates";

    public static DuplicatesDropped Read(JsonObjectReader reader) => new(reader.Texts("columns"));

    public override Frame Transform(Frame frame) => frame;

    public override Frame TransformTraining(Frame frame)
    {
        var seen = new HashSet<int>(new SameValues(frame.ValuesOf(_columns)));
        return frame.Where(seen.Add);
    }

    public override void WriteTo(Utf8JsonWriter writer) => WriteTexts(writer, "columns", Columns);

    /// <summary>Compares rows by their values; a gap equals a gap.</summary>
    private sealed class SameValues(ColumnValues[] columns) : IEqualityComparer<int>
    {
        public bool Equals(int left, int right) => Array.TrueForAll(columns, column => column switch
        {
            ColumnValues.Numbers { Values: var numbers } => numbers[left].Equals(numbers[right]),
            ColumnValues.Codes { Values: var codes } => codes[left] == codes[right],
            _ => true,
        });

        public int GetHashCode(int row)
        {
            var hash = default(HashCode);
            foreach (var column in columns)
            {
                if (column is ColumnValues.Numbers { Values: var numbers }) hash.Add(numbers[row]);
                else if (column is ColumnValues.Codes { Values: var codes }) hash.Add(codes[row]);
            }

            return hash.ToHashCode();
        }
    }
}

/// <summary>Takes columns out of the features. Later steps may still look for gaps in them.</summary>
internal sealed record Drop(int[] Selected) : Step(Selected)
{
    public override string Word => "drop";

    public override FittedStep Fit(Frame training, ulong seed) => new Dropped([.. FeaturesOf(training).Select(column => column.Name)]);
}

/// <summary>The features that were taken out.</summary>
internal sealed record Dropped(string[] Columns) : FittedStep
{
    public override string Word => "drop";

    public static Dropped Read(JsonObjectReader reader) => new(reader.Texts("columns"));

    public override Frame Transform(Frame frame)
    {
        foreach (var name in Columns)
        {
            var column = frame.Feature(name);
            frame = frame.Replace(column, column with { IsFeature = false });
        }

        return frame;
    }

    public override void WriteTo(Utf8JsonWriter writer) => WriteTexts(writer, "columns", Columns);
}
