namespace TrainSmart.Search;

/// <summary>
/// Ended trials from best to worst: feasible ones before infeasible ones by how much they break (Deb, CMAME 186, 2000); completed ones by value, then
/// pruned ones by how far they came and their value there. With several objectives by how many other trials dominate them (Fonseca and Fleming, ICGA
/// 1993); of equals those that cover the most hypervolume together are chosen first, as in Ozaki et al., "Multiobjective tree-structured Parzen
/// estimator", JAIR 73, 2022, section 4.2. Failed trials have no place.
/// </summary>
internal sealed class TrialRanking(int objectives)
{
    private readonly List<Observation> _trials = [];
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
        if (count >= tied.Count || _trials[tied[0]].State != TrialState.Completed) return tied.Take(count);
        if (_covering.Count == count && _covering.Tied.SequenceEqual(tied)) return _covering.Chosen;
        var chosen = HypervolumeSubset.Choose([.. tied.Select(index => _trials[index].Values)], count).Select(place => tied[place]).Order().ToList();
        _covering = (tied, count, chosen);
        return chosen;
    }

    private bool AreTied(int left, int right) =>
        _trials[left].State == _trials[right].State && _trials[left].Violation == _trials[right].Violation && _dominators[left] == _dominators[right];

    private void CountDominators(int added)
    {
        if (_trials[added].State != TrialState.Completed) return;
        foreach (var other in _order)
        {
            if (_trials[other].State != TrialState.Completed || _trials[other].Violation != _trials[added].Violation) continue;
            if (Dominance.Dominates(_trials[other].Values, _trials[added].Values)) _dominators[added]++;
            else if (Dominance.Dominates(_trials[added].Values, _trials[other].Values)) _dominators[other]++;
        }
    }

    private int Compare(int left, int right)
    {
        var (first, second) = (_trials[left], _trials[right]);
        if (first.Violation != second.Violation) return first.Violation.CompareTo(second.Violation);
        if (first.State != second.State) return first.State == TrialState.Completed ? -1 : 1;
        var byMerit = first.State == TrialState.Pruned
            ? (-first.LastStep, first.LastValue).CompareTo((-second.LastStep, second.LastValue))
            : objectives > 1 ? _dominators[left].CompareTo(_dominators[right]) : first.Values[0].CompareTo(second.Values[0]);
        return byMerit != 0 ? byMerit : left.CompareTo(right);
    }
}
