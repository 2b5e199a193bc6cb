using TrainSmart.Spaces;

namespace TrainSmart.Generators.Vocabulary;

/// <summary>Every word of the language. A new layer or target is one entry in a sibling file and one type in the runtime.</summary>
internal static class Words
{
    private static readonly Word[] Catalogue =
    [
        .. PreparationWords.All, .. ModelWords.All, .. TrainingWords.All, .. SearchWords.All, .. LaunchWords.All,
    ];

    private static readonly Dictionary<(WordKind, string), Word> Index = Catalogue.ToDictionary(word => (word.Kind, word.Name));

    public static IReadOnlyList<Word> All => Catalogue;

    public static IEnumerable<Word> Of(WordKind kind) => Catalogue.Where(word => word.Kind == kind);

    public static Word? Find(WordKind kind, string name) => Index.TryGetValue((kind, name), out var word) ? word : null;

    /// <summary>Finds a word by its name in C#, such as <c>AdamW</c>.</summary>
    public static Word? FindType(WordKind kind, string typeName) => Of(kind).FirstOrDefault(word => word.TypeName == typeName);

    internal static Word Define(WordKind kind, string name, string summary, params Slot[] slots) => new(name, kind, summary, slots);
}
