namespace TrainSmart.Running.Settings;

/// <summary>Says where the parts of a planned run come from: <c>--set</c>, a line of a declaration, or nowhere, which is as usual.</summary>
/// <param name="plan">The run.</param>
/// <param name="project">The folder of the project, where its declarations stand; none if it is not here.</param>
internal sealed class OriginOf(PlannedRun plan, string? project)
{
    /// <summary>What is said of a part that no declaration says.</summary>
    public const string Usual = "usual";

    private readonly Dictionary<string, string[]?> _texts = [];

    /// <summary>The origin of a part, the first of several names that one has; empty for an experiment made by hand, which has none.</summary>
    public string this[params string[] parts]
    {
        get
        {
            if (plan.Settings.Any(setting => parts.Contains(setting.Split('=')[0].Trim()))) return "--set";
            foreach (var origin in plan.Experiment.Origins)
            {
                var said = origin.Parts.Split(' ');
                if (parts.FirstOrDefault(said.Contains) is { } part) return Place(origin, part);
            }

            return plan.Experiment.Origins.Count == 0 ? "" : Usual;
        }
    }

    private string Place(Origin origin, string part)
    {
        var line = Text(origin.File) is { } lines
            ? DeclaredLine.Of(lines, part, origin.Name, origin.File.EndsWith(".cs", StringComparison.Ordinal))
            : null;
        var place = line is { } number ? $"{origin.File}:{number}" : origin.File;
        return origin.Name is { } name ? $"{place} ({name})" : place;
    }

    private string[]? Text(string file)
    {
        if (_texts.TryGetValue(file, out var known)) return known;
        var path = project is null ? null : Path.Combine(project, file);
        return _texts[file] = path is not null && File.Exists(path) ? File.ReadAllLines(path) : null;
    }
}
