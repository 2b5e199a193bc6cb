using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>
/// Adds a feature that is 1 where the column has a gap and 0 elsewhere, and leaves the column. Later steps do not select the new feature.
/// </summary>
internal sealed record MissingIndicator(int[] Selected) : Step(Selected)
{
    public override string Word => "missing-indicator";

    public override FittedStep Fit(Frame training, ulong seed) => new MissingIndicated([.. FeaturesOf(training).Select(column => column.Name)]);
}

/// <summary>The columns whose gaps are told.</summary>
internal sealed record MissingIndicated(string[] Columns) : FittedStep
{
    public override string Word => "missing-indicator";

    public static MissingIndicated Read(JsonObjectReader reader) => new(reader.Texts("columns"));

    public override Frame Transform(Frame frame)
    {
        foreach (var name in Columns)
        {
            var column = frame.Feature(name);
            double[] gaps = [.. Enumerable.Range(0, frame.Rows).Select(row => column.Values.IsMissing(row) ? 1.0 : 0.0)];
            frame = frame.Replace(column, column, new FrameColumn(-1, $"{name} is missing", new ColumnValues.Numbers(gaps), IsFeature: true));
        }

        return frame;
    }

    public override void WriteTo(Utf8JsonWriter writer) => WriteTexts(writer, "columns", Columns);
}
