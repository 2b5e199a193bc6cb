using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>The trials of a run and the axes of its parameters, as charts want them.</summary>
internal sealed class PlottedSearch
{
    private readonly IReadOnlyList<ParameterFacts> _parameters;

    public PlottedSearch(RunRecord run)
    {
        _parameters = run.Parameters;
        Axes = [.. run.Parameters.Select(parameter => Axis(parameter, run.Trials))];
        Trials = [.. run.Trials.Select(Plot)];
    }

    /// <summary>One axis a parameter, in the order of declaration.</summary>
    public IReadOnlyList<ParameterAxis> Axes { get; }

    /// <summary>Every trial by number.</summary>
    public IReadOnlyList<PlottedTrial> Trials { get; }

    /// <summary>The place of a parameter among <see cref="Axes"/>.</summary>
    public int IndexOf(string parameter) => _parameters.ToList().FindIndex(candidate => candidate.Name == parameter);

    /// <summary>Where a value stands on the axis of a parameter.</summary>
    public double Position(int parameter, Literal value) => Position(_parameters[parameter], value);

    /// <summary>Parameters of a branch without the branch's own name: <c>forest.trees</c>.</summary>
    public static string ShortName(string name) =>
        name.Count(character => character == '.') < 2 ? name : string.Join('.', name.Split('.')[^2..]);

    private PlottedTrial Plot(TrialFacts trial)
    {
        var objective = trial.State switch
        {
            "completed" => trial.Objective(),
            "pruned" or "paused" => trial.LastReport(),
            _ => double.NaN,
        };
        var point = string.Join("\n", trial.Parameters.Select(parameter => $"{parameter.Key} = {Numbers.Text(parameter.Value)}"));
        var tip = $"trial {trial.Number} ({trial.State}): {Numbers.Metric(objective)}\n{point}";
        var positions = _parameters.Select(parameter => Position(parameter, trial));
        return new PlottedTrial(trial.Number, objective, trial.State == "completed", [.. positions], tip);
    }

    private static ParameterAxis Axis(ParameterFacts parameter, IReadOnlyList<TrialFacts> trials)
    {
        var name = ShortName(parameter.Name);
        if (parameter.Choices.Count > 0)
        {
            return new ParameterAxis(name, 0, parameter.Choices.Count - 1, false, [.. parameter.Choices.Select(Numbers.Text)]);
        }

        var seen = trials.Select(trial => Position(parameter, trial)).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (parameter.Low ?? seen.Min(), parameter.High ?? seen.Max());
        return new ParameterAxis(name, low, high, parameter.IsLogarithmic, []) { IsWhole = trials.All(IsWholeIn) };

        bool IsWholeIn(TrialFacts trial) =>
            !trial.Parameters.TryGetValue(parameter.Name, out var value) || value is Literal.Number { IsInteger: true };
    }

    private static double Position(ParameterFacts parameter, TrialFacts trial) =>
        trial.Parameters.TryGetValue(parameter.Name, out var literal) ? Position(parameter, literal) : double.NaN;

    private static double Position(ParameterFacts parameter, Literal literal)
    {
        if (parameter.Choices.Count == 0) return literal is Literal.Number number ? number.Value : double.NaN;
        for (var index = 0; index < parameter.Choices.Count; index++)
        {
            if (Numbers.Text(parameter.Choices[index]) == Numbers.Text(literal)) return index;
        }

        return double.NaN;
    }
}
