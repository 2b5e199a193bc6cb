namespace TrainSmart.Generators.Rules;

/// <summary>One thing that can be wrong with a declared experiment. A rule sees the model, the positions and the lock, and no syntax.</summary>
internal abstract class Rule(string id)
{
    /// <summary>The id of what the rule finds; its title and severity are in <see cref="RuleCatalogue"/>.</summary>
    public string Id { get; } = id;

    /// <summary>
    /// Whether the rule draws conclusions from what is not there. It is silent while the reader reports errors: what it misses may stand in the part
    /// that could not be read.
    /// </summary>
    public virtual bool NeedsWhole => false;

    /// <summary>What is wrong in the experiment, as far as this rule can say.</summary>
    public abstract IEnumerable<Finding> Check(RuleInput input);

    /// <summary>A finding at the value that <paramref name="path"/> names.</summary>
    protected Finding AtValue(RuleInput input, string path, string message) =>
        new(Id, input.Positions.Value(path), message + input.Within(path, message));

    /// <summary>A finding at the key or name that <paramref name="path"/> names.</summary>
    protected Finding AtKey(RuleInput input, string path, string message) =>
        new(Id, input.Positions.Key(path), message + input.Within(path, message));
}
