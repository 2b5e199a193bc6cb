using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>What has become of a column between two steps.</summary>
/// <param name="Column">The column as the lock has it.</param>
/// <param name="HasGaps">Whether rows may still lack a value.</param>
/// <param name="Width">How many features it makes up; none if that is not known.</param>
internal sealed record ColumnState(ColumnLock Column, bool HasGaps, int? Width)
{
    /// <summary>The step that put numbers in the place of categories.</summary>
    public PlacedOperation? EncodedBy { get; init; }

    /// <summary>The step that took it out of the features.</summary>
    public PlacedOperation? DroppedBy { get; init; }

    /// <summary>The step that filled its gaps or left out the rows with them.</summary>
    public PlacedOperation? FilledBy { get; init; }

    /// <summary>The step that moved and stretched its range.</summary>
    public PlacedOperation? ScaledBy { get; init; }

    /// <summary>The step that bent its range: a logarithm or a power.</summary>
    public PlacedOperation? BentBy { get; init; }

    /// <summary>Whether its range is no longer that of the lock.</summary>
    public bool IsScaled => ScaledBy is not null || BentBy is not null;

    /// <summary>Whether its values are numbers by now. A date is the number of its day.</summary>
    public bool IsNumber => Column.IsNumeric || Column.Type == ColumnType.Date || EncodedBy is not null;
}

/// <summary>A step meeting a column.</summary>
/// <param name="Step">The step.</param>
/// <param name="Path">Where the column is named, or the group that it is in.</param>
/// <param name="Before">The column as the step finds it.</param>
/// <param name="IsNamed">Whether the step names the column, rather than a group with it.</param>
internal sealed record Meeting(PlacedOperation Step, string Path, ColumnState Before, bool IsNamed);

/// <summary>The preparation played through on the lock: which step meets which column, and what is left for the model.</summary>
internal sealed class PreparationFlow
{
    private readonly Dictionary<string, ColumnState> _columns = [];
    private readonly List<Meeting> _meetings = [];
    private readonly bool _isUnclear;
    private int _added;

    private PreparationFlow(RuleInput input)
    {
        // Of columns of one name the first counts.
        foreach (var column in input.FeatureColumns)
            if (!_columns.ContainsKey(column.Name)) _columns.Add(column.Name, Raw(column));

        _isUnclear = input.ColumnsAreUnclear;
    }

    /// <summary>Every meeting in the order of the steps.</summary>
    public IReadOnlyList<Meeting> Meetings => _meetings;

    /// <summary>What the model gets.</summary>
    public IEnumerable<ColumnState> Left => _columns.Values.Where(column => column.DroppedBy is null);

    /// <summary>How many features the model gets; none if that is not known.</summary>
    public int? Width => _isUnclear ? null : Left.Aggregate((int?)_added, (sum, column) => sum + column.Width);

    // How many meetings of a step and a column are played through: with many conditions not every way that they can turn out is.
    private const int MostMeetings = 20_000;

    /// <summary>
    /// One flow for each way that the conditions of the steps can turn out; none without a lock or where the preparation is the user's own code.
    /// </summary>
    public static IEnumerable<PreparationFlow> Of(RuleInput input)
    {
        if (input.Lock is null || input.Model.Data is null || (input.Model.OwnCode & OwnCode.PrepareIsOpaque) != 0) return [];
        var steps = input.Operations.Prepare.ToList();
        var conditions = steps.SelectMany(step => step.Guards).ToArray();
        if (conditions.Length == 0) return [Play(input, steps)];
        return new SpacePoints(input.Model.Space, new Dictionary<string, Spaces.Literal>(), input.SpaceIsBroken)
            .Over(conditions)
            .GroupBy(point => string.Concat(steps.Select(step => step.IsThere(point) ? '1' : '0')))
            .Take(Math.Max(8, MostMeetings / Math.Max(1, steps.Count * input.Lock.Columns.Count)))
            .Select(alike => Play(input, steps.Where(step => step.IsThere(alike.First()))));
    }

