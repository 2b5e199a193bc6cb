using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads uses of the vocabulary, whatever the word: <c>relu</c>, <c>linear: 64</c>, <c>adamw: { learning-rate: $rate }</c>, with <c>when</c> beside
/// it. What a word takes is in the vocabulary alone, so a new word needs nothing here.
/// </summary>
internal sealed class YamlOperations(YamlReading reading, YamlExpressions expressions)
{
    private const string When = "when";
    private const string Body = "layers";

    private readonly YamlSlots _slots = new(reading, expressions);

    /// <summary>The operations of a list.</summary>
    public EquatableArray<Operation> ReadList(YamlNode node, WordKind kind, string path, YamlScope scope)
    {
        if (node is not YamlSequence sequence)
        {
            var reason = node is YamlMapping ? "; write '- ' before each of them" : "";
            reading.ReportType(path.Substring(path.LastIndexOf('.') + 1), node, $"a list of {Plural(kind)}", reason: reason);
            return default;
        }

        if (sequence.Items.Count > 0 && reading.OriginOf(sequence).Text[sequence.Span.Start] == '-')
            reading.Positions.Add(Positions.Insertion(path), new Place(reading.OriginOf(sequence), new TextSpan(sequence.Items[0].Span.Start, 0)));
        var operations = new List<Operation>();
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            var item = Positions.Item(path, index);
            reading.Positions.Add(item, reading.PlaceOf(sequence.Items[index]));
            if (Read(sequence.Items[index], kind, item, scope) is { } operation) operations.Add(operation);
        }

