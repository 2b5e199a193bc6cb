using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>The category's number in the order of the lock file; of free texts, in ordinal order. A gap or an unknown text stays a gap.</summary>
internal sealed record OrdinalEncode(int[] Selected, int[] Closed) : Step(Selected)
{
    public override string Word => "ordinal-encode";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        List<string> names = [];
        List<CategoryList> categories = [];
        foreach (var (column, codes) in TextsOf(training))
        {
            var list = CategoryList.Of(codes, Closed.Contains(column.Origin));
            names.Add(column.Name);

            // The order is the lock file's and nothing is learned: a category that no training row has keeps its number.
            categories.Add(list with { Seen = [.. list.Seen.Select(_ => true)] });
        }

        return new OrdinalEncoded([.. names], [.. categories]);
    }
}

/// <summary>The order of each column's categories.</summary>
internal sealed record OrdinalEncoded(string[] Columns, CategoryList[] Categories) : FittedStep
{
    public override string Word => "ordinal-encode";

    public static OrdinalEncoded Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        return new OrdinalEncoded(columns, reader.Categories(columns.Length));
    }

    public override Frame Transform(Frame frame)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            var column = frame.Feature(Columns[index]);
            var codes = column.Texts(Word);
            var places = Categories[index].PlacesOf(codes.Categories);
            var numbers = Array.ConvertAll(codes.Values, code => code >= 0 && places[code] >= 0 ? places[code] : double.NaN);
            frame = frame.Replace(column, column with { Values = new ColumnValues.Numbers(numbers) });
        }

        return frame;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Columns);
        StepWriter.WriteCategories(writer, Categories);
    }
}