    private static PreparationFlow Play(RuleInput input, IEnumerable<PlacedOperation> steps)
    {
        var flow = new PreparationFlow(input);
        foreach (var step in steps)
        {
            foreach (var (state, path, isNamed) in flow.Selected(input, step))
            {
                var meeting = new Meeting(step, path, state, isNamed);
                flow._meetings.Add(meeting);
                flow.Meet(input, meeting);
            }

            // What is misspelt meets the column that was meant, of which nobody hears: only the slip is told.
            foreach (var state in flow.Misspelt(input, step)) flow.Meet(input, new Meeting(step, step.Slot("columns"), state, true));
        }

        return flow;
    }

    private IReadOnlyList<(ColumnState State, string Path, bool IsNamed)> Selected(RuleInput input, PlacedOperation step)
    {
        if (step.Operation["columns"] is not ArgumentValue.Columns { Selection: var selection }) return [];
        var path = step.Slot("columns");
        if (selection.Group == ColumnGroup.None)
        {
            var named = selection.Names.Select((name, index) => (State: Known(input, name), Path: Positions.Item(path, index)));
            return [.. named.Where(found => found.State is not null).Select(found => (found.State!, found.Path, true))];
        }

        var excluded = selection.Names.Select(name => (input.Column(name) ?? MisspeltColumns.Nearest(input, name))?.Name).ToList();
        return
        [
            .. Left
                .Where(state => IsIn(selection.Group, state.Column) && !excluded.Contains(state.Column.Name))
                .Select(state => (state, path, false)),
        ];
    }

    private IReadOnlyList<ColumnState> Misspelt(RuleInput input, PlacedOperation step)
    {
        if (step.Operation["columns"] is not ArgumentValue.Columns { Selection: { Group: ColumnGroup.None, Names: var names } }) return [];
        List<ColumnState>? misspelt = null;
        foreach (var name in names)
            if (MisspeltColumns.Nearest(input, name) is { } meant) (misspelt ??= []).Add(_columns[meant.Name]);

        return misspelt ?? [];
    }

    private ColumnState? Known(RuleInput input, string written) =>
        input.Column(written) is { } column && _columns.TryGetValue(column.Name, out var state) ? state : null;

    private static bool IsIn(ColumnGroup group, ColumnLock column) => group switch
    {
        ColumnGroup.All => true,
        ColumnGroup.Numeric => column.IsNumeric,
        _ => column.Type == ColumnType.Category,
    };

    private void Meet(RuleInput input, Meeting meeting)
    {
        if (meeting.Step.Operation.Word == "missing-indicator") _added++;
        _columns[meeting.Before.Column.Name] = After(input, meeting);
    }

    private static ColumnState After(RuleInput input, Meeting meeting) => meeting.Step.Operation.Word switch
    {
        "drop" => meeting.Before with { DroppedBy = meeting.Step },
        "drop-missing" or "impute" => meeting.Before with { HasGaps = false, FilledBy = meeting.Before.FilledBy ?? meeting.Step },
        "one-hot" => meeting.Before with { EncodedBy = meeting.Step, HasGaps = false, Width = CategoriesOf(meeting.Before.Column) },
        "ordinal-encode" => meeting.Before with { EncodedBy = meeting.Step, Width = 1 },
        "target-encode" => meeting.Before with { EncodedBy = meeting.Step, HasGaps = false, Width = input.Outputs is 2 ? 1 : input.Outputs },
        "standardize" or "robust-scale" or "min-max" => meeting.Before with { ScaledBy = meeting.Step },
        "yeo-johnson" or "log" => meeting.Before with { BentBy = meeting.Step },
        _ => meeting.Before,
    };

    private static int? CategoriesOf(ColumnLock column) => column.Type == ColumnType.Category ? column.Categories.Count : null;

    private static ColumnState Raw(ColumnLock column) =>
        new(column, column.Missing > 0, column.IsNumeric || column.Type == ColumnType.Date ? 1 : null);
}
