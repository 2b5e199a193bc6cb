using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Emit;

/// <summary>Where the vocabulary's words are found in the runtime: names map by rule, never by table.</summary>
internal static class Runtime
{
    public const string Data = "TrainSmart.Data";
    public const string Launching = "TrainSmart.Launching";
    public const string Models = "TrainSmart.Models";
    public const string Running = "TrainSmart.Running";
    public const string Search = "TrainSmart.Search";
    public const string Spaces = "TrainSmart.Spaces";
    public const string Training = "TrainSmart.Training";

    /// <summary>The type of a word: <c>slurm</c> is <c>SlurmLauncher</c>.</summary>
    public static string TypeOf(Word word) => word.Kind switch
    {
        WordKind.Sampler => word.TypeName + "Sampler",
        WordKind.Pruner => word.TypeName + "Pruner",
        WordKind.Target => word.TypeName + "Launcher",
        _ => word.TypeName,
    };

    /// <summary>
    /// Whether a word's required slots are arguments of its constructor (<c>new Linear(64)</c>). What is a set of options, such as the training, a
    /// pruner or a target, names all its slots.
    /// </summary>
    public static bool HasPositionalSlots(Word word) =>
        word.Kind is not (WordKind.Training or WordKind.Sampler or WordKind.Pruner or WordKind.Target);

    /// <summary>The word of an operation.</summary>
    /// <exception cref="InvalidOperationException">The reader let an unknown word through.</exception>
    public static Word WordOf(WordKind kind, Operation operation) =>
        Words.Find(kind, operation.Word) ?? throw new InvalidOperationException($"'{operation.Word}' is no word of kind {kind}");
}
