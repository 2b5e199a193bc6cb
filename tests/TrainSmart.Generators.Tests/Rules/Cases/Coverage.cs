namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>Which rules were seen to fire at a marked place, and to be silent, in which front end, while it listens.</summary>
internal sealed class Coverage
{
    private static readonly AsyncLocal<Coverage?> Listening = new();

    private readonly HashSet<(string Id, bool IsCSharp, bool Fires)> _seen = [];

    /// <summary>What is seen while the action runs.</summary>
    public static Coverage While(Action action)
    {
        var coverage = new Coverage();
        Listening.Value = coverage;
        try
        {
            action();
        }
        finally
        {
            Listening.Value = null;
        }

        return coverage;
    }

    /// <summary>Notes what a test has just asserted.</summary>
    public static void Note(string id, bool isCSharp, bool fires) => Listening.Value?._seen.Add((id, isCSharp, fires));

    public bool Has(string id, bool isCSharp, bool fires) => _seen.Contains((id, isCSharp, fires));
}
