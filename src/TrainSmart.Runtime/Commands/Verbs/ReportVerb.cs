using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using TrainSmart.Reporting;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>report</c>: writes the report of a run anew from its result, and opens it.</summary>
internal static class ReportVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var open = new Option<string?>("--open")
        {
            Description = "Whether to open it in the browser; yes where a person watches",
            HelpName = "yes|no",
        };
        open.AcceptOnlyFromAmong("yes", "no");
        var command = new Command("report", "Write the report of a run anew, and open it") { arguments.Experiment, arguments.Runs, open };
        command.SetAction(parsed =>
        {
            var folder = arguments.FolderOf(parsed);
            var status = ResumeVerb.StatusOf(folder);
            var result = folder.ReadResult()
                ?? throw new UserException(
                    $"{folder.Path} has no result yet: it is {status.State.ToString().ToLowerInvariant()}",
                    $"'resume {folder.Experiment}' brings it to its end",
                    ExitCode.Missing);
            folder.WriteReport(writer => ReportWriter.Write(result, writer));

            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(new WrittenReport(folder.ReportFile), CommandJson.Default.WrittenReport);
            else surroundings.Out.WriteLine(folder.ReportFile);
            if (parsed.GetValue(open) is { } wish ? wish == "yes" : surroundings.Terminal.IsInteractive) Open(folder.ReportFile, surroundings.Error);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static void Open(string file, TextWriter error)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Path.GetFullPath(file)) { UseShellExecute = true });
        }
        catch (Exception unopened) when (unopened is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            error.WriteLine("note: no browser could be started; open the file yourself");
        }
    }
}

/// <summary>A report that was written.</summary>
/// <param name="Report">Its file.</param>
internal sealed record WrittenReport(string Report);
