namespace TrainSmart;

/// <summary>What a command tells the shell that started it.</summary>
public enum ExitCode
{
    /// <summary>All went well.</summary>
    Ok = 0,

    /// <summary>The command was understood, and what it ran did not succeed.</summary>
    Failed = 1,

    /// <summary>A declaration, an option or a file says something that cannot be.</summary>
    Invalid = 2,

    /// <summary>The budget does not allow what was asked for.</summary>
    BudgetRefused = 3,

    /// <summary>A file, a run or an experiment that was named is not there.</summary>
    Missing = 4,

    /// <summary>A fault of TrainSmart itself.</summary>
    Internal = 5,

    /// <summary>The user stopped the command.</summary>
    Cancelled = 130,
}
