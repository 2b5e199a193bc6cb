namespace TrainSmart.Search;

/// <summary>A sampler whose trials go on from one another, and that chooses them a generation at a time.</summary>
internal interface IStaged
{
    /// <summary>The stage of the trial whose point was chosen last.</summary>
    Stage Chosen { get; }

    /// <summary>How many trials from the first on must be over before this one is chosen; it depends on no others.</summary>
    int Needed(int number);

    /// <summary>The stage of a trial whose point somebody asked for.</summary>
    Stage FromTheBeginning(int number);
}
