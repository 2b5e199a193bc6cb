using TrainSmart.Search;

namespace ThirdParty;

/// <summary>Redraws some columns of the best point so far.</summary>
public sealed record MutationSampler : OwnSampler
{
    /// <summary>Which share of the columns is redrawn on average, above 0 and at most 1.</summary>
    public double Share { get; init; } = 0.3;

    public override string? Problem(SearchSpace space, StudyOptions options) =>
        Share is > 0 and <= 1 ? null : $"the share of mutation must be above 0 and at most 1, was {Share}";

    public override ISampler Start(SearchSpace space, StudyOptions options) => new Mutation(space, Share, options.Seed);

    private sealed class Mutation(SearchSpace space, double share, ulong seed) : ISampler
    {
        private Observation? _best;

        public string Name => "mutation";

        public string Reason => "redraws some columns of the best point so far";

        public void Observe(Observation trial)
        {
            if (trial is { State: TrialState.Completed, Violation: 0 } && !(_best?.Values[0] <= trial.Values[0])) _best = trial;
        }

        public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
        {
            var random = new RandomStream(seed, "mutation", number);
            if (_best is not null)
            {
                var units = Points.ToUnits(space, _best.Point);
                foreach (ref var unit in units.AsSpan()) unit = double.IsNaN(unit) || random.NextDouble() < share ? random.NextDouble() : unit;
                if (Points.FromUnits(space, units, point, ref random)) return true;
            }

            Points.Draw(space, point, ref random);
            return true;
        }
    }
}
