using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>
/// The classes that training rows have. Trainers see these only, since several of them fail or lose outputs where a class has no row.
/// </summary>
/// <param name="Indices">Their indices among all classes, in order.</param>
/// <param name="All">How many classes there are in all.</param>
internal sealed record PresentClasses(int[] Indices, int All)
{
    public int Count => Indices.Length;

    public static PresentClasses Of(FeatureMatrix rows) =>
        new([.. rows.Labels.Select(label => (int)label).Distinct().Order()], rows.ClassNames.Count);

    /// <summary>The place of a class among those present.</summary>
    public int PlaceOf(int index) => Array.IndexOf(Indices, index);
}
