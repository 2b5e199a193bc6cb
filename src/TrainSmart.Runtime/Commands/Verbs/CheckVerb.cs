using System.CommandLine;
using System.Text.Json;
using TrainSmart.Commands.Fixing;
using TrainSmart.Data;
using TrainSmart.Running;
using TrainSmart.Running.Settings;
using TrainSmart.Spaces;
using TrainSmart.Training.Native;
using static System.FormattableString;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>check</c>: everything that can be known of an experiment without training: space, data, lock, budget, native libraries.</summary>
internal static class CheckVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        arguments.Experiment.Arity = ArgumentArity.ZeroOrOne;
        var fix = new Option<bool>("--fix") { Description = "Mend in the declarations what one edit mends; needs the .NET SDK" };
        var command = new Command("check", "Check what can be known without training: space, data, budget, libraries")
        {
            arguments.Experiment, arguments.Trials, arguments.Set, arguments.DataRoot, arguments.Price, fix,
        };
        command.SetAction(parsed =>
        {
            var experiments = parsed.GetValue(arguments.Experiment) is { } name ? [known.Find(name)] : known.All;
            var folder = new DataFolder(parsed.GetValue(arguments.DataRoot));
            var hasPrice = parsed.GetValue(arguments.Price) is not null;
            CheckResult[] results = parsed.GetValue(fix)
                ? [.. Mend(parsed.GetValue(arguments.Experiment) is { } one ? known.Find(one) : null)]
                : [.. experiments.SelectMany(experiment => Check(PlannedRun.With(experiment, arguments.SettingsOf(parsed)), folder, hasPrice))];

            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(results, CommandJson.Default.CheckResultArray);
            else WriteText(results, surroundings.Out);
            return (int)CodeOf(results);
        });
        return command;
    }

    // This program was made of the declarations as they were, so there is nothing more to check until the next build.
    private static IEnumerable<CheckResult> Mend(Experiment? only)
    {
        if (AppContext.GetData("TrainSmart.ProjectDirectory") is not string project || !Directory.Exists(project))
            throw new UserException(
                "the project that this program was built from is not here, so there is nothing to mend",
                "run it where it was built",
                ExitCode.Missing);
        var chosen = only?.File is { } file ? Path.GetFullPath(file, project) : null;
        var mended = FixingBuild.Run(project, chosen);
        return mended.Count > 0
            ? mended.Select(finding => new CheckResult(Path.GetRelativePath(project, finding.File), CheckLevel.Ok, Sentence(finding)))
            : [new CheckResult(only?.Name ?? "all experiments", CheckLevel.Ok, "nothing that one edit mends")];
    }

    private static string Sentence(MendedFinding finding) =>
        $"{finding.Id} at {Invariant($"({finding.Line},{finding.Column})")} mended, "
        + $"{(finding.Text.Length > 0 ? $"now '{finding.Text.Trim()}'" : "removed")}; build again";

    private static IEnumerable<CheckResult> Check(PlannedRun plan, DataFolder folder, bool hasPrice) =>
        [.. SpaceOf(plan), .. DataOf(plan, folder), .. BudgetOf(plan, hasPrice), .. LibrariesOf(plan)];

    private static IEnumerable<CheckResult> SpaceOf(PlannedRun plan)
    {
        foreach (var problem in SpaceRules.Check(plan.Space.Declaration))
            yield return Result(plan, problem.IsError ? CheckLevel.Error : CheckLevel.Warning, $"{problem.Id}: {problem.Message}");
        if (plan.Space.Cardinality is { } points && points < plan.Search.Trials)
        {
            var excess = Invariant($"{plan.Search.Trials} trials, but the space has {points} points: --trials {points} is enough");
            yield return Result(plan, CheckLevel.Warning, excess);
        }

        yield return Result(plan, CheckLevel.Ok, $"space of {Text.Count(plan.Space.Count, "parameter")}, {plan.Search.Objectives[0]}");
    }

    private static IEnumerable<CheckResult> DataOf(PlannedRun plan, DataFolder folder)
    {
        if (plan.Experiment.Data is not { } data) return [];
        return [Guarded(plan, () =>
        {
            var file = folder.Resolve(data.File);
            var differences = DataLockFile.Check(file, DataLockFile.PathFor(file));
            return differences.Count == 0
                ? Result(plan, CheckLevel.Ok, $"{data.File} is as its lock says")
                : Result(
                    plan,
                    CheckLevel.Error,
                    $"{data.File} is not as its lock says: {string.Join("; ", differences)}; "
                        + $"'data lock {data.File}' writes it anew, then build again");
        })];
    }

    private static IEnumerable<CheckResult> BudgetOf(PlannedRun plan, bool hasPrice)
    {
        if (plan.Budget.Time is { } time) yield return Result(plan, CheckLevel.Ok, $"time budget of {Text.Duration(time.TotalSeconds)}");
        if (plan.Budget.Dollars is not { } dollars) yield break;
        yield return hasPrice
            ? Result(plan, CheckLevel.Ok, Invariant($"cost budget of ${dollars}"))
            : Result(
                plan,
                CheckLevel.Warning,
                Invariant($"the cost budget of ${dollars} is not watched without --price, what an hour of the machine costs"));
    }

    private static IEnumerable<CheckResult> LibrariesOf(PlannedRun plan)
    {
        if (plan.Experiment.Data is null) return [];
        return [Guarded(plan, () => Result(plan, CheckLevel.Ok, $"libtorch loads from {NativeBackend.Load().LibTorchFolder}"))];
    }

    private static CheckResult Guarded(PlannedRun plan, Func<CheckResult> check)
    {
        try
        {
            return check();
        }
        catch (UserException problem)
        {
            var text = problem.Help is { } help ? $"{problem.Message} {help}" : problem.Message;
            return Result(plan, problem.ExitCode == ExitCode.Invalid ? CheckLevel.Error : CheckLevel.Missing, text);
        }
    }

    private static CheckResult Result(PlannedRun plan, CheckLevel level, string text) => new(plan.Experiment.Name, level, text);

    private static ExitCode CodeOf(IReadOnlyList<CheckResult> results)
    {
        if (results.Any(result => result.Level == CheckLevel.Error)) return ExitCode.Invalid;
        return results.Any(result => result.Level == CheckLevel.Missing) ? ExitCode.Missing : ExitCode.Ok;
    }

    private static void WriteText(IEnumerable<CheckResult> results, TextWriter output)
    {
        foreach (var result in results)
        {
            var level = result.Level.ToString().ToLowerInvariant();
            output.WriteLine($"{level,-8} {result.Experiment}: {result.Text.ReplaceLineEndings(" ")}");
        }
    }
}

/// <summary>How a check came out.</summary>
internal enum CheckLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It runs, but hardly as meant.</summary>
    Warning,

    /// <summary>It cannot be run as it is declared.</summary>
    Error,

    /// <summary>A file or a library is not there.</summary>
    Missing,
}

/// <summary>The outcome of one check.</summary>
/// <param name="Experiment">Of which experiment.</param>
/// <param name="Level">How it came out.</param>
/// <param name="Text">What was found, and what to do.</param>
internal sealed record CheckResult(string Experiment, CheckLevel Level, string Text);
