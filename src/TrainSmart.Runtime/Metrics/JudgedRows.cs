using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Metrics;

/// <summary>Rows with what they are and what a model says of them.</summary>
internal sealed class JudgedRows
{
    private readonly Dictionary<int, Ranking> _rankings = [];
    private ConfusionMatrix? _confusion;

    private JudgedRows(float[] labels, float[] scores, int outputs) => (Labels, Scores, Outputs) = (labels, scores, outputs);

    /// <summary>The class index or value of each row.</summary>
    public float[] Labels { get; }

    /// <summary>The scores, row after row.</summary>
    public float[] Scores { get; }

    /// <summary>How many scores a row has.</summary>
    public int Outputs { get; }

    public int Rows => Labels.Length;

    /// <summary>Counted once, read by many metrics.</summary>
    public ConfusionMatrix Confusion => _confusion ??= ConfusionMatrix.Of(this);

    /// <exception cref="UserException">There are no rows, or a prediction is not finite.</exception>
    public static JudgedRows Of(Predictions predictions, FeatureMatrix rows)
    {
        if (predictions.Rows != rows.Rows) throw new ArgumentException($"{predictions.Rows} predictions for {rows.Rows} rows.", nameof(predictions));
        if (rows.Rows == 0)
        {
            throw new UserException("There is no row to judge a model by.", "Give the validation and test parts a larger share, or drop fewer rows.");
        }

        if (Array.Exists(predictions.Scores, score => !float.IsFinite(score)))
        {
            throw new UserException(
                "The model's predictions are not finite: the training has diverged.",
                "Search lower learning rates, or clip the gradient's norm.");
        }

        return new JudgedRows(rows.Labels, predictions.Scores, predictions.Outputs);
    }

    /// <summary>The rows by the score of a class; sorted once, read by both areas.</summary>
    public Ranking RankingOf(int positive)
    {
        if (!_rankings.TryGetValue(positive, out var ranking)) _rankings[positive] = ranking = Ranking.Of(this, positive);
        return ranking;
    }

    public int Label(int row) => (int)Labels[row];

    /// <summary>The index of the class with the highest score, the first of several.</summary>
    public int Predicted(int row)
    {
        var scores = Scores.AsSpan(row * Outputs, Outputs);
        var best = 0;
        for (var output = 1; output < scores.Length; output++)
        {
            if (scores[output] > scores[best]) best = output;
        }

        return best;
    }

    /// <summary>How many rows each class has.</summary>
    public int[] Counts()
    {
        var counts = new int[Outputs];
        foreach (var label in Labels) counts[(int)label]++;
        return counts;
    }

    /// <summary>The given rows, each as often as it is given.</summary>
    public JudgedRows Take(ReadOnlySpan<int> rows)
    {
        var labels = new float[rows.Length];
        var scores = new float[rows.Length * Outputs];
        for (var row = 0; row < rows.Length; row++)
        {
            labels[row] = Labels[rows[row]];
            Scores.AsSpan(rows[row] * Outputs, Outputs).CopyTo(scores.AsSpan(row * Outputs));
        }

        return new JudgedRows(labels, scores, Outputs);
    }
}
