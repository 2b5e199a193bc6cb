namespace TrainSmart.Search;

/// <summary>
/// Ended trials from best to worst: feasible ones before infeasible ones by how much they break (Deb, CMAME 186, 2000); completed ones by value, then
/// pruned ones by how far they came and their value there. With several objectives a trial stands by how many others of its kind dominate it, those
/// that completed or those that were pruned at the same step (Fonseca and Fleming, ICGA 1993); of equals those that cover the most hypervolume
/// together are chosen first, as in Ozaki et al., "Multiobjective tree-structured Parzen estimator", JAIR 73, 2022, section 4.2. Failed trials have
/// no place.
/// </summary>
internal sealed class TrialRanking(int objectives)
{
    private readonly List<Observation> _trials = [];
    private readonly List<double[]> _values = [];
    private readonly List<int> _order = [];
    private readonly List<int> _dominators = [];
    private (List<int> Tied, int Count, List<int> Chosen) _covering = ([], 0, []);

    /// <summary>How many trials have a place.</summary>
    public int Count => _order.Count;

    /// <summary>Takes in a trial, which gets the next index.</summary>
    public void Add(Observation trial)
    {
        var index = _trials.Count;
        _trials.Add(trial);
        _values.Add(Worths(trial.Reached));
        _dominators.Add(0);
        if (trial.State == TrialState.Failed || (trial.State == TrialState.Pruned && trial.LastStep < 0)) return;
        if (objectives > 1) CountDominators(index);
        var place = _order.BinarySearch(index, Comparer<int>.Create(Compare));
        _order.Insert(place < 0 ? ~place : place, index);
        if (objectives > 1) _order.Sort(Compare);
    }

    /// <summary>The indexes of the best trials.</summary>
    public IReadOnlyList<int> Best(int count)
    {
        if (objectives == 1) return _order.GetRange(0, count);
        var last = _order[count - 1];
        var certain = _order.TakeWhile(index => !AreTied(index, last)).ToList();
        var tied = _order.Skip(certain.Count).TakeWhile(index => AreTied(index, last)).ToList();
        return [.. certain, .. Covering(tied, count - certain.Count)];
    }

    // Most trials change nothing on the front: the same question has the same answer.
    private IEnumerable<int> Covering(List<int> tied, int count)
    {
        if (count >= tied.Count) return tied;
        if (_covering.Count == count && _covering.Tied.SequenceEqual(tied)) return _covering.Chosen;
        var chosen = HypervolumeSubset.Choose([.. tied.Select(index => _values[index])], count).Select(place => tied[place]).Order().ToList();
        _covering = (tied, count, chosen);
        return chosen;
    }

    private bool AreTied(int left, int right) => AreRivals(left, right) && _dominators[left] == _dominators[right];

    // Trials that only their values tell apart.
    private bool AreRivals(int left, int right)
    {
        var (first, second) = (_trials[left], _trials[right]);
        if (first.State != second.State || first.Violation != second.Violation) return false;
        return first.State == TrialState.Completed || first.LastStep == second.LastStep;
    }

    private void CountDominators(int added)
    {
        foreach (var other in _order.Where(other => AreRivals(other, added)))
        {
            if (Dominance.Dominates(_values[other], _values[added])) _dominators[added]++;
            else if (Dominance.Dominates(_values[added], _values[other])) _dominators[other]++;
        }
    }

    private int Compare(int left, int right)
    {
        var (first, second) = (_trials[left], _trials[right]);
        if (first.Violation != second.Violation) return first.Violation.CompareTo(second.Violation);
        if (first.State != second.State) return first.State == TrialState.Completed ? -1 : 1;
        if (!AreRivals(left, right)) return second.LastStep.CompareTo(first.LastStep);
        var byMerit = objectives > 1 ? _dominators[left].CompareTo(_dominators[right]) : _values[left][0].CompareTo(_values[right][0]);
        return byMerit != 0 ? byMerit : left.CompareTo(right);
    }

    // What is no number is worse than any.
    private static double[] Worths(double[] values) =>
        values.Any(double.IsNaN) ? [.. values.Select(value => double.IsNaN(value) ? double.PositiveInfinity : value)] : values;
}
