using System.Collections.Immutable;
using System.Globalization;

namespace TrainSmart.Data;

/// <summary>What is predicted: a column, and for a classification its classes in the order of their indices.</summary>
internal sealed record Target(int Column, LearningTask Task, ImmutableArray<string> Classes)
{
    /// <summary>One output a class, or one number.</summary>
    public Shape Outputs => new(Task == LearningTask.Classification ? Classes.Length : 1);

    /// <summary>
    /// Reads task and classes off a table; all rows count, because what the classes are is part of the declaration, not of the learning.
    /// </summary>
    public static Target Of(Column label, int index, ColumnValues values, LearningTask? asked)
    {
        var task = asked ?? (label.IsCoded || label.Kind == ColumnKind.Boolean ? LearningTask.Classification : LearningTask.Regression);
        if (task == LearningTask.Regression)
        {
            if (values is ColumnValues.Codes)
            {
                throw new DataException(
                    $"`{label.Name}` holds texts and cannot be regressed.",
                    "Choose task: classification, or a label of numbers.");
            }

            return new Target(index, task, []);
        }

        var classes = Classified(label, values);
        if (classes.Length < 2)
        {
            throw new DataException(
                $"`{label.Name}` has {classes.Length} class{(classes.Length == 1 ? "" : "es")}; a classification needs two at least.",
                "Choose another label.");
        }

        return new Target(index, task, classes);
    }

    /// <summary>The index of each row's class, or its value; NaN where the row has no label.</summary>
    public float[] Encode(ColumnValues values)
    {
        var labels = new float[values.Rows];
        if (values is ColumnValues.Codes codes) EncodeCodes(codes, labels);
        else if (Task == LearningTask.Regression) EncodeValues(((ColumnValues.Numbers)values).Values, labels);
        else EncodeNumbers(((ColumnValues.Numbers)values).Values, labels);
        return labels;
    }

    /// <summary>Refuses classes that a file says the label has and that it cannot have.</summary>
    public void Check(Func<DataException> invalid, Column label)
    {
        var possible = Task == LearningTask.Regression ? Classes.IsEmpty && !label.IsCoded : label switch
        {
            { IsCoded: true, Categories.IsEmpty: false } => Classes.SequenceEqual(label.Categories),
            { IsCoded: true } => Classes.Length >= 2,
            { Kind: ColumnKind.Boolean } => Classes is ["false", "true"],
            _ => Classes.Length >= 2 && Classes.All(text => double.TryParse(text, CultureInfo.InvariantCulture, out _)),
        };
        if (!possible || Classes.Distinct().Count() < Classes.Length) throw invalid();
    }

    private static ImmutableArray<string> Classified(Column label, ColumnValues values) => values switch
    {
        ColumnValues.Codes codes => codes.Categories,
        _ when label.Kind == ColumnKind.Boolean => ["false", "true"],
        ColumnValues.Numbers numbers => [.. numbers.Values.Where(value => !double.IsNaN(value)).Distinct().Order().Select(Text)],
        _ => throw new ArgumentOutOfRangeException(nameof(values)),
    };

    private void EncodeCodes(ColumnValues.Codes codes, float[] labels)
    {
        var classOf = codes.Categories.Select(category => Classes.IndexOf(category)).ToArray();
        for (var row = 0; row < labels.Length; row++)
        {
            var code = codes.Values[row];
            labels[row] = code < 0 || classOf[code] < 0 ? float.NaN : classOf[code];
        }
    }

    private static void EncodeValues(double[] values, float[] labels)
    {
        for (var row = 0; row < labels.Length; row++) labels[row] = (float)values[row];
    }

    private void EncodeNumbers(double[] values, float[] labels)
    {
        var isTruth = Classes is ["false", "true"];
        var classOf = new Dictionary<double, int>();
        for (var index = 0; index < Classes.Length; index++)
        {
            classOf.Add(isTruth ? index : double.Parse(Classes[index], CultureInfo.InvariantCulture), index);
        }

        for (var row = 0; row < labels.Length; row++) labels[row] = classOf.TryGetValue(values[row], out var index) ? index : float.NaN;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
