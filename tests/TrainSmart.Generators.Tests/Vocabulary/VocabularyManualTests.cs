using System.Globalization;
using System.Text;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>docs/vocabulary.md is written from the vocabulary itself, so the manual cannot fall behind the language.</summary>
public sealed class VocabularyManualTests
{
    [Fact]
    public void The_manual_says_what_the_vocabulary_says() => WrittenFile.Match("docs/vocabulary.md", Write(), "the vocabulary");

    [Fact]
    public void Every_short_form_names_a_slot_of_its_word() =>
        Assert.All(Words.All.Where(word => word.ShortForm is not null), word => Assert.Contains(word.Slots, slot => slot.Name == word.ShortForm));

    [Fact]
    public void No_word_takes_the_same_slot_twice() =>
        Assert.All(Words.All, word => Assert.Equal(word.Slots.Count, word.Slots.Select(slot => slot.Name).Distinct().Count()));

    private static string Write()
    {
        var page = new StringBuilder(
            "# The vocabulary\n\nEvery word of the language with what it takes. This page is written from the compiler's own vocabulary.\n");
        page.Append(
            "\nIn YAML a word takes a mapping, `clip-outliers: { columns: numeric, iqr: 3 }`, or a single value for the slot marked ●, `linear: 64`, "
            + "or nothing, `relu`. ");
        page.Append(
            "In C# required slots are positional and the others named: `.ClipOutliers(Columns.Numeric, iqr: 3)`, "
            + "`new AdamW { LearningRate = 0.001 }`.\n");
        foreach (var kind in Words.All.Select(word => word.Kind).Distinct())
        {
            page.Append('\n').Append("## ").Append(Heading(kind)).Append('\n');
            foreach (var word in Words.Of(kind)) Write(page, word);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Word word)
    {
        page.Append("\n### `").Append(word.Name).Append("`\n\n").Append(word.Summary);
        if (word.HasBody) page.Append(" Layers stand inside, under `layers`.");
        page.Append('\n');
        if (word.Slots.Count == 0) return;
        page.Append("\n| slot | takes | default | |\n|---|---|---|---|\n");
        foreach (var slot in word.Slots)
        {
            var mark = slot.Name == word.ShortForm ? " ●" : "";
            page.Append("| `").Append(slot.Name).Append('`').Append(mark).Append(" | ").Append(Takes(slot)).Append(" | ")
                .Append(slot.Required ? "required" : slot.Default ?? "none").Append(" | ").Append(slot.Summary).Append(" |\n");
        }
    }

    private static string Takes(Slot slot)
    {
        var type = slot.Type switch
        {
            SlotType.Keyword => string.Join(", ", slot.Keywords.Select(keyword => $"`{keyword}`")),
            SlotType.Operation => $"one of the {Heading(slot.Inner!.Value).ToLowerInvariant()}",
            SlotType.Columns => "columns",
            SlotType.Truth => "`true` or `false`",
            SlotType.Integer => "a whole number",
            SlotType.Duration => "a duration",
            SlotType.Money => "an amount of dollars",
            SlotType.Price => "dollars an hour, such as `$2.10/h`,",
            SlotType.Bytes => "an amount of memory",
            SlotType.Fraction => "a fraction",
            _ => $"a {slot.Type.ToString().ToLowerInvariant()}",
        };
        var bounds = (slot.Minimum, slot.Maximum) switch
        {
            ({ } low, { } high) =>
                $" from {Number(low)}{(slot.MinimumExcluded ? " (excluded)" : "")} to {Number(high)}{(slot.MaximumExcluded ? " (excluded)" : "")}",
            ({ } low, null) => slot.MinimumExcluded ? $" above {Number(low)}" : $" from {Number(low)}",
            (null, { } high) => slot.MaximumExcluded ? $" below {Number(high)}" : $" up to {Number(high)}",
            _ => "",
        };
        return type + bounds;
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Heading(WordKind kind) => kind switch
    {
        WordKind.Step => "Steps of preparation",
        WordKind.Balance => "Balancing",
        WordKind.Layer => "Layers",
        WordKind.Estimator => "Estimators",
        WordKind.Training => "Training",
        WordKind.Optimizer => "Optimizers",
        WordKind.Schedule => "Schedules",
        WordKind.EarlyStopping => "Ways of stopping early",
        WordKind.Sampler => "Samplers",
        WordKind.Pruner => "Pruners",
        _ => "Targets",
    };
}
