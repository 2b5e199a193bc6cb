using System.Collections.Immutable;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>
/// What one declaration says: equal as long as it says the same, so that whatever follows is not done again after an edit of a comment. It holds no
/// position, no syntax and no symbol.
/// </summary>
/// <param name="Path">The declaring file.</param>
/// <param name="Model">The experiment; none if too little was understood.</param>
/// <param name="User">What its class declares.</param>
/// <param name="HasErrors">Whether the reader found an error.</param>
/// <param name="Failure">What went wrong inside the reader itself, if anything.</param>
internal sealed record DeclaredExperiment(string Path, ExperimentModel? Model, UserClass User, bool HasErrors, string? Failure = null)
{
    /// <summary>The paths of the parts that the user wrote: some rules ask whether a value was chosen or is a default.</summary>
    public EquatableArray<string> Written { get; init; }

    /// <summary>Which declaration says which part.</summary>
    public EquatableArray<Origin> Origins { get; init; }

    /// <summary>The experiment that a C# class derives from, without whose code its own cannot be.</summary>
    public DeclaredExperiment? Base { get; init; }

    /// <summary>What the rules are asked with: every written part apart from all others, wherever that may be in the text.</summary>
    public Positions Places()
    {
        var places = new Positions(Written.Count, keys: 0);
        for (var index = 0; index < Written.Count; index++) places.Add(Written[index], new Place(index));
        return places;
    }

    /// <summary>Keeps of a reading what code depends on. A failure of the reader stays a failure of this one declaration.</summary>
    /// <param name="path">The declaring file.</param>
    /// <param name="read">Reads the declaration.</param>
    public static DeclaredExperiment Read(string path, Func<(ReadResult Result, UserClass User)> read)
    {
        try
        {
            var (result, user) = read();
            return Of(path, result, user) with { Origins = Declarations.Origins.Of(result, null, file => file) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(path, exception);
        }
    }

    /// <summary>The same for a declaration that may have variants: itself, then those.</summary>
    /// <param name="path">The declaring file.</param>
    /// <param name="relative">Makes a path relative to the project.</param>
    /// <param name="read">Reads the declaration.</param>
    public static ImmutableArray<DeclaredExperiment> ReadAll(string path, Func<string, string> relative, Func<ReadResult> read)
    {
        try
        {
            var result = read();
            return
            [
                Of(path, result, UserClass.None) with { Origins = Declarations.Origins.Of(result, null, relative) },
                .. result.Variants.Select(variant =>
                    Of(path, variant.Result, UserClass.None) with { Origins = Declarations.Origins.Of(variant.Result, variant, relative) }),
            ];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [Failed(path, exception)];
        }
    }

    private static DeclaredExperiment Of(string path, ReadResult result, UserClass user) =>
        new(path, result.Model, user, ExperimentCompiler.HasErrors(result.Findings))
    {
        Base = result.Base is { Model: not null } extended && user.Base is { } inherited ? Of(path, extended, inherited.User) : null,
        Written = result.Positions.Written.ToEquatableArray(),
    };

    private static DeclaredExperiment Failed(string path, Exception exception) =>
        new(path, null, UserClass.None, HasErrors: true, Failures.Describe(exception));
}
