using System.CommandLine;
using System.CommandLine.Invocation;
using TrainSmart.Running;

namespace TrainSmart.Commands;

/// <summary>Writes the version of TrainSmart, not that of the program that declares experiments.</summary>
internal sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine(Runner.Version);
        return (int)ExitCode.Ok;
    }
}
