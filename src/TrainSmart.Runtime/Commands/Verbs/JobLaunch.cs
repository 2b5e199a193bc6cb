using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using TrainSmart.Launching;

namespace TrainSmart.Commands.Verbs;

/// <summary>A launch as a job: its file is written and handed to the program that submits such files.</summary>
internal static class JobLaunch
{
    public static ExitCode Run(JobFile job, LaunchRequest request, ParseResult parsed, CommandSurroundings surroundings)
    {
        var file = request.Output ?? job.DefaultFile;
        var command = job.Submit(file);
        var isWritten = !request.DryRun || request.Output is not null;
        if (isWritten) File.WriteAllText(file, job.Content);
        if (!request.DryRun) Submit(job, file, command, GlobalOptions.IsJson(parsed) ? surroundings.Error : surroundings.Out);
        return Show(new LaunchPlan(job.Target, [Invocation.ForShell(command)], isWritten ? file : null, job.Content), parsed, surroundings);
    }

    private static ExitCode Show(LaunchPlan plan, ParseResult parsed, CommandSurroundings surroundings)
    {
        if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(plan, CommandJson.Default.LaunchPlan);
        else if (plan.File is { } file) surroundings.Out.WriteLine(file);
        else surroundings.Out.Write(plan.Script);
        return ExitCode.Ok;
    }

    private static void Submit(JobFile job, string file, IReadOnlyList<string> command, TextWriter human)
    {
        var program = command[0];
        try
        {
            var start = new ProcessStartInfo(program, command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new UserException(
                    $"{program} refused {file}: {error.GetAwaiter().GetResult().Trim()}",
                    "the job file is as the experiment declares it: change that, or the limits that it met");
            human.WriteLine(output.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception)
        {
            throw new UserException(
                $"{program} is not on this machine; the job file is {file}",
                $"{job.Elsewhere}: {Invocation.ForShell(command)}",
                ExitCode.Missing);
        }
    }
}
