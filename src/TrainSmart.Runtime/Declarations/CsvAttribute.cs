using TrainSmart.Data;

namespace TrainSmart;

/// <summary>The CSV file that an experiment learns from. Its columns are known to the compiler from the lock file beside it.</summary>
/// <param name="path">The file relative to the project, with forward slashes.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CsvAttribute(string path) : Attribute
{
    /// <summary>The file relative to the project, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The column to predict, as the file's header writes it. Required.</summary>
    public string Label { get; set; } = "";

    /// <summary>What is learned. Without it, a category or truth value is classified and a number regressed.</summary>
    public LearningTask Task { get; set; }

    /// <summary>Columns that are no features, such as identifiers.</summary>
    public string[] Ignore { get; set; } = [];
}
