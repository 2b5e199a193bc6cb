using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TrainSmart.Data;

/// <summary>
/// What is done to rows before a model sees them: an immutable list of steps. It has seen no row yet; <see cref="Fit"/> lets it learn from
/// training rows, and from nothing else.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class Preparation<TRow>
    where TRow : IRow<TRow>
{
    private readonly ColumnSet<TRow> _features;
    private readonly ImmutableArray<Step> _steps;

    private Preparation(ColumnSet<TRow> features, ImmutableArray<Step> steps) => (_features, _steps) = (features, steps);

    /// <summary>No step yet; models see the given columns.</summary>
    public static Preparation<TRow> Start(ColumnSet<TRow> features) => new(features, []);

    /// <summary>Leaves out rows, of any part, that have no value in one of the columns.</summary>
    public Preparation<TRow> DropMissing(params ColumnSet<TRow> columns) => Then(new DropMissing(columns.Indices()));

    /// <summary>Leaves out training rows that repeat an earlier one in all of the columns.</summary>
    public Preparation<TRow> DropDuplicates(params ColumnSet<TRow> columns) => Then(new DropDuplicates(columns.Indices()));

    /// <summary>Takes columns out of the features.</summary>
    public Preparation<TRow> Drop(params ColumnSet<TRow> columns) => Then(new Drop(columns.Indices()));

    /// <summary>Fills gaps with a statistic of the training rows.</summary>
    public Preparation<TRow> Impute(ColumnSet<TRow> columns, With with) => Then(new Impute(columns.Indices(), with));

    /// <summary>Adds a feature that is 1 where a column has a gap, and leaves the column.</summary>
    public Preparation<TRow> MissingIndicator(params ColumnSet<TRow> columns) => Then(new MissingIndicator(columns.Indices()));

    /// <summary>Limits values to the quartiles widened by a multiple of their distance; a column whose quartiles are equal stays as it is.</summary>
    /// <param name="columns">Columns of numbers.</param>
    /// <param name="iqr">How many distances of the quartiles remain on either side; above zero.</param>
    public Preparation<TRow> ClipOutliers(ColumnSet<TRow> columns, double iqr = 1.5) => Then(new ClipOutliers(columns.Indices(), Positive(iqr)));

    /// <summary>Shifts and scales to mean 0 and standard deviation 1.</summary>
    public Preparation<TRow> Standardize(params ColumnSet<TRow> columns) => Then(new Standardize(columns.Indices()));

    /// <summary>Scales to [0, 1] over the training rows.</summary>
    public Preparation<TRow> MinMax(params ColumnSet<TRow> columns) => Then(new MinMax(columns.Indices()));

    /// <summary>Shifts by the median and scales by the distance of the quartiles.</summary>
    public Preparation<TRow> RobustScale(params ColumnSet<TRow> columns) => Then(new RobustScale(columns.Indices()));

    /// <summary>The natural logarithm of 1 + x; x must be above -1.</summary>
    public Preparation<TRow> Log(params ColumnSet<TRow> columns) => Then(new Log(columns.Indices()));

    /// <summary>The power transformation that makes a column most normal (Yeo and Johnson 2000); neither centred nor scaled.</summary>
    public Preparation<TRow> YeoJohnson(params ColumnSet<TRow> columns) => Then(new YeoJohnson(columns.Indices()));

    /// <summary>One feature a category, 1 for the row's own; all are 0 for a gap or a category that no training row has.</summary>
    public Preparation<TRow> OneHot(params ColumnSet<TRow> columns) => OneHot(columns, UnknownCategory.Zeros);

    /// <summary>One feature a category, 1 for the row's own.</summary>
    /// <param name="columns">Columns of texts.</param>
    /// <param name="unknownCategory">What becomes of a gap or a category that no training row has.</param>
    public Preparation<TRow> OneHot(ColumnSet<TRow> columns, UnknownCategory unknownCategory) =>
        Then(new OneHot(columns.Indices(), Closed(columns), unknownCategory));

    /// <summary>The category's number in the order of the lock file; of free texts, in ordinal order.</summary>
    public Preparation<TRow> OrdinalEncode(params ColumnSet<TRow> columns) => Then(new OrdinalEncode(columns.Indices(), Closed(columns)));

    /// <summary>The mean label of the category, cross-fitted on the training rows and drawn towards the overall mean.</summary>
    /// <param name="columns">Columns of texts.</param>
    /// <param name="smoothing">How many rows the overall mean weighs as; zero or more.</param>
    public Preparation<TRow> TargetEncode(ColumnSet<TRow> columns, double smoothing = 10) =>
        smoothing >= 0
            ? Then(new TargetEncode(columns.Indices(), Closed(columns), smoothing))
            : throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Smoothing is zero or more.");

    /// <summary>More steps, if the condition holds.</summary>
    public Preparation<TRow> When(bool condition, Func<Preparation<TRow>, Preparation<TRow>> steps) => condition ? steps(this) : this;

    /// <summary>Lets every step learn from the training rows as the steps before it leave them.</summary>
    /// <param name="rows">The training part of a split.</param>
    /// <param name="label">The column that the split was made for.</param>
    /// <exception cref="DataException">A step cannot do what it should, or a gap or text is left in the features.</exception>
    public FittedPreparation<TRow> Fit(TrainingRows<TRow> rows, Column<TRow> label)
    {
        if (rows.Target.Column != label.Index)
        {
            throw new ArgumentException(
                $"The rows were split for `{TRow.Schema.Columns[rows.Target.Column].Name}`, not for `{label}`.",
                nameof(label));
        }

        var features = _features.Except(label).Indices().ToFrozenSet();
        var frame = Frame.Of(rows.Table, rows.Target, features, labelled: true);
        var fitted = ImmutableArray.CreateBuilder<FittedStep>(_steps.Length);
        foreach (var step in _steps)
        {
            fitted.Add(step.Fit(frame, rows.Seed));
            frame = fitted[^1].TransformTraining(frame);
        }

        return new FittedPreparation<TRow>(
            features,
            rows.Target,
            fitted.MoveToImmutable(),
            Assembly.Assemble(frame, rows.Target, labelled: true),
            rows);
    }

    private Preparation<TRow> Then(Step step) => new(_features, _steps.Add(step));

    private static int[] Closed(ColumnSet<TRow> columns) =>
        [.. columns.Where(column => !column.Definition.Categories.IsEmpty).Select(column => column.Index)];

    private static double Positive(double iqr) =>
        iqr > 0 ? iqr : throw new ArgumentOutOfRangeException(nameof(iqr), iqr, "The multiple is above zero.");
}