        return operations.ToEquatableArray();
    }

    /// <summary>One operation; none, with a finding, if the node is none. The place of its word is recorded as <c>path.word</c>.</summary>
    public Operation? Read(YamlNode node, WordKind kind, string path, YamlScope scope)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            if (FindWord(scalar, kind) is not { } word) return null;
            reading.Positions.Add($"{path}.{word.Name}", reading.PlaceOf(scalar), reading.PlaceOf(scalar));
            return ReadFilled(word, scalar, null, $"{path}.{word.Name}", scope);
        }

        if (node is YamlMapping mapping) return ReadMapping(mapping, kind, path, scope);
        reading.ReportType(path.Substring(path.LastIndexOf('.') + 1), node, $"{Article(kind)}, such as {Example(kind)}");
        return null;
    }

    /// <summary>An operation whose word stands as a key elsewhere, such as a target below <c>launch</c>.</summary>
    public Operation? ReadEntry(YamlEntry entry, WordKind kind, string path, YamlScope scope)
    {
        if (FindWord(entry.Key, kind) is not { } word) return null;
        reading.Positions.Add($"{path}.{word.Name}", reading.PlaceOf(entry.Value), reading.PlaceOf(entry.Key));
        return ReadFilled(word, entry.Key, entry.Value, $"{path}.{word.Name}", scope);
    }

    /// <summary>An operation whose word is understood, such as <c>training</c> below <c>train</c>.</summary>
    public Operation? ReadSlots(Word word, YamlNode node, string path, YamlScope scope) =>
        YamlSection.Of(reading, node, path) is { } section ? FromSection(word, section, scope) : null;

    private Operation? ReadMapping(YamlMapping mapping, WordKind kind, string path, YamlScope scope)
    {
        var condition = mapping.Find(When);
        var first = mapping.Entries.FirstOrDefault(entry => entry != condition);
        if (first is null)
        {
            reading.ReportType(path.Substring(path.LastIndexOf('.') + 1), mapping, $"{Article(kind)}, such as {Example(kind)}");
            return null;
        }

        foreach (var extra in mapping.Entries)
            if (extra != condition && extra != first && extra.Value is not YamlBroken) ReportExtra(extra.Key, first.Key, kind);
        var operation = ReadEntry(first, kind, path, scope);
        if (condition is null) return operation;

        reading.Positions.Add($"{path}.{first.Key.Value}.{When}", reading.PlaceOf(condition.Value), reading.PlaceOf(condition.Key));
        if (kind is WordKind.Layer or WordKind.Step)
            return expressions.ReadCondition(condition.Value, When, scope) is { } when && operation is not null
                ? operation with { When = when }
                : operation;
        reading.Report("TS1002", condition.Key, $"unknown key '{When}'; only layers and steps of the preparation have conditions");
        return operation;
    }

    private void ReportExtra(YamlScalar key, YamlScalar first, WordKind kind)
    {
        if (Words.Find(kind, key.Value) is null && Words.Find(kind, first.Value) is { } word && word.Slots.Any(slot => slot.Name == key.Value))
            reading.Report("TS1005", key, $"'{key.Value}' belongs into '{word.Name}'; write '{word.Name}: {{ {key.Value}: ... }}'");
        else
            reading.Report(
                "TS1005",
                key,
                $"one item holds one {Noun(kind)}, and '{first.Value}' stands here already; give '{key.Value}' an item of its own, with '- '");
    }

    private Word? FindWord(YamlScalar name, WordKind kind)
    {
        if (Words.Find(kind, name.Value) is { } word) return word;
        if (name.Style == ScalarStyle.Plain && name.Value.StartsWith("$", StringComparison.Ordinal))
        {
            reading.Report(
                "TS4012",
                name,
                $"'{name.Value}' is a value, and {Article(kind)} is needed here; search its settings, or a branch of the model with one each");
            return null;
        }

        var known = Words.Of(kind).Select(candidate => candidate.Name).ToList();
        var near = NearestName.Find(name.Value, known);
        var hint = near is null ? $"; there is {string.Join(", ", known)}" : $"; did you mean '{near}'?";
        reading.Report("TS4012", name, $"'{name.Value}' is no {Noun(kind)}{hint}", near);
        return null;
    }

    private Operation? ReadFilled(Word word, YamlScalar name, YamlNode? value, string path, YamlScope scope)
    {
        if (value is YamlBroken) return null;
        if (value is null or YamlScalar { IsNull: true })
        {
            _slots.ReportMissing(word, [], name, word.HasBody ? Body : null);
            return Operation.Named(word.Name);
        }

        if (value is YamlMapping mapping && !IsShortForm(word, mapping))
            return YamlSection.Of(reading, value, path) is { } section ? FromSection(word, section, scope) : null;
        if (word.HasBody && value is YamlSequence && !word.Slots.Any(slot => slot.Required))
            return new Operation(word.Name, default, ReadList(value, WordKind.Layer, $"{path}.{Body}", scope));
        if (word.ShortForm is not { } shortForm)
        {
            reading.Report("TS1005", value, ShortFormMissing(word));
            return null;
        }

        var slot = word.Slots.First(candidate => candidate.Name == shortForm);
        reading.Positions.Add($"{path}.{shortForm}", reading.PlaceOf(value));
        var argument = _slots.Read(this, word, slot, value, $"{path}.{shortForm}", scope);
        _slots.ReportMissing(word, [shortForm], name, null);
        return argument is null ? Operation.Named(word.Name) : new Operation(word.Name, EquatableArray.Of(new Argument(shortForm, argument)));
    }

    /// <summary>Whether a mapping fills the short form's slot itself: <c>standardize: { all: numeric, except: [year] }</c>.</summary>
    private static bool IsShortForm(Word word, YamlMapping mapping) =>
        word.Slots.Any(slot => slot.Name == word.ShortForm && slot.Type == SlotType.Columns) && YamlColumns.IsSelection(mapping);

    private Operation FromSection(Word word, YamlSection section, YamlScope scope)
    {
        var arguments = new List<Argument>();
        var filled = new List<string>();
        foreach (var slot in word.Slots)
        {
            if (section.Find(slot.Name) is not { } node) continue;
            filled.Add(slot.Name);
            if (_slots.Read(this, word, slot, node, section.PathOf(slot.Name), scope) is { } value) arguments.Add(new Argument(slot.Name, value));
        }

        var body = word.HasBody ? section.Find(Body) : null;
        var layers = body is null ? default : ReadList(body, WordKind.Layer, section.PathOf(Body), scope);
        foreach (var slot in word.Slots)
            if (slot.Required && !filled.Contains(slot.Name)) section.ReportMissing(slot.Name, YamlSlots.Example(slot));
        if (word.HasBody && body is null) section.ReportMissing(Body, "[ relu ]");
        section.ReportUnknown();
        return new Operation(word.Name, arguments.ToEquatableArray(), layers);
    }

    private static string ShortFormMissing(Word word) =>
        word.Slots.IsEmpty && !word.HasBody
            ? $"'{word.Name}' takes no value; write '{word.Name}' alone"
            : $"'{word.Name}' takes keys with values; write '{word.Name}: {{ {(word.Slots.IsEmpty ? Body : word.Slots[0].Name)}: ... }}'";

    private static string Example(WordKind kind) => $"'{Words.Of(kind).First().Name}'";

    private static string Article(WordKind kind) => kind is WordKind.Estimator or WordKind.Optimizer ? $"an {Noun(kind)}" : $"a {Noun(kind)}";

    private static string Plural(WordKind kind) => kind == WordKind.Balance ? "ways to balance" : Noun(kind) + "s";

    private static string Noun(WordKind kind) => kind switch
    {
        WordKind.Step => "step",
        WordKind.Balance => "way to balance",
        WordKind.EarlyStopping => "rule for early stopping",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
