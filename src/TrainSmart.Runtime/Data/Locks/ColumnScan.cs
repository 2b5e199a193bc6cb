using System.Globalization;
using CsvHelper;
using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>Looks at all values of a column to tell what it holds: the narrowest kind that every value fits.</summary>
internal sealed class KindScan
{
    private static readonly ColumnKind[] Kinds = [ColumnKind.Boolean, ColumnKind.Integer, ColumnKind.Number, ColumnKind.Date];

    private readonly List<ColumnKind> _possible = [.. Kinds];

    public long Missing { get; private set; }

    public bool HasValues { get; private set; }

    /// <summary>The kind; a category may still turn out to be a text.</summary>
    public ColumnKind Kind => HasValues && _possible.Count > 0 ? _possible[0] : ColumnKind.Category;

    public void Add(CsvReader reader, int field)
    {
        if (FieldParser.IsMissing(reader.GetSpan(field)))
        {
            Missing++;
            return;
        }

        HasValues = true;
        for (var index = _possible.Count - 1; index >= 0; index--)
        {
            if (!FieldParser.TryParse(_possible[index], reader, field, out _)) _possible.RemoveAt(index);
        }
    }
}

/// <summary>Gathers what the lock file says of a column whose kind is known.</summary>
internal abstract class ValueScan
{
    public abstract void Add(CsvReader reader, int field);

    public abstract ColumnLock Describe(string name, long missing);

    public static ValueScan For(ColumnKind kind) => kind == ColumnKind.Category ? new TextScan() : new NumberScan(kind);

    /// <summary>Numbers, truth values and days. Moments by Welford's recurrence (1962), which loses no digits to a large mean.</summary>
    private sealed class NumberScan(ColumnKind kind) : ValueScan
    {
        private readonly HashSet<double> _distinct = [];
        private long _count;
        private double _mean;
        private double _squares;
        private double _minimum = double.PositiveInfinity;
        private double _maximum = double.NegativeInfinity;

        public override void Add(CsvReader reader, int field)
        {
            FieldParser.TryParse(kind, reader, field, out var value);
            _distinct.Add(value);
            _count++;
            var before = value - _mean;
            _mean += before / _count;
            _squares += before * (value - _mean);
            _minimum = Math.Min(_minimum, value);
            _maximum = Math.Max(_maximum, value);
        }

        public override ColumnLock Describe(string name, long missing)
        {
            var described = new ColumnLock { Name = name, Kind = kind, Missing = missing, Distinct = _distinct.Count };
            if (kind is not (ColumnKind.Number or ColumnKind.Integer)) return described;
            return described with
            {
                Minimum = _minimum,
                Maximum = _maximum,
                Mean = SevenDigits(_mean),
                StandardDeviation = _count < 2 ? null : SevenDigits(Math.Sqrt(_squares / (_count - 1))),
            };
        }

        private static double SevenDigits(double value) =>
            double.Parse(value.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Texts: categories if there are few different ones.</summary>
    private sealed class TextScan : ValueScan
    {
        private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

        public override void Add(CsvReader reader, int field)
        {
            var text = reader.GetString(field);
            _counts[text] = _counts.GetValueOrDefault(text) + 1;
        }

        public override ColumnLock Describe(string name, long missing)
        {
            var described = new ColumnLock { Name = name, Kind = ColumnKind.Text, Missing = missing, Distinct = _counts.Count };
            return _counts.Count is 0 or > DataLockFile.MostCategories ? described : described with
            {
                Kind = ColumnKind.Category,
                Categories = _counts
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => new CategoryCount(entry.Key, entry.Value))
                    .ToEquatableArray(),
            };
        }
    }
}
