using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>One feature a category, 1 for the row's own. A row without a value has 0 in all.</summary>
internal sealed record OneHot(int[] Selected, int[] Closed, UnknownCategory Unknown) : Step(Selected)
{
    public override string Word => "one-hot";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        List<string> names = [];
        List<CategoryList> categories = [];
        foreach (var (column, codes) in TextsOf(training))
        {
            names.Add(column.Name);
            categories.Add(CategoryList.Of(codes, Closed.Contains(column.Origin)));
        }

        return new OneHotEncoded([.. names], [.. categories], Unknown);
    }
}

/// <summary>The categories of each column.</summary>
internal sealed record OneHotEncoded(string[] Columns, CategoryList[] Categories, UnknownCategory Unknown) : FittedStep
{
    public override string Word => "one-hot";

    public static OneHotEncoded Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        return new OneHotEncoded(
            columns,
            reader.Categories(columns.Length),
            reader.Keyword("unknown-category", "zeros", "error") == 0 ? UnknownCategory.Zeros : UnknownCategory.Error);
    }

    public override Frame Transform(Frame frame)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            var column = frame.Feature(Columns[index]);
            frame = frame.Replace(column, Encode(frame, column, column.Texts(Word), Categories[index]));
        }

        return frame;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Columns);
        writer.WriteString("unknown-category", Unknown == UnknownCategory.Zeros ? "zeros" : "error");
        StepWriter.WriteCategories(writer, Categories);
    }

    private FrameColumn[] Encode(Frame frame, FrameColumn column, ColumnValues.Codes codes, CategoryList known)
    {
        var places = known.PlacesOf(codes.Categories);
        double[][] features = [.. known.Categories.Select(_ => new double[frame.Rows])];
        for (var row = 0; row < frame.Rows; row++)
        {
            var code = codes.Values[row];
            if (code >= 0 && places[code] >= 0) features[places[code]][row] = 1;
            else if (Unknown == UnknownCategory.Error) throw Refused(frame, row, column.Name, code < 0 ? null : codes.Categories[code]);
        }

        return [.. features.Select((values, place) => column with
        {
            Name = $"{column.Name}={known.Categories[place]}",
            Values = new ColumnValues.Numbers(values),
        })];
    }

    private static DataException Refused(Frame frame, int row, string column, string? category) => new(
        category is null
            ? $"`{column}` has no value in {frame.Describe(row)}."
            : $"`{column}` is `{category}` in {frame.Describe(row)}, and no training row has that.",
        "Write unknown-category: zeros if such rows are to be predicted all the same.");
}
