using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>What the rules are asked with: every written part at a place of its own, wherever that may be in the text.</summary>
    public Positions Places()
    {
        var places = new Positions();
        for (var index = 0; index < Written.Count; index++) places.Add(Written[index], Location.Create(Path, new TextSpan(index, 1), default));
        return places;
    }

    /// <summary>Keeps of a reading what code depends on. A failure of the reader stays a failure of this one declaration.</summary>
    public static DeclaredExperiment Read(string path, Func<(ReadResult Result, UserClass User)> read)
    {
        try
        {
            var (result, user) = read();
            return new DeclaredExperiment(path, result.Model, user, ExperimentCompiler.HasErrors(result.Findings))
            {
                Written = result.Positions.Written.OrderBy(part => part, StringComparer.Ordinal).ToEquatableArray(),
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DeclaredExperiment(path, null, UserClass.None, HasErrors: true, Failures.Describe(exception));
        }
    }
}
