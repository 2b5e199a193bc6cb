namespace TrainSmart.Metrics;

/// <summary>Metrics of predicted probabilities.</summary>
internal static class ClassificationMetrics
{
    /// <summary>
    /// The least probability that counts, the precision of a float: a class ruled out that comes true costs 16 nats and not infinity.
    /// </summary>
    private const double LeastProbability = 1.1920928955078125e-07;

    /// <summary>The mean of -log of the probability given to the true class.</summary>
    public static double LogLoss(JudgedRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Rows; row++)
        {
            var total = 0.0;
            foreach (var score in rows.Scores.AsSpan(row * rows.Outputs, rows.Outputs)) total += Clipped(score);
            sum -= Math.Log(Clipped(rows.Scores[(row * rows.Outputs) + rows.Label(row)]) / total);
        }

        return sum / rows.Rows;
    }

    /// <summary>The area under the receiver operating characteristic. Of two classes both give the same area.</summary>
    public static double RocAuc(JudgedRows rows) => OverClasses(rows, ranking => ranking.RocArea);

    /// <summary>The average precision. Of two classes that of the rarer one, of the second if both are as frequent.</summary>
    public static double AveragePrecision(JudgedRows rows) => OverClasses(rows, ranking => ranking.AveragePrecision);

    /// <summary>One class against the rest, averaged over those that have rows and leave some to the rest.</summary>
    private static double OverClasses(JudgedRows rows, Func<Ranking, double> area)
    {
        var counts = rows.Counts();
        int[] positives = rows.Outputs == 2 ? [counts[0] < counts[1] ? 0 : 1] : [.. Enumerable.Range(0, rows.Outputs)];
        int[] defined = [.. positives.Where(index => counts[index] > 0 && counts[index] < rows.Rows)];
        return defined.Length == 0 ? double.NaN : defined.Average(index => area(rows.RankingOf(index)));
    }

    private static double Clipped(float probability) => Math.Clamp((double)probability, LeastProbability, 1 - LeastProbability);
}
