using System.Text.Json;
using TrainSmart.Search;

namespace TrainSmart.Data;

/// <summary>What was learned of one column: for each output the overall mean and that of each category.</summary>
internal sealed record TargetEncodedColumn(string Name, CategoryList Categories, double[] Overall, double[][] Encodings);

/// <summary>Means of the label by category, and how training rows are to be folded.</summary>
internal sealed record TargetEncoded(TargetEncodedColumn[] Columns, double Smoothing, string[] Classes, ulong Seed) : FittedStep
{
    private const int Folds = 5;

    /// <summary>Stands for the label itself, which a regression encodes by.</summary>
    private const int Itself = -1;

    public override string Word => "target-encode";

    /// <summary>The classes that get a feature each: the second of two, each of more; a regression encodes by the label itself.</summary>
    public static int[] Outputs(int classes) => classes switch { 0 => [Itself], 2 => [1], _ => [.. Enumerable.Range(0, classes)] };

    /// <summary>The number that a label gives an output: 1 for its class.</summary>
    public static double Value(float label, int output) => output == Itself ? label : label == output ? 1 : 0;

    public override Frame Transform(Frame frame) => Encode(frame, (column, output, _, category) =>
        category < 0 ? column.Overall[output] : column.Encodings[output][category]);

    public override Frame TransformTraining(Frame frame)
    {
        var folds = FoldOfRows(frame.Rows);
        var outputs = Outputs(Classes.Length);
        var means = Columns.ToDictionary(column => column, column => outputs.Select(output => MeansOfOthers(frame, column, output, folds)).ToArray());
        return Encode(frame, (column, output, row, category) => means[column][output][folds[row]].Smoothed(category, Smoothing));
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteNumber("smoothing", Smoothing);
        WriteTexts(writer, "classes", Classes);
        writer.WriteNumber("seed", Seed);
        WriteTexts(writer, "columns", Columns.Select(column => column.Name));
        StepWriter.WriteCategories(writer, Columns.Select(column => column.Categories));
        StepWriter.WriteRows(writer, "overall", Columns.Select(column => column.Overall));
        StepWriter.WriteRows(writer, "encodings", Columns.SelectMany(column => column.Encodings));
    }

    public static TargetEncoded Read(JsonObjectReader reader)
    {
        var smoothing = reader.Number("smoothing");
        var classes = reader.Texts("classes");
        var outputs = Outputs(classes.Length).Length;
        var names = reader.Texts("columns");
        var categories = reader.Categories(names.Length);
        var overall = reader.Rows("overall", [.. names.Select(_ => outputs)]);
        var encodings = reader.Rows("encodings", [.. categories.SelectMany(list => Enumerable.Repeat(list.Categories.Length, outputs))]);
        var ofColumns = encodings.Chunk(outputs).ToArray();
        var columns = names.Select((name, index) => new TargetEncodedColumn(name, categories[index], overall[index], ofColumns[index]));
        return new TargetEncoded([.. columns], smoothing, classes, reader.Seed("seed"));
    }

    private Frame Encode(Frame frame, Func<TargetEncodedColumn, int, int, int, double> mean)
    {
        var outputs = Outputs(Classes.Length);
        foreach (var learned in Columns)
        {
            var column = frame.Feature(learned.Name);
            var categories = CategoriesOf(learned, column.Texts(Word));
            frame = frame.Replace(column, [.. outputs.Select((output, index) => column with
            {
                Name = outputs.Length == 1 ? column.Name : $"{column.Name}:{Classes[output]}",
                Values = new ColumnValues.Numbers([.. categories.Select((category, row) => mean(learned, index, row, category))]),
            })]);
        }

        return frame;
    }

    /// <summary>For each fold the means over the rows of all other folds.</summary>
    private static CategoryMeans[] MeansOfOthers(Frame frame, TargetEncodedColumn column, int output, int[] folds)
    {
        var categories = CategoriesOf(column, frame.Feature(column.Name).Texts("target-encode"));
        CategoryMeans[] means = [.. Enumerable.Range(0, Folds).Select(_ => new CategoryMeans(column.Categories.Categories.Length))];
        for (var row = 0; row < categories.Length; row++)
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                if (fold != folds[row]) means[fold].Add(categories[row], Value(frame.Labels[row], output));
            }
        }

        return means;
    }

    private static int[] CategoriesOf(TargetEncodedColumn column, ColumnValues.Codes codes)
    {
        var places = column.Categories.PlacesOf(codes.Categories);
        return Array.ConvertAll(codes.Values, code => code < 0 ? -1 : places[code]);
    }

    private int[] FoldOfRows(int rows)
    {
        if (rows < Folds)
        {
            throw new DataException($"target-encode needs {Folds} training rows at least, and there are {rows}.", "Use one-hot or ordinal-encode.");
        }

        int[] folds = [.. Enumerable.Range(0, rows).Select(row => row % Folds)];
        new RandomStream(Seed, "target-encode").Shuffle(folds.AsSpan());
        return folds;
    }
}
