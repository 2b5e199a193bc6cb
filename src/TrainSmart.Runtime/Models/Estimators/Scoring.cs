namespace TrainSmart.Models;

/// <summary>How the outputs of fitted trainers become scores.</summary>
internal enum Scoring
{
    /// <summary>One trainer gives the value of a regression.</summary>
    Value,

    /// <summary>There was one class only, and it is always predicted.</summary>
    Constant,

    /// <summary>One trainer gives the probability of the second of two classes.</summary>
    Probability,

    /// <summary>One trainer gives the probabilities of several classes.</summary>
    Probabilities,

    /// <summary>A trainer a class gives its probability against the rest; they are scaled to sum to one.</summary>
    OneAgainstTheRest,

    /// <summary>A forest gives the share of its votes for the second of two classes.</summary>
    Vote,

    /// <summary>A forest a class gives the share of its votes for it; they are scaled to sum to one.</summary>
    Votes,
}
