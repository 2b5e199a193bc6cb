using System.Collections.Immutable;

namespace TrainSmart.Data;

/// <summary>The categories of one column as a step has learned them, and which of them a training row has.</summary>
internal sealed record CategoryList(string[] Categories, bool[] Seen)
{
    /// <summary>
    /// Learns from training rows. A column with a list in the lock file keeps all of that list, so that the number of features is known when the
    /// experiment is compiled; a text keeps what the rows have, in ordinal order.
    /// </summary>
    public static CategoryList Of(ColumnValues.Codes training, bool isClosed)
    {
        var seen = new bool[training.Categories.Length];
        foreach (var code in training.Values)
        {
            if (code >= 0) seen[code] = true;
        }

        if (isClosed) return new CategoryList([.. training.Categories], seen);
        string[] present = [.. training.Categories.Where((_, code) => seen[code]).Order(StringComparer.Ordinal)];
        return new CategoryList(present, [.. present.Select(_ => true)]);
    }

    /// <summary>The place in this list of each category of some rows; -1 where no training row has it.</summary>
    public int[] PlacesOf(ImmutableArray<string> categories)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < Categories.Length; place++)
        {
            if (Seen[place]) places.Add(Categories[place], place);
        }

        return [.. categories.Select(category => places.GetValueOrDefault(category, -1))];
    }
}
