using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>The compiler knows data by its lock alone.</summary>
internal sealed class LockMissing() : Rule("TS3001")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } declared || input.Lock is not null) yield break;
        yield return AtValue(input, "data.csv", $"'{declared.Csv}' has no lock file yet; run: dotnet run --project . -- data lock {declared.Csv}");
    }
}

/// <summary>A path that means another file, or none, on another machine.</summary>
internal sealed class PathNotPortable() : Rule("TS3020")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Csv: var path }) yield break;
        var replacement = path.Replace('\\', '/');
        if (path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("~", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':'))
            yield return AtValue(input, "data.csv", $"'{path}' is a path of one machine; write a path relative to the project, such as data/{FileName(replacement)}");
        else if (path.Contains('\\'))
            yield return AtValue(input, "data.csv", $"'{path}' has backslashes, which other systems take for part of the name; write {replacement}") with { Replacement = replacement };
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
