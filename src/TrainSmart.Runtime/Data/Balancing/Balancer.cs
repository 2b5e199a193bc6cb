using TrainSmart.Search;

namespace TrainSmart.Data;

/// <summary>Balances the classes of training rows.</summary>
internal static class Balancer
{
    public static FeatureMatrix Apply(FeatureMatrix rows, Balance balance, ref RandomStream random)
    {
        var classes = ClassRows.Of(rows);
        return balance switch
        {
            Balance.ByWeights => rows with { Weights = Weights(rows, classes) },
            Balance.ByRepeating => Take(rows, Repeated(classes, ref random)),
            Balance.ByLeavingOut => Take(rows, LeftAfterOmission(classes, ref random)),
            Balance.BySynthesis smote => Smote.Synthesize(rows, classes, smote.Neighbours, ref random),
            _ => throw new ArgumentOutOfRangeException(nameof(balance), balance, "An unknown way to balance."),
        };
    }

    /// <summary>n / (k n_c) for each row of class c: scikit-learn's "balanced".</summary>
    private static float[] Weights(FeatureMatrix rows, ClassRows[] classes)
    {
        var weights = new float[rows.Rows];
        foreach (var members in classes)
        {
            var weight = (float)((double)rows.Rows / (classes.Length * members.Rows.Length));
            foreach (var row in members.Rows) weights[row] = weight;
        }

        return weights;
    }

    private static int[] Repeated(ClassRows[] classes, ref RandomStream random)
    {
        var most = classes.Max(members => members.Rows.Length);
        List<int> kept = [.. classes.SelectMany(members => members.Rows).Order()];
        foreach (var members in classes)
        {
            for (var count = members.Rows.Length; count < most; count++) kept.Add(members.Rows[random.Next(members.Rows.Length)]);
        }

        return [.. kept];
    }

    private static int[] LeftAfterOmission(ClassRows[] classes, ref RandomStream random)
    {
        var least = classes.Min(members => members.Rows.Length);
        List<int> kept = [];
        foreach (var members in classes)
        {
            int[] shuffled = [.. members.Rows];
            random.Shuffle(shuffled.AsSpan());
            kept.AddRange(shuffled.AsSpan(0, least));
        }

        return [.. kept.Order()];
    }

    private static FeatureMatrix Take(FeatureMatrix rows, int[] taken)
    {
        var values = new float[taken.Length * rows.Width];
        for (var row = 0; row < taken.Length; row++) rows.Row(taken[row]).CopyTo(values.AsSpan(row * rows.Width));
        return rows with
        {
            Values = values,
            Rows = taken.Length,
            Labels = [.. taken.Select(row => rows.Labels[row])],
            Weights = rows.Weights is { } weights ? [.. taken.Select(row => weights[row])] : null,
            SourceRows = [],
        };
    }
}
