using TrainSmart.Spaces;

namespace TrainSmart.Generators.Vocabulary;

/// <summary>Every word of the language. A new layer or target is one entry in a sibling file and one type in the runtime.</summary>
internal static class Words
{
    private static readonly Word[] Catalogue =
    [
        .. PreparationWords.All, .. ModelWords.All, .. TrainingWords.All, .. SearchWords.All, .. LaunchWords.All,
    ];

    // By kind, then by name: readers and rules look words up all the time.
    private static readonly Dictionary<WordKind, Word[]> Kinds =
        Catalogue.GroupBy(word => word.Kind).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly Dictionary<string, Word>[] Index =
        [.. Enum.GetValues(typeof(WordKind)).Cast<WordKind>().Select(kind => Of(kind).ToDictionary(word => word.Name, StringComparer.Ordinal))];

    public static IReadOnlyList<Word> All => Catalogue;

    public static IReadOnlyList<Word> Of(WordKind kind) => Kinds.TryGetValue(kind, out var words) ? words : [];

    public static Word? Find(WordKind kind, string name) => Index[(int)kind].TryGetValue(name, out var word) ? word : null;

    /// <summary>Finds a word by its name in C#, such as <c>AdamW</c>.</summary>
    public static Word? FindType(WordKind kind, string typeName) => Of(kind).FirstOrDefault(word => word.TypeName == typeName);

    internal static Word Define(WordKind kind, string name, string summary, params Slot[] slots) => new(name, kind, summary, slots);
}
