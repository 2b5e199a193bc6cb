namespace TrainSmart.Data;

/// <summary>What fills a gap.</summary>
public enum With
{
    /// <summary>The mean of the training rows.</summary>
    Mean,

    /// <summary>The median of the training rows.</summary>
    Median,

    /// <summary>The value that most training rows have, the least of several; the only one that fills gaps in texts.</summary>
    MostFrequent,

    /// <summary>Zero.</summary>
    Zero,
}

/// <summary>What becomes of a category that no training row has.</summary>
public enum UnknownCategory
{
    /// <summary>All of its features are 0.</summary>
    Zeros,

    /// <summary>The row is refused with a message that names it.</summary>
    Error,
}
