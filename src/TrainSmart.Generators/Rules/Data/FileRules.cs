using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>The compiler knows data by its lock alone.</summary>
internal sealed class LockMissing() : Rule("TS3001")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } declared || input.Lock is not null) yield break;
        yield return AtValue(input, "data.csv", Message(declared.Csv, near: null));
    }

    /// <summary>What is wrong and what to do.</summary>
    /// <param name="csv">The data without a lock.</param>
    /// <param name="near">Data with one whose name is near; none if there is none.</param>
    public static string Message(string csv, string? near)
    {
        var or = near is null ? " yet; run" : $"; did you mean '{near}'? If not, run";
        return $"'{csv}' has no lock file{or}: dotnet run -p:TrainSmartLock=true -- data lock {csv}";
    }
}

/// <summary>A path that means another file, or none, on another machine.</summary>
internal sealed class PathNotPortable() : Rule("TS3020")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Csv: { Length: > 0 } path }) yield break;
        var isOfOneMachine = path[0] is '/' or '~' || (path.Length > 1 && path[1] == ':');
        if (isOfOneMachine)
            yield return AtValue(
                input,
                "data.csv",
                $"'{path}' is a path of one machine; write a path relative to the project, such as data/{path.Substring(path.LastIndexOf('/') + 1)}");
    }
}
