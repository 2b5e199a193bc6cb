using System.CommandLine;

namespace TrainSmart.Commands.Progress;

/// <summary>Chooses how a run is shown.</summary>
internal static class Views
{
    public static IRunView For(ParseResult parsed, CommandSurroundings surroundings) => new GuardedView(Chosen(parsed, surroundings));

    private static IRunView Chosen(ParseResult parsed, CommandSurroundings surroundings)
    {
        if (GlobalOptions.IsJson(parsed)) return new JsonView(surroundings.Out);
        if (GlobalOptions.IsQuiet(parsed)) return new SilentView(surroundings.Error);
        if (!surroundings.Terminal.IsInteractive) return new PlainView(surroundings.Out, surroundings.Time);
        var terminal = GlobalOptions.HasNoColor(parsed) ? surroundings.Terminal with { HasColor = false } : surroundings.Terminal;
        return new LiveView(surroundings.Out, terminal, surroundings.Time);
    }
}
