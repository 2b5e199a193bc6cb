using TrainSmart.Search;

namespace TrainSmart.Training;

/// <summary>Which rows each step of an epoch sees: pure functions, so that a resumed training sees the same rows as one that never stopped.</summary>
internal static class Batches
{
    /// <summary>How many rows each batch has. A last batch of a single row joins the one before it: there is no variance in one row.</summary>
    public static long[] Sizes(int rows, int batchSize)
    {
        var rest = rows % batchSize;
        var full = rows / batchSize;
        return rest switch
        {
            0 => Enumerable.Repeat((long)batchSize, full).ToArray(),
            1 when full > 0 => [.. Enumerable.Repeat((long)batchSize, full - 1), batchSize + 1],
            _ => [.. Enumerable.Repeat((long)batchSize, full), rest],
        };
    }

    /// <summary>How many rows each part of a batch has: as equal as can be, and no part without rows.</summary>
    public static long[] Parts(long rows, int parts)
    {
        var count = Math.Min(parts, rows);
        return [.. Enumerable.Range(0, (int)count).Select(part => (rows / count) + (part < rows % count ? 1 : 0))];
    }

    /// <summary>Every row once, in an order that only the stream decides.</summary>
    public static long[] Order(int rows, RandomStream random)
    {
        var order = new long[rows];
        for (var row = 0; row < rows; row++) order[row] = row;
        random.Shuffle(order.AsSpan());
        return order;
    }
}
