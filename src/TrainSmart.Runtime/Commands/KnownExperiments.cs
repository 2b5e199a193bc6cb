using TrainSmart.Running;
using TrainSmart.Spaces;

namespace TrainSmart.Commands;

/// <summary>The experiments of a program, found by name.</summary>
internal sealed class KnownExperiments(IReadOnlyList<Experiment> experiments)
{
    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Experiment> All { get; } = [.. experiments.OrderBy(experiment => experiment.Name, StringComparer.Ordinal)];

    /// <summary>The names.</summary>
    public IEnumerable<string> Names => All.Select(experiment => experiment.Name);

    /// <summary>The experiment of a name.</summary>
    /// <exception cref="UserException">There is none; the message names the nearest.</exception>
    public Experiment Find(string name) =>
        All.FirstOrDefault(experiment => experiment.Name == name)
        ?? throw new UserException($"there is no experiment '{name}'", Hint(name), ExitCode.Missing);

    private string Hint(string name)
    {
        if (All.Count == 0) return "this program declares none: add a *.experiment.yaml or an [Experiment] class and build";
        return NearestName.Find(name, Names) is { } near ? $"did you mean '{near}'?" : $"there are {string.Join(", ", Names)}";
    }
}
