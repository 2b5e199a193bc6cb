using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>A declaration with the one lock that it needs: an edit of another lock leaves it equal.</summary>
internal sealed record LockedExperiment(DeclaredExperiment Declared, DataLock? Lock)
{
    /// <summary>The experiment that it derives from, with its lock.</summary>
    public LockedExperiment? Base { get; init; }

    public static LockedExperiment Of(DeclaredExperiment declared, LockFiles locks) => new(declared, locks.Find(declared.Model?.Data?.Csv))
    {
        Base = declared.Base is { } extended ? Of(extended, locks) : null,
    };
}

/// <summary>A declaration of which is known whether it may run.</summary>
internal sealed record CheckedExperiment(LockedExperiment Experiment, bool HasErrors, string? Failure)
{
    /// <summary>Whether it derives from an experiment that can run.</summary>
    public bool BaseCanRun { get; init; }

    /// <summary>Asks the rules. They are the same that the analyzers report, so code and diagnostics cannot disagree.</summary>
    public static CheckedExperiment Of(LockedExperiment experiment)
    {
        if (experiment.Base is null) return OfOne(experiment);
        var baseCanRun = !Of(experiment.Base).HasErrors;
        return OfOne(experiment) is var own && baseCanRun ? own with { BaseCanRun = true } : own with { HasErrors = true };
    }

    private static CheckedExperiment OfOne(LockedExperiment experiment)
    {
        var declared = experiment.Declared;
        if (declared.Model is null || declared.HasErrors) return new CheckedExperiment(experiment, true, declared.Failure);
        try
        {
            // Where a finding stands is the analyzers' business: here its weight alone counts.
            var lacksLock = declared.Model.Data is not null && experiment.Lock?.Find(declared.Model.Data.Label) is null;
            if (lacksLock || IsHalfWritten(declared.Model, declared.User)) return new CheckedExperiment(experiment, true, null);
            var input = new RuleInput(declared.Model, declared.Places(), experiment.Lock);
            var hasErrors = ExperimentCompiler.HasErrors(input);
            // Of a class the analyzer has a model of its own, made of what is typed at the moment.
            if (!hasErrors && !input.IsCSharp) FaultlessExperiments.Leave(input);
            return new CheckedExperiment(experiment, hasErrors, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CheckedExperiment(experiment, true, Failures.Describe(exception));
        }
    }

    // Of a property whose attribute is not finished C# itself says what is wrong, and the class has no code that could run until then.
    private static bool IsHalfWritten(ExperimentModel model, UserClass user)
    {
        if (user.Properties.IsEmpty) return false;
        var known = new HashSet<string>(model.Space.Parameters.Select(parameter => parameter.Name));
        var branches = user.Branches.SelectMany(branch => branch.AndNested()).ToList();
        return Lacks("", user.Properties);

        bool Lacks(string prefix, IEnumerable<UserProperty> properties) => properties.Any(property =>
            !known.Contains(prefix + property.Parameter)
            || branches.Find(branch => branch.Type == property.Type.TrimEnd('?')) is { } branch
            && branch.Alternatives.Any(alternative => Lacks($"{prefix}{property.Parameter}.{alternative.Key}.", alternative.Properties)));
    }
}

/// <summary>The code of one declaration.</summary>
/// <param name="Path">The declaring file.</param>
/// <param name="Hint">How the names of its files begin.</param>
/// <param name="Files">The files.</param>
/// <param name="Runnable">The full name of the class, if it can run.</param>
/// <param name="Failure">What went wrong inside TrainSmart, if anything.</param>
internal sealed record EmittedExperiment(string Path, string Hint, EquatableArray<SourceFile> Files, string? Runnable, string? Failure)
{
    /// <summary>The class that it derives from, which is written once for all that derive from it.</summary>
    public SharedRows? Shared { get; init; }

    public static EmittedExperiment Of(CheckedExperiment experiment)
    {
        var (declared, dataLock) = (experiment.Experiment.Declared, experiment.Experiment.Lock);
        if (declared.Model is not { } model) return new EmittedExperiment(declared.Path, "", default, null, experiment.Failure);
        var hint = Hints.Of(model.Identity);
        try
        {
            if (experiment.HasErrors)
            {
                var stub = ExperimentWriter.WriteStub(model, dataLock, declared.User, experiment.BaseCanRun);
                return new EmittedExperiment(declared.Path, hint, stub, null, experiment.Failure);
            }

            var written = ExperimentWriter.Write(model, dataLock, declared.User, declared.Origins);
            return new EmittedExperiment(declared.Path, hint, EquatableArray.Of(written.File), Hints.FullName(model.Identity), null)
            {
                Shared = written.Shared,
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new EmittedExperiment(declared.Path, hint, default, null, Failures.Describe(exception));
        }
    }
}
