using System.Numerics.Tensors;
using TrainSmart.Search;

namespace TrainSmart.Data;

/// <summary>
/// Synthetic minority over-sampling (Chawla, Bowyer, Hall and Kegelmeyer 2002): a new row lies at a random place between a row and one of its
/// nearest neighbours of the same class.
/// </summary>
internal static class Smote
{
    public static FeatureMatrix Synthesize(FeatureMatrix rows, ClassRows[] classes, int neighbours, ref RandomStream random)
    {
        var most = classes.Max(members => members.Rows.Length);
        List<float> values = [.. rows.Values];
        List<float> labels = [.. rows.Labels];
        foreach (var members in classes.Where(members => members.Rows.Length < most))
        {
            if (members.Rows.Length <= neighbours) throw TooFew(rows, members, neighbours);

            // Neighbours are looked up once for each row that is leant on; most rows of a large class never are.
            var nearest = new int[members.Rows.Length][];
            for (var count = members.Rows.Length; count < most; count++)
            {
                var member = random.Next(members.Rows.Length);
                nearest[member] ??= Nearest(rows, members.Rows, member, neighbours);
                Between(rows.Row(members.Rows[member]), rows.Row(nearest[member][random.Next(neighbours)]), (float)random.NextDouble(), values);
                labels.Add(members.Class);
            }
        }

        return rows with { Values = [.. values], Rows = labels.Count, Labels = [.. labels], Weights = null, SourceRows = [] };
    }

    private static int[] Nearest(FeatureMatrix rows, int[] members, int member, int neighbours)
    {
        var distances = new float[members.Length];
        var from = rows.Row(members[member]);
        for (var other = 0; other < members.Length; other++) distances[other] = TensorPrimitives.Distance(from, rows.Row(members[other]));
        distances[member] = float.PositiveInfinity;

        // The stable order of equal distances is that of the rows.
        return [.. Enumerable.Range(0, members.Length).OrderBy(other => distances[other]).Take(neighbours).Select(other => members[other])];
    }

    private static void Between(ReadOnlySpan<float> row, ReadOnlySpan<float> neighbour, float share, List<float> values)
    {
        for (var feature = 0; feature < row.Length; feature++) values.Add(row[feature] + (share * (neighbour[feature] - row[feature])));
    }

    private static DataException TooFew(FeatureMatrix rows, ClassRows members, int neighbours) => new(
        $"smote leans towards {neighbours} neighbours, and class `{rows.ClassNames[members.Class]}` has {members.Rows.Length} training rows.",
        $"Write neighbours: {Math.Max(1, members.Rows.Length - 1)} at most, or use oversample.");
}
