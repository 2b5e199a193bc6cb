using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

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
    /// <summary>Keeps of a reading what code depends on. A failure of the reader stays a failure of this one declaration.</summary>
    public static DeclaredExperiment Read(string path, Func<(ReadResult Result, UserClass User)> read)
    {
        try
        {
            var (result, user) = read();
            return new DeclaredExperiment(path, result.Model, user, ExperimentCompiler.HasErrors(result.Findings));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new DeclaredExperiment(path, null, UserClass.None, HasErrors: true, Failures.Describe(exception));
        }
    }
}
