using Microsoft.ML;
using Microsoft.ML.Data;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>
/// Rows as ML.NET takes them, straight from memory. Every trainer is told by name which of the columns is its label, because ML.NET takes a column
/// that is absent for one of zeros.
/// </summary>
internal static class EstimatorRows
{
    public const string Features = nameof(Row.Features);
    public const string Value = nameof(Row.Value);
    public const string Truth = nameof(Row.Truth);
    public const string Indicator = nameof(Row.Indicator);
    public const string Class = nameof(Row.Class);
    public const string Weight = nameof(Row.Weight);

    /// <summary>The rows of a regression, or rows to be predicted.</summary>
    public static IDataView View(MLContext context, FeatureMatrix rows) => View(context, rows, classes: 1, _ => (0, false));

    /// <summary>The rows of a classification into several classes.</summary>
    public static IDataView View(MLContext context, FeatureMatrix rows, PresentClasses classes) =>
        View(context, rows, classes.Count, row => (classes.PlaceOf((int)rows.Labels[row]), false));

    /// <summary>The rows of a decision between one class and the rest.</summary>
    public static IDataView View(MLContext context, FeatureMatrix rows, int positive) =>
        View(context, rows, classes: 1, row => (0, (int)rows.Labels[row] == positive));

    /// <summary>The name of the weights' column, for trainers; none if all rows weigh the same.</summary>
    public static string? WeightOf(FeatureMatrix rows) => rows.Weights is null ? null : Weight;

    private static IDataView View(MLContext context, FeatureMatrix rows, int classes, Func<int, (int Class, bool Truth)> label)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows.Width);
        schema[Class].ColumnType = new KeyDataViewType(typeof(uint), classes);

        var items = new Row[rows.Rows];
        for (var row = 0; row < items.Length; row++)
        {
            var (index, truth) = label(row);
            items[row] = new Row
            {
                Features = rows.Row(row).ToArray(),
                Value = rows.Labels[row],
                Truth = truth,
                Indicator = truth ? 1 : 0,
                Class = (uint)index,
                Weight = rows.Weights?[row] ?? 1,
            };
        }

        return context.Data.LoadFromEnumerable(items, schema);
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Value { get; set; }

        public bool Truth { get; set; }

        /// <summary>The truth as a number, for regression forests.</summary>
        public float Indicator { get; set; }

        /// <summary>Counts from zero. ML.NET's own keys count from one, and it adds the one when it reads an object's member.</summary>
        public uint Class { get; set; }

        public float Weight { get; set; }
    }
}
