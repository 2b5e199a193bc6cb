using System.Runtime.CompilerServices;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// What a generator asked the rules of errors with where they found none, left for the analyzer of the same build: it has only the other rules to
/// ask, and what was found out of the model is known to it. Taken once, as <see cref="Declarations.YamlReadings"/> are.
/// </summary>
internal static class FaultlessExperiments
{
    private static readonly ConditionalWeakTable<ExperimentModel, RuleInput> Left = new();

    /// <summary>Leaves an experiment in which the rules of errors found nothing; the analyzer has positions of its own.</summary>
    /// <remarks>
    /// Not if they looked at points: with what they used up of the patience, other rules would look at fewer than without a generator.
    /// </remarks>
    public static void Leave(RuleInput input)
    {
        if (input.Points.LookedAt > 0) return;
        lock (Left)
        {
            Left.Remove(input.Model);
            Left.Add(input.Model, input.At(new Positions(parts: 0, keys: 0)));
        }
    }

    /// <summary>Takes what was left of the experiment with this lock; none if nothing was.</summary>
    public static RuleInput? Take(ExperimentModel model, DataLock? dataLock)
    {
        lock (Left)
        {
            if (!Left.TryGetValue(model, out var input) || input.Lock != dataLock) return null;
            Left.Remove(model);
            return input;
        }
    }
}
