using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>Fills gaps with a statistic of the training rows.</summary>
internal sealed record Impute(int[] Selected, With With) : Step(Selected)
{
    public override string Word => "impute";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        List<(string, double)> numbers = [];
        List<(string, string)> texts = [];
        foreach (var column in FeaturesOf(training))
        {
            if (column.Values is ColumnValues.Numbers { Values: var values })
            {
                numbers.Add((column.Name, Statistic(column.Name, Sample.Present(values))));
            }
            else if (column.Values is ColumnValues.Codes codes) texts.Add((column.Name, MostFrequent(column.Name, codes)));
        }

        return new Imputed([.. numbers], [.. texts]);
    }

    private double Statistic(string column, double[] present) => With switch
    {
        With.Zero => 0,
        _ when present.Length == 0 => throw Empty(column),
        With.Mean => Sample.Mean(present),
        With.Median => Sample.Quantiles(present, 0.5)[0],
        _ => present.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key,
    };

    private string MostFrequent(string column, ColumnValues.Codes codes)
    {
        if (With != With.MostFrequent)
        {
            throw new DataException(
                $"impute with {(With == With.Zero ? "zero" : With.ToString().ToLowerInvariant())} takes numbers, and `{column}` holds texts.",
                "Write with: most-frequent for it.");
        }

        var present = codes.Values.Where(code => code >= 0).ToList();
        if (present.Count == 0) throw Empty(column);
        return present
            .GroupBy(code => codes.Categories[code])
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
    }
}

/// <summary>What fills the gaps of each column.</summary>
internal sealed record Imputed((string Column, double Value)[] Numbers, (string Column, string Value)[] Texts) : FittedStep
{
    public override string Word => "impute";

    public static Imputed Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        var values = reader.Numbers("values", columns.Length);
        var textColumns = reader.Texts("text-columns");
        var texts = reader.Texts("texts", textColumns.Length);
        return new Imputed([.. columns.Zip(values)], [.. textColumns.Zip(texts)]);
    }

    public override Frame Transform(Frame frame)
    {
        foreach (var (name, value) in Numbers)
        {
            var column = frame.Feature(name);
            if (column.Values is ColumnValues.Numbers { Values: var values })
            {
                frame = frame.Replace(column, column with { Values = new ColumnValues.Numbers(Filled(values, value)) });
            }
        }

        foreach (var (name, value) in Texts)
        {
            var column = frame.Feature(name);
            if (column.Values is ColumnValues.Codes codes) frame = frame.Replace(column, column with { Values = Filled(codes, value) });
        }

        return frame;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Numbers.Select(entry => entry.Column));
        WriteNumbers(writer, "values", Numbers.Select(entry => entry.Value));
        WriteTexts(writer, "text-columns", Texts.Select(entry => entry.Column));
        WriteTexts(writer, "texts", Texts.Select(entry => entry.Value));
    }

    private static double[] Filled(double[] values, double value) => Array.ConvertAll(values, number => double.IsNaN(number) ? value : number);

    private static ColumnValues.Codes Filled(ColumnValues.Codes codes, string text)
    {
        var code = codes.Categories.IndexOf(text);
        var categories = code >= 0 ? codes.Categories : codes.Categories.Add(text);
        var filler = code >= 0 ? code : categories.Length - 1;
        return new ColumnValues.Codes(Array.ConvertAll(codes.Values, value => value < 0 ? filler : value), categories);
    }
}
