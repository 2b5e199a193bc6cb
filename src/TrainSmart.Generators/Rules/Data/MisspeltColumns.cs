using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// Takes a misspelt column for the one that it is near, so that of a slip of the pen nothing is said but the slip: a step on <c>islnd</c> still
/// encodes <c>island</c>.
/// </summary>
internal static class MisspeltColumns
{
    /// <summary>The feature that a name in a step means; none if the name is that of a column, or near none.</summary>
    public static ColumnLock? Nearest(RuleInput input, string written)
    {
        if (input.Column(written) is not null) return null;
        return NearestName.Find(written, input.FeatureColumns.Select(column => ColumnNames.Written(input, column))) is { } near
            ? input.Column(near)
            : null;
    }

    /// <summary>What a list of ignored columns means.</summary>
    public static IEnumerable<string> Ignored(DataModel data, DataLock dataLock)
    {
        var known = dataLock.Columns.Select(column => column.Name).ToList();
        return data.Ignore.Select(name => known.Contains(name) ? name : NearestName.Find(name, known) ?? name);
    }

    /// <summary>
    /// Whether a name is near no column, so that any may be meant: then nobody knows what becomes of any column.
    /// </summary>
    public static bool MayMeanAny(RuleInput input) =>
        input is { Lock: { } data, Model.Data: { } declared }
        && (Ignored(declared, data).Any(name => data.Columns.All(column => column.Name != name))
            || input.NamedColumns.Any(named => input.Column(named.Name) is null && Nearest(input, named.Name) is null));
}
