using TrainSmart.Running.Folders;
using TrainSmart.Search;

namespace TrainSmart.Running.Settings;

/// <summary>
/// The parts of a declaration that decide what a trial computes, each with a hash or its text: trials of two declarations that differ in one of them
/// are not comparable. The space and the options of the search are the study's own to compare.
/// </summary>
internal static class DeclaredParts
{
    private const int ShownCommit = 8;

    /// <summary>The parts of what is declared now, by the name that the language has for them; a data file by its path.</summary>
    public static SortedDictionary<string, string> Of(PlannedRun plan)
    {
        var experiment = plan.Experiment;
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in experiment.Fingerprint.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split(':') is [var name, var hash]) parts[name] = hash;
        if (experiment.Data is not { } data) return parts;

        // The declared seed divides the rows, whatever seed the trials have. Of an objective function a metric's name changes nothing.
        parts["seed"] = FormattableString.Invariant($"{experiment.Seed}");
        parts[plan.Search.Objectives[0].Direction == Direction.Maximize ? "search.maximize" : "search.minimize"] =
            string.Join(", ", plan.Search.Objectives);
        if (experiment.DataHash is { Length: > 0 } rows) parts[data.File] = rows;
        return parts;
    }

    /// <summary>Refuses to go on with a run that was begun with another declaration.</summary>
    /// <exception cref="UserException">A part is another than in the run; all such are named.</exception>
    public static void CheckSame(PlannedRun plan, RunStatus begun, RunFolder folder)
    {
        var now = Of(plan);
        var origins = new OriginOf(plan, AppContext.GetData("TrainSmart.ProjectDirectory") as string);
        var others = begun.Declared
            .Where(part => now.TryGetValue(part.Key, out var value) && value != part.Value)
            .Select(part => $"another {Shown(part.Key, plan, origins)}")
            .ToList();
        if (others.Count == 0) return;
        var back = begun is { Commit: { } commit, HasChanges: false }
            ? $"what it was begun with is in commit {commit[..Math.Min(commit.Length, ShownCommit)]}"
            : "declared as it was, it goes on";
        throw new UserException(
            $"{folder.Path} was begun with {Listed(others)}: further trials could not be compared with those that it has",
            $"'run {folder.Experiment} --new' begins anew and keeps this run aside; {back}",
            ExitCode.Invalid);
    }

    private static string Shown(string part, PlannedRun plan, OriginOf origins)
    {
        if (part == plan.Experiment.Data?.File) return part;
        var place = origins[part == "data" ? "data.csv" : part];
        return place is "" or OriginOf.Usual ? $"'{part}'" : $"'{part}' ({place})";
    }

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
