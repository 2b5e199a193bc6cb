using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>What a column of a file holds.</summary>
public enum ColumnKind
{
    /// <summary>Real numbers.</summary>
    Number,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary><c>true</c> and <c>false</c>; as a feature 1 and 0.</summary>
    Boolean,

    /// <summary>One of a few known texts.</summary>
    Category,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>Days, with or without a time; as a feature the days since 1970.</summary>
    Date,
}

/// <summary>A column as the lock file has it.</summary>
public sealed record Column
{
    private Column(string name, ColumnKind kind, bool missing, EquatableArray<string> categories = default) =>
        (Name, Kind, Missing, Categories) = (name, kind, missing, categories);

    /// <summary>The name in the file's header.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Whether rows may have no value here.</summary>
    public bool Missing { get; }

    /// <summary>The known texts in the order of their codes; only for <see cref="ColumnKind.Category"/>.</summary>
    public EquatableArray<string> Categories { get; }

    /// <summary>Whether the values are texts with a code each rather than numbers.</summary>
    internal bool IsCoded => Kind is ColumnKind.Category or ColumnKind.Text;

    /// <summary>A column of real numbers.</summary>
    public static Column Number(string name, bool missing = false) => new(name, ColumnKind.Number, missing);

    /// <summary>A column of whole numbers.</summary>
    public static Column Integer(string name, bool missing = false) => new(name, ColumnKind.Integer, missing);

    /// <summary>A column of truth values.</summary>
    public static Column Boolean(string name, bool missing = false) => new(name, ColumnKind.Boolean, missing);

    /// <summary>A column of a few known texts, in ordinal order.</summary>
    public static Column Category(string name, string[] categories, bool missing = false) => new(name, ColumnKind.Category, missing, categories);

    /// <summary>A column of free text.</summary>
    public static Column Text(string name, bool missing = false) => new(name, ColumnKind.Text, missing);

    /// <summary>A column of days.</summary>
    public static Column Date(string name, bool missing = false) => new(name, ColumnKind.Date, missing);
}
