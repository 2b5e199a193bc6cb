using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>A preparation that has learned from training rows. It does the same to any rows, and travels with the model.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class FittedPreparation<TRow>
    where TRow : IRow<TRow>
{
    private const int Version = 1;

    private readonly FrozenSet<int> _features;
    private readonly Target _target;
    private readonly ImmutableArray<FittedStep> _steps;
    private readonly FeatureMatrix? _training;
    private readonly TrainingRows<TRow>? _fittedOn;

    internal FittedPreparation(
        FrozenSet<int> features, Target target, ImmutableArray<FittedStep> steps, FeatureMatrix training, TrainingRows<TRow> fittedOn)
        : this(features, target, steps, training.FeatureNames) => (_training, _fittedOn) = (training, fittedOn);

    private FittedPreparation(FrozenSet<int> features, Target target, ImmutableArray<FittedStep> steps, IReadOnlyList<string> names) =>
        (_features, _target, _steps, FeatureNames) = (features, target, steps, names);

    /// <summary>What each feature is called, in order.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>How many features a row has.</summary>
    public int Width => FeatureNames.Count;

    /// <summary>What is learned.</summary>
    public LearningTask Task => _target.Task;

    /// <summary>The classes in the order of their indices; empty for a regression.</summary>
    public IReadOnlyList<string> ClassNames => _target.Classes;

    internal Column<TRow> Label => new(_target.Column);

    /// <summary>The features of all three parts. Training rows are encoded as they were learned from, held-out rows as new ones are.</summary>
    /// <exception cref="DataException">A row has a gap, a category or a value that no step knows what to do with.</exception>
    public FeatureSplit Transform(Split<TRow> split) => new()
    {
        Train = ReferenceEquals(split.Train, _fittedOn) ? _training! : Transform(split.Train.Table, training: true, labelled: true),
        Validation = Transform(split.Validation),
        Test = Transform(split.Test),
        Outputs = _target.Outputs,
        Task = _target.Task,
    };

    /// <summary>The features of held-out rows with their labels.</summary>
    /// <inheritdoc cref="Transform(Split{TRow})" path="/exception"/>
    public FeatureMatrix Transform(HeldOutRows<TRow> rows) => Transform(rows.Table, training: false, labelled: true);

    /// <summary>
    /// The features of rows to be predicted; rows that drop-missing leaves out are absent from <see cref="FeatureMatrix.SourceRows"/>.
    /// </summary>
    /// <inheritdoc cref="Transform(Split{TRow})" path="/exception"/>
    public FeatureMatrix Transform(Table<TRow> rows) => Transform(rows, training: false, labelled: false);

    /// <summary>Writes all that was learned as one object.</summary>
    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("label", TRow.Schema.Columns[_target.Column].Name);
        writer.WriteString("task", _target.Task == LearningTask.Classification ? "classification" : "regression");
        WriteTexts(writer, "classes", _target.Classes);
        WriteTexts(writer, "columns", _features.Order().Select(column => TRow.Schema.Columns[column].Name));
        FittedSteps.Write(writer, _steps);
        WriteTexts(writer, "features", FeatureNames);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Save"/> wrote, checking every part of it against the row.</summary>
    /// <param name="saved">The object.</param>
    /// <param name="file">The file it comes from, for messages.</param>
    /// <exception cref="DataException">The object is not a preparation of these rows.</exception>
    public static FittedPreparation<TRow> Load(JsonElement saved, string file = "preparation.json")
    {
        var reader = new JsonObjectReader(file, "", saved, "The file is written with the model and goes with it: restore both, or train again.");
        if (reader.Count("version") != Version) throw reader.Invalid("version", $"{Version}");

        var task = reader.Keyword("task", "classification", "regression") == 0 ? LearningTask.Classification : LearningTask.Regression;
        var label = ColumnOf(reader, "label", reader.Text("label"));
        var target = new Target(label, task, [.. reader.Texts("classes")]);
        target.Check(() => reader.Invalid("classes", "the classes of the label"), TRow.Schema.Columns[label]);

        var features = reader.Texts("columns").Select(name => ColumnOf(reader, "columns", name)).ToFrozenSet();
        var loaded = new FittedPreparation<TRow>(features, target, [.. reader.Objects("steps").Select(FittedSteps.Read)], reader.Texts("features"));
        return loaded.FitsItsFeatures() ? loaded : throw reader.Invalid("features", "what the steps make of the columns");
    }

    /// <summary>Whether the steps, tried on no rows at all, make the features that they are said to make.</summary>
    private bool FitsItsFeatures() => Transform(Table<TRow>.FromRows([])).FeatureNames.SequenceEqual(FeatureNames);

    private FeatureMatrix Transform(Table<TRow> table, bool training, bool labelled)
    {
        var frame = Frame.Of(table, _target, _features, labelled);
        foreach (var step in _steps) frame = training ? step.TransformTraining(frame) : step.Transform(frame);
        return Assembly.Assemble(frame, _target, labelled);
    }

    private static int ColumnOf(JsonObjectReader reader, string member, string name) =>
        TRow.Schema.IndexOf(name) is >= 0 and var index ? index : throw reader.Invalid(member, $"columns of {TRow.Schema.File}; `{name}` is none");

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
