namespace TrainSmart.Metrics;

/// <summary>
/// Rows ordered by the score of one class, best first, and counted at each different score: rows of equal score are never told apart.
/// </summary>
internal sealed class Ranking
{
    private Ranking(float[] thresholds, int[] truePositives, int[] falsePositives) =>
        (Thresholds, TruePositives, FalsePositives) = (thresholds, truePositives, falsePositives);

    /// <summary>The different scores, highest first.</summary>
    public float[] Thresholds { get; }

    /// <summary>How many rows of the class score as high as each threshold or higher.</summary>
    public int[] TruePositives { get; }

    /// <summary>How many other rows do.</summary>
    public int[] FalsePositives { get; }

    public int Positives => TruePositives[^1];

    public int Negatives => FalsePositives[^1];

    /// <summary>The area under the curve of true over false positive rate, by trapezoids.</summary>
    public double RocArea
    {
        get
        {
            var area = 0.0;
            for (int at = 0, before = 0, others = 0; at < Thresholds.Length; (before, others) = (TruePositives[at], FalsePositives[at]), at++)
            {
                area += 0.5 * ((double)TruePositives[at] + before) * (FalsePositives[at] - others);
            }

            return area / ((double)Positives * Negatives);
        }
    }

    /// <summary>The precision at each threshold, weighted by the recall that it adds.</summary>
    public double AveragePrecision
    {
        get
        {
            var sum = 0.0;
            for (int at = 0, before = 0; at < Thresholds.Length; before = TruePositives[at], at++)
            {
                sum += (double)(TruePositives[at] - before) / Positives * TruePositives[at] / (TruePositives[at] + FalsePositives[at]);
            }

            return sum;
        }
    }

    public static Ranking Of(JudgedRows rows, int positive)
    {
        var scores = new float[rows.Rows];
        var isPositive = new bool[rows.Rows];
        for (var row = 0; row < scores.Length; row++)
        {
            scores[row] = rows.Scores[(row * rows.Outputs) + positive];
            isPositive[row] = rows.Label(row) == positive;
        }

        Array.Sort(scores, isPositive);
        Array.Reverse(scores);
        Array.Reverse(isPositive);

        List<float> thresholds = [];
        List<int> truePositives = [];
        List<int> falsePositives = [];
        for (int row = 0, hits = 0; row < scores.Length; row++)
        {
            if (isPositive[row]) hits++;
            if (row + 1 < scores.Length && scores[row + 1] == scores[row]) continue;
            thresholds.Add(scores[row]);
            truePositives.Add(hits);
            falsePositives.Add(row + 1 - hits);
        }

        return new Ranking([.. thresholds], [.. truePositives], [.. falsePositives]);
    }
}
