using System.CommandLine;
using System.CommandLine.Invocation;
using TrainSmart.Commands.Verbs;
using TrainSmart.Running;
using TrainSmart.Search;

namespace TrainSmart.Commands;

/// <summary>The command line of a program that declares experiments: each verb is a class of its own in <c>Verbs</c>.</summary>
public static class Application
{
    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="experiments">The experiments that the program declares.</param>
    /// <returns>One of <see cref="ExitCode"/>, as a number.</returns>
    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Experiment> experiments)
    {
        using var interruption = Interruption.BySignals();
        var surroundings = new CommandSurroundings(
            Console.Out,
            Console.Error,
            Terminal.OfThisProcess(),
            interruption,
            Console.In,
            TimeProvider.System);
        return await RunAsync(args, experiments, surroundings);
    }

    internal static async Task<int> RunAsync(string[] args, IReadOnlyList<Experiment> experiments, CommandSurroundings surroundings)
    {
        var root = CommandLine.Build(experiments, surroundings);
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            string[] shown = [.. args.Select(PostgreSqlAddress.Hide)];
            return (int)ParseErrors.Show(root.Parse(shown), shown, surroundings.Error);
        }

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation);
        }
        catch (UserException error)
        {
            return (int)Faults.Show(error, surroundings.Error);
        }
        catch (StudyException error)
        {
            return (int)Faults.Show(new UserException(error.Message), surroundings.Error);
        }
        catch (OperationCanceledException) when (surroundings.Interruption.Stop.IsCancellationRequested)
        {
            return (int)ExitCode.Cancelled;
        }
        catch (Exception error)
        {
            return (int)Faults.Show(error, args, GlobalOptions.IsVerbose(parsed), surroundings.Error);
        }
    }
}
