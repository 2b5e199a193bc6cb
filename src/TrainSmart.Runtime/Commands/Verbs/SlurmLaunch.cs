using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using TrainSmart.Launching;

namespace TrainSmart.Commands.Verbs;

/// <summary>A launch as a Slurm job: the batch file is written and handed to <c>sbatch</c>.</summary>
internal static class SlurmLaunch
{
    public static ExitCode Run(SlurmLauncher launcher, LaunchRequest request, ParseResult parsed, CommandSurroundings surroundings)
    {
        var name = request.Plan.Experiment.Name;
        var job = launcher with { Workers = request.Options.Workers ?? launcher.Workers };
        var script = SlurmScript.Render(job, name, request.Program, request.SharedOptions(), request.Plan.Settings);
        var file = request.Output ?? $"{name}.sbatch";
        if (request.DryRun && request.Output is null) return Show(new LaunchPlan("slurm", [$"sbatch {file}"], null, script), parsed, surroundings);

        File.WriteAllText(file, script);
        if (request.DryRun) return Show(new LaunchPlan("slurm", [$"sbatch {file}"], file, script), parsed, surroundings);
        Submit(file, GlobalOptions.IsJson(parsed) ? surroundings.Error : surroundings.Out);
        return Show(new LaunchPlan("slurm", [$"sbatch {file}"], file, script), parsed, surroundings);
    }

    private static ExitCode Show(LaunchPlan plan, ParseResult parsed, CommandSurroundings surroundings)
    {
        if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(plan, CommandJson.Default.LaunchPlan);
        else if (plan.File is { } file) surroundings.Out.WriteLine(file);
        else surroundings.Out.Write(plan.Script);
        return ExitCode.Ok;
    }

    private static void Submit(string file, TextWriter human)
    {
        try
        {
            using var sbatch = Process.Start(new ProcessStartInfo("sbatch", [file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (sbatch.StandardOutput.ReadToEndAsync(), sbatch.StandardError.ReadToEndAsync());
            sbatch.WaitForExit();
            if (sbatch.ExitCode != 0)
                throw new UserException(
                    $"sbatch refused {file}: {error.GetAwaiter().GetResult().Trim()}",
                    "the job file is as the experiment declares it: change that, or the cluster's limits");
            human.WriteLine(output.GetAwaiter().GetResult().Trim());
        }
        catch (Win32Exception)
        {
            throw new UserException(
                $"sbatch is not on this machine; the job file is {file}",
                $"copy it to a login node of the cluster and run: sbatch {file}",
                ExitCode.Missing);
        }
    }
}
