using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Says what is wrong with a declaration. Generators and analyzers both ask here, so that code and diagnostics cannot disagree.</summary>
internal static class ExperimentCompiler
{
    /// <summary>What the reader found, then what the rules find, in the order of the text. Never throws.</summary>
    /// <param name="result">The reading.</param>
    /// <param name="dataLock">What is known of the data.</param>
    /// <param name="faultless">What a generator asked the rules with, if they found no error.</param>
    public static IReadOnlyList<Finding> Check(ReadResult result, DataLock? dataLock, RuleInput? faultless = null)
    {
        if (result.Model is null) return result.Findings;
        var input = faultless?.At(result.Positions) ?? new RuleInput(result.Model, result.Positions, dataLock)
        {
            SpaceIsBroken = result.Findings.Any(finding => IsError(finding) && IsOfSpace(finding, result.Positions)),
        };
        // Where the reader already found an error, a rule would only say in other words what follows from it.
        var taken = new HashSet<Location>(result.Findings.Where(IsError).Select(finding => finding.Location));
        var found = new List<Finding>();
        foreach (var rule in faultless is null ? RuleSet.All : RuleSet.OfWarnings)
            if (taken.Count == 0 || !rule.NeedsWhole) Apply(rule, input, found);

        if (found.Count == 0 && result.Findings.Count == 0) return [];
        return
        [
            .. result.Findings
                .Concat(found.Where(finding => !taken.Contains(finding.Location)))
                .Distinct()
                .OrderBy(finding => finding.Location.SourceSpan.Start),
        ];
    }

    /// <summary>
    /// Whether a declaration in which the reader found no error has one that a rule finds.
    /// It asks only rules of errors, and only until one finds any.
    /// </summary>
    public static bool HasErrors(RuleInput input)
    {
        var found = new List<Finding>();
        foreach (var rule in RuleSet.OfErrors)
        {
            Apply(rule, input, found);
            if (found.Any(IsError)) return true;
        }

        return false;
    }

    /// <summary>Whether one of the findings forbids to generate code that runs.</summary>
    public static bool HasErrors(IReadOnlyList<Finding> findings) => findings.Any(IsError);

    private static bool IsError(Finding finding) => RuleCatalogue.Find(finding.Id).IsError;

    // By what is wrong, or by where: a distribution that could not be read is not in the space, so that its points are not those that the user means.
    private static bool IsOfSpace(Finding finding, Positions positions) =>
        finding.Id.StartsWith("TS20", StringComparison.Ordinal)
        || positions.Within("search.space").Any(place => place.SourceTree == finding.Location.SourceTree
            && place.GetLineSpan().Path == finding.Location.GetLineSpan().Path
            && place.SourceSpan.Contains(finding.Location.SourceSpan));

    private static void Apply(Rule rule, RuleInput input, List<Finding> found)
    {
        var before = found.Count;
        try
        {
            foreach (var finding in rule.Check(input)) found.Add(finding);
        }
        catch (Exception exception)
        {
            found.RemoveRange(before, found.Count - before);
            var message = $"Rule {rule.Id} failed on experiment '{input.Model.Name}' ({exception.GetType().Name}: {FirstLine(exception.Message)}); "
                + "the other rules are unaffected; please report it";
            found.Add(new Finding("TS0002", input.Positions.Root, message));
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd();
}
