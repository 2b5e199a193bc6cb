using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A name of a column that the file does not have.</summary>
internal sealed class UnknownColumn() : Rule("TS3002")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Lock: { } data, Model.Data: { } declared }) yield break;
        var known = data.Columns.Select(column => column.Name);
        if (data.Find(declared.Label) is null) yield return Unknown(input, "data.label", declared.Label, known);
        for (var index = 0; index < declared.Ignore.Count; index++)
        {
            var ignored = declared.Ignore[index];
            if (data.Find(ignored) is null) yield return Unknown(input, Positions.Item("data.ignore", index), ignored, known);
        }

        foreach (var (_, name, path) in input.NamedColumns)
        {
            if (input.Column(name) is null)
            {
                var columns = input.FeatureColumns.Select(column => ColumnNames.Written(input, column));
                yield return Unknown(input, path, input.Key(name), columns);
            }
        }
    }

    private Finding Unknown(RuleInput input, string path, string name, IEnumerable<string> known)
    {
        var near = NearestName.Find(name, known);
        var hint = near is null ? $"there are {ColumnNames.List(known)}" : $"did you mean '{near}'?";
        return AtValue(input, path, $"'{name}' is no column of {input.Lock!.Csv}; {hint}") with { Replacement = near };
    }
}

/// <summary>A model that is shown the answer learns to read it.</summary>
internal sealed class LabelAsFeature() : Rule("TS3003")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } declared) yield break;
        foreach (var (_, name, path) in input.NamedColumns.Where(named => !named.DropsRows))
        {
            if (name != declared.Label && input.Column(name)?.Name != declared.Label) continue;
            yield return AtValue(input, path, $"'{input.Key(name)}' is the label, and what is learned from must not hold it; take it out of the step")
                with
            { Related = [input.Positions.Value("data.label")] };
        }
    }
}

/// <summary>The label is needed; it cannot be left out.</summary>
internal sealed class LabelIgnored() : Rule("TS3035")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } declared) yield break;
        for (var index = 0; index < declared.Ignore.Count; index++)
        {
            if (declared.Ignore[index] == declared.Label)
                yield return AtValue(
                    input, Positions.Item("data.ignore", index), $"'{declared.Label}' is the label and never a feature; take it out of ignore");
        }
    }
}

/// <summary>A step that names a column which is no feature any more.</summary>
internal sealed class ColumnNoLongerThere() : Rule("TS3037")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (_, name, path) in input.NamedColumns.Where(named => !named.DropsRows))
        {
            if (input.Model.Data is not { } declared || input.Column(name) is not { } column) continue;
            if (column.Name != declared.Label && declared.Ignore.Contains(column.Name))
                yield return AtValue(
                    input,
                    path,
                    $"'{ColumnNames.Written(input, column)}' is ignored, so the step leaves it alone; "
                    + $"take it out of the step or out of {input.Key("ignore")}");
        }

        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.IsNamed))
        {
            if (meeting.Before.DroppedBy is not { } earlier) continue;
            var name = ColumnNames.Written(input, meeting.Before.Column);
            yield return AtValue(
                input,
                meeting.Path,
                $"'{name}' is no feature any more after '{input.Word(earlier)}'; move '{input.Word(meeting.Step)}' before it or take '{name}' out")
                with
            { Related = [input.Positions.Key(earlier.Path)] };
        }
    }
}

/// <summary>A column that a step names.</summary>
/// <param name="Step">The step.</param>
/// <param name="Name">The name as it was written.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record NamedColumn(PlacedOperation Step, string Name, string Path)
{
    /// <summary>Whether the step looks at columns only to leave rows out, which it may do by the label too.</summary>
    public bool DropsRows => Step.Operation.Word is "drop-missing" or "drop-duplicates";
}

/// <summary>The names of columns in steps.</summary>
internal static class ColumnNames
{
    /// <summary>The names in all steps; rules find them collected in <see cref="RuleInput.NamedColumns"/>.</summary>
    public static IEnumerable<NamedColumn> InSteps(IEnumerable<PlacedOperation> steps)
    {
        foreach (var step in steps)
        {
            if (step.Operation["columns"] is not ArgumentValue.Columns { Selection.Names: var names }) continue;
            for (var index = 0; index < names.Count; index++)
                yield return new NamedColumn(step, names[index], Positions.Item(step.Slot("columns"), index));
        }
    }

    public static string Written(RuleInput input, ColumnLock column) => input.IsCSharp ? Names.Pascal(column.Name) : column.Name;

    /// <summary>The names of columns in quotes, the first of many.</summary>
    public static string Quoted(RuleInput input, IReadOnlyList<ColumnLock> columns)
    {
        var names = columns.Take(4).Select(column => $"'{Written(input, column)}'").ToList();
        if (columns.Count > names.Count) return $"{string.Join(", ", names)} and {columns.Count - names.Count} more";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
    }

    /// <summary>The first names, and how many more there are.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= 8 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(8))} and {all.Count - 8} more";
    }
}
