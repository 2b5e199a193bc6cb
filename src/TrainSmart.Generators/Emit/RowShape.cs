using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>How the columns of the data are named and typed in C#.</summary>
internal sealed class RowShape
{
    private RowShape(IReadOnlyList<ColumnShape> columns, ColumnShape label) => (Columns, Label) = (columns, label);

    /// <summary>All columns in the order of the file.</summary>
    public IReadOnlyList<ColumnShape> Columns { get; }

    /// <summary>The column that is learned.</summary>
    public ColumnShape Label { get; }

    /// <summary>The columns that a model may see: all but the label, the ignored ones, and those that are neither numbers nor categories.</summary>
    public IEnumerable<ColumnShape> Features => Columns.Where(column => column.IsFeature);

    /// <summary>The names of the enums.</summary>
    public IEnumerable<string> Types => Columns.Where(column => column.IsCategory).Select(column => column.Type);

    /// <summary>Whether labels are classes, as declared or as the label's type suggests.</summary>
    public bool IsClassification(LearningTask? declared) =>
        declared is { } task ? task == LearningTask.Classification : Label.Column.Type is ColumnType.Category or ColumnType.Boolean;

    /// <summary>Finds a column by its name in the file.</summary>
    public ColumnShape this[string name] => Columns.First(column => column.Column.Name == name);

    /// <summary>Names the columns of <paramref name="dataLock"/> for the experiment's class.</summary>
    /// <param name="data">What the experiment says of its data.</param>
    /// <param name="dataLock">What is known of it.</param>
    /// <param name="types">The names of nested types that are still to be had.</param>
    public static RowShape? Of(DataModel data, DataLock dataLock, NameTable types)
    {
        var names = new NameTable(ReservedNames.OfProperties);
        var columns = dataLock.Columns.Select((column, index) => ColumnShape.Of(column, index, data, names, types)).ToList();
        return columns.Find(column => column.Column.Name == data.Label) is { } label ? new RowShape(columns, label) : null;
    }
}

/// <summary>One column in C#.</summary>
/// <param name="Column">The column as the lock has it.</param>
/// <param name="Index">Its place in the file.</param>
/// <param name="Name">The property of the row.</param>
/// <param name="Type">Its type without the question mark.</param>
/// <param name="IsFeature">Whether a model may see it.</param>
/// <param name="Categories">The members of its enum, in the order of the lock; empty if it has none.</param>
internal sealed record ColumnShape(ColumnLock Column, int Index, string Name, string Type, bool IsFeature, EquatableArray<string> Categories)
{
    public bool HasGaps => Column.Missing > 0;

    public bool IsCategory => Column.Type == ColumnType.Category;

    /// <summary>The type of the property: with a question mark where the column has gaps.</summary>
    public string PropertyType => HasGaps ? Type + "?" : Type;

    public static ColumnShape Of(ColumnLock column, int index, DataModel data, NameTable names, NameTable types)
    {
        var pascal = Identifiers.Pascal(column.Name);
        var isFeature = (column.IsNumeric || column.Type == ColumnType.Category) && column.Name != data.Label && !data.Ignore.Contains(column.Name);
        var type = column.Type == ColumnType.Category ? types.Take(pascal, "Category") : TypeOf(column);
        return new ColumnShape(column, index, names.Take(pascal, "Column"), type, isFeature, MembersOf(column, type));
    }

    private static EquatableArray<string> MembersOf(ColumnLock column, string type)
    {
        if (column.Type != ColumnType.Category) return default;
        var members = new NameTable(["Unknown", type]);
        return column.Categories.Select(category => members.Take(Identifiers.Pascal(category.Name))).ToEquatableArray();
    }

    private static string TypeOf(ColumnLock column) => column.Type switch
    {
        ColumnType.Number => "double",
        ColumnType.Integer => Math.Max(Math.Abs(column.Minimum ?? 0), Math.Abs(column.Maximum ?? 0)) <= int.MaxValue ? "int" : "long",
        ColumnType.Boolean => "bool",
        ColumnType.Date => "DateOnly",
        _ => "string",
    };
}
