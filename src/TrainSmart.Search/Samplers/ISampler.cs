using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Chooses points. It is shown every ended trial once, in the order of numbers, and asked for the point of each trial; it holds no other state than
/// what follows from these, so a resumed study goes on as if it had never stopped. Whoever writes one hands it over with an <see cref="OwnSampler"/>.
/// </summary>
public interface ISampler
{
    /// <summary>The name in the language.</summary>
    string Name { get; }

    /// <summary>What it does and why it suits the study, in one sentence.</summary>
    string Reason { get; }

    /// <summary>Whether what it suggests depends on the trial's number alone, so that no trial need be shown to it.</summary>
    bool IsBlind => false;

    /// <summary>Takes notice of an ended trial.</summary>
    void Observe(Observation trial);

    /// <summary>Fills in the columns of the point of a trial.</summary>
    /// <param name="number">The trial's number.</param>
    /// <param name="pending">The points of earlier trials whose results may not be looked at yet.</param>
    /// <param name="point">Receives the columns, NaN where a parameter is absent; see <see cref="Points"/>.</param>
    /// <returns>Whether there is a point left to try.</returns>
    bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point);
}

/// <summary>An ended trial as samplers see it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">How it ended; a paused trial looks like one that was stopped there.</param>
/// <param name="Point">Its columns.</param>
/// <param name="Values">The objectives, all to be minimised; empty unless completed.</param>
/// <param name="Violation">By how much its measured constraints are broken in all; zero where it is feasible.</param>
/// <param name="LastStep">The last reported step; -1 if none.</param>
/// <param name="LastValue">The first objective there, to be minimised.</param>
public sealed record Observation(int Number, TrialState State, double[] Point, double[] Values, double Violation, int LastStep, double LastValue)
{
    /// <summary>The reported values, to be minimised, in the order of their reports.</summary>
    public IReadOnlyList<StepValue> Curve { get; init; } = [];

    /// <summary>All objectives at the last reported step, to be minimised; not a number where one was not reported; empty if nothing was.</summary>
    public double[] LastValues { get; init; } = [];

    // What it ended with, whether by itself or stopped.
    internal double[] Reached => State == TrialState.Completed ? Values : LastValues;

    internal static Observation Of(TrialRecord trial, EquatableArray<Direction> directions)
    {
        StepValue[] curve = trial.Steps.IsEmpty ? [] : [.. trial.Steps.Select(reported => Minimized(reported, directions))];
        var last = curve.Length > 0 ? curve[^1] : new StepValue(-1, double.NaN);
        var state = trial.State == TrialState.Paused ? TrialState.Pruned : trial.State;
        return new(
            trial.Number,
            state,
            trial.Configuration.Columns,
            Dominance.Minimized(trial, directions),
            ViolationOf(trial),
            last.Step,
            last.Value)
        {
            Curve = curve,
            LastValues = curve.Length > 0 ? Each(last, directions.Count) : [],
        };
    }

    private static StepValue Minimized(StepValue reported, EquatableArray<Direction> directions)
    {
        var values = Dominance.Minimized(reported, directions);
        return new(reported.Step, values[0]) { Others = EquatableArray<double>.Over(values[1..]) };
    }

    private static double[] Each(StepValue reported, int objectives)
    {
        var values = new double[objectives];
        for (var objective = 0; objective < objectives; objective++)
            values[objective] = objective == 0 ? reported.Value : objective <= reported.Others.Count ? reported.Others[objective - 1] : double.NaN;
        return values;
    }

    private static double ViolationOf(TrialRecord trial)
    {
        var sum = 0.0;
        foreach (var constraint in trial.Constraints.AsSpan()) sum += double.IsNaN(constraint) ? double.PositiveInfinity : Math.Max(0, constraint);
        return sum;
    }
}
