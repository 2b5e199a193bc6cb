using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Draws whole experiments and writes each in either front end. Most have no error; that some do is part of the test.</summary>
internal sealed class RandomExperiment
{
    private static readonly string[] Descriptions = ["Which one?", "It's \"quoted\" \\ <b> & */ {0} $x #y", "Größe → 大小 \u2028 é", "---"];

    // Samplers for any space, and more seldom those that need a space of a certain kind.
    private static readonly Word[] UsualSamplers =
    [
        .. Words.Of(WordKind.Sampler).Where(word => word.Name is not ("grid" or "cma-es" or "nsga-ii" or "nsga-iii" or "population")),
    ];

    private static readonly Word Training = Words.Of(WordKind.Training).Single();

    private readonly Dice _dice;
    private readonly int _number;
    private readonly RandomData _data;
    private readonly string _label;
    private readonly bool _isClassification;
    private readonly IReadOnlyList<Searched> _space;
    private readonly RandomOperations _operations;
    private readonly RandomOperations _sameForAllTrials;
    private readonly IReadOnlyList<Written> _steps;
    private readonly RandomBranch? _branch;
    private readonly Written _model;
    private readonly Written _training;

    private RandomExperiment(Dice dice, int number, RandomData data)
    {
        (_dice, _number, _data) = (dice, number, data);
        (_label, _isClassification) = dice.Pick(data.Labels);
        _space = RandomSpace.Draw(dice);
        _operations = new RandomOperations(dice, [.. _space.Where(parameter => !parameter.MayBeAbsent)]);
        _sameForAllTrials = new RandomOperations(dice, []);
        _steps = [.. Steps()];
        _branch = dice.Chance(0.2) ? RandomBranch.Draw(dice, _isClassification) : null;
        _model = _branch?.Model ?? Model();
        _training = _operations.Draw(
            _isClassification ? Training : Training with { Slots = [.. Training.Slots.Where(slot => slot.Name != "label-smoothing")] });
    }

    public static string Yaml(Dice dice, int number) => new RandomExperiment(dice, number, dice.Pick(RandomData.All)).Yaml();

    public static string Yaml(Dice dice, int number, RandomData data) => new RandomExperiment(dice, number, data).Yaml();

    public static string Class(Dice dice, int number) => new RandomExperiment(dice, number, RandomData.Penguins).Class();

    private string Yaml()
    {
        var balance = _isClassification && _dice.Chance(0.5) ? $"balance: {_operations.Draw(WordKind.Balance).Yaml}\n" : "";
        var pruner = _dice.Chance(0.5) ? $"  pruner: {_sameForAllTrials.Draw(WordKind.Pruner).Yaml}\n" : "";
        var space = string.Concat(_space.Select(parameter => $"    {parameter.Name.Yaml}: {Distribution(parameter)}\n")) + _branch?.Space.Yaml;
        var launch = string.Concat(
            _dice.Some([.. Words.Of(WordKind.Target)]).Select(word => $"  {word.Name}: {{ {_sameForAllTrials.Arguments(word).Yaml} }}\n"));
        var constraint = RandomSpace.Condition(_dice, _space) is { } condition && _dice.Chance(0.3)
            ? $"  constraints: [\"{condition.Yaml} or 1 < 2\"]\n"
            : "";
        return $"""
            experiment: '{_dice.Pick(["e", "my-net ", "3rd_", "class-"])}{_number}'
            description: '{_dice.Pick(Descriptions).Replace("'", "''")}'
            seed: {_dice.Int(0, 100)}
            data:
              csv: {_data.Csv}
              label: {RandomLock.Quoted(_label)}
              ignore: {_data.Ignore}
              split: {Split().Yaml}
            prepare:
            {string.Concat(_steps.Select(step => $"  - {step.Yaml}\n"))}{balance}model:
            {_model.Yaml}
            budget: {_dice.Pick(["{ cost: $5, time: 10m }", "{ cost: $12.5 }", "{ time: 36h }", "{ cost: $0.01, time: 90s }"])}
            train: {Slots(_training.Yaml)}
            search:
              {Objective().Yaml}
              sampler: {_sameForAllTrials.Draw(Sampler()).Yaml}
            {pruner}  trials: {_dice.Int(1, 60)}
            {(space.Length > 0 ? "  space:\n" : "")}{space}{constraint}launch:
            {launch}
            """;
    }

    private string Class()
    {
        var searched = _space.Select(parameter =>
            $"    [{Attributes(parameter)}] public partial {parameter.Type}{(parameter.MayBeAbsent ? "?" : "")} "
            + $"{parameter.Name.CSharp} {{ get; }}\n");
        var properties = string.Concat(searched) + _branch?.Space.CSharp;
        var balance = _isClassification && _dice.Chance(0.5)
            ? $"[Balance(Balancing.{_dice.Pick(["ClassWeights", "Oversample", "Undersample", "Smote"])})]\n"
            : "";
        var pruner = _dice.Chance(0.5)
            ? $", Pruner = Pruner.{_dice.Pick([.. Words.Of(WordKind.Pruner).Where(word => word.Name is not ("patient" or "threshold"))]).TypeName}"
            : "";
        // What a base keeps to itself, no class takes over.
        var isOpen = _dice.Chance(0.95);
        var variants = _dice.Chance(0.4)
            ? RandomVariant.Class(_dice, _number, _space, _isClassification, balance.Length > 0, isOpen ? Step : null)
            : "";
        var methods = variants.Length == 0 ? "" : isOpen ? "private protected virtual " : "private ";
        var steps = string.Concat(_steps.Select(step => $"\n        {step.CSharp}"));
        return $$"""
            using TrainSmart;
            using TrainSmart.Data;
            using TrainSmart.Models;
            using TrainSmart.Training;

            namespace Drawn{{_number}};

            /// <summary>Drawn.</summary>
            [Experiment("drawn-{{_number}}", Seed = {{_dice.Int(0, 100)}})]
            [Csv("data/penguins.csv", Label = "{{_label}}")]
            [Split({{Split().CSharp}})]
            {{balance}}[Search(Sampler.{{Sampler().TypeName}}, Trials = {{_dice.Int(1, 60)}}{{pruner}}), {{Objective().CSharp}}]
            [Slurm({{_sameForAllTrials.Arguments(Words.Find(WordKind.Target, "slurm")!).CSharp}})]
            internal{{(variants.Length == 0 ? " sealed" : "")}} partial class Drawn
            {
            {{properties}}
                {{methods}}Preparation<Row> Prepare(Preparation<Row> rows) => rows{{steps}};

                {{methods}}ModelSpecification Model(Shape classes) => {{_model.CSharp}};

                {{methods}}Training Train() => {{_training.CSharp}};
            }
            {{variants}}
            """;
    }

    /// <summary>The attributes of a searched property.</summary>
    public static string Attributes(Searched parameter)
    {
        var otherwise = parameter.Otherwise is { } value ? $", Else = {value.CSharp}" : "";
        return parameter.Distribution.CSharp + (parameter.Condition is { } when ? $", When(\"{when.CSharp}\"{otherwise})" : "");
    }

    private static string Distribution(Searched parameter)
    {
        var otherwise = parameter.Otherwise is { } value ? $" else {value.Yaml}" : "";
        var text = parameter.Distribution.Yaml + (parameter.Condition is { } when ? $" when {when.Yaml}{otherwise}" : "");
        return $"\"{text.Replace("\"", "\\\"")}\"";
    }

    private Word Sampler() => _dice.Pick(_dice.Chance(0.9) ? UsualSamplers : [.. Words.Of(WordKind.Sampler)]);

    private Written Split() => _isClassification && _dice.Chance(0.4)
        ? new("{ train: 70%, validation: 0.15, test: 0.15, stratify: true }", "Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true")
        : new("{ train: 0.6, validation: 0.2, test: 0.2 }", "Train = 0.6, Validation = 0.2, Test = 0.2");

    private Written Objective() => _isClassification
        ? _dice.Pick<Written>(
            [
                new("maximize: validation/macro-f1", "Maximize(\"validation/macro-f1\")"),
                new("minimize: validation/log-loss", "Minimize(\"validation/log-loss\")"),
            ])
        : _dice.Pick<Written>(
            [new("minimize: validation/rmse", "Minimize(\"validation/rmse\")"), new("maximize: [validation/r2]", "Maximize(\"validation/r2\")")]);

    private IEnumerable<Written> Steps()
    {
        string[] dropped = _data == RandomData.Penguins ? [.. new[] { "sex", _label }.Distinct()] : [_label];
        yield return new(
            $"drop-missing: [{string.Join(", ", dropped.Select(RandomLock.Quoted))}]",
            $".DropMissing([{string.Join(", ", dropped.Select(Column))}])");
        var filling = Words.Find(WordKind.Step, "impute")!.Slots.First(slot => slot.Type == SlotType.Keyword);
        var with = _operations.Keyword(filling) ?? new("median", "With.Median");
        yield return new($"impute: {{ columns: numeric, with: {with.Yaml} }}", $".Impute(Columns.Numeric, {with.CSharp})");
        if (_data == RandomData.Awkward && _label != "split") yield return new("impute: { columns: split, with: most-frequent }", "");
        string[] ofNumbers =
        [
            "clip-outliers", "standardize", "min-max", "robust-scale", "yeo-johnson", "missing-indicator", "drop-duplicates",
        ];
        foreach (var word in _dice.Several(0, 3, () => _dice.Pick(ofNumbers))) yield return Step(word, new("numeric", "Columns.Numeric"));
        if (_data == RandomData.Penguins && _label != "year" && _dice.Chance(0.3))
            yield return Step("standardize", new("{ all: numeric, except: [year] }", "Columns.Numeric.Except(Columns.Year)"));
        if (_dice.Chance(0.1))
            yield return Step(
                _dice.Pick([.. Words.Of(WordKind.Step)]).Name,
                _dice.Pick<Written>([new("numeric", "Columns.Numeric"), new("categorical", "Columns.Categorical"), new("all", "Columns.All")]));
        yield return Step(_dice.Pick(["one-hot", "one-hot", "ordinal-encode", "target-encode"]), new("categorical", "Columns.Categorical"));
    }

    private Written Step(string name, Written columns)
    {
        var word = Words.Find(WordKind.Step, name)!;
        var slots = _operations.Fill(word);
        var yaml = string.Concat(slots.Select(slot => $", {slot.Slot.Name}: {slot.Value.Yaml}"));
        var csharp = string.Concat(slots.Select(slot => $", {Camel(slot.Slot.Name)}: {slot.Value.CSharp}"));
        var condition = _dice.Chance(0.2)
            ? RandomSpace.Condition(_dice, [.. _space.Where(parameter => parameter.Sort == Sort.Truth && parameter.Condition is null)])
            : null;
        var when = condition is null || condition.Yaml.Contains(' ') ? "" : $"\n    when: {condition.Yaml}";
        return when.Length == 0
            ? new($"{name}: {{ columns: {columns.Yaml}{yaml} }}", $".{word.TypeName}({columns.CSharp}{csharp})")
            : new(
                $"{name}: {{ columns: {columns.Yaml}{yaml} }}{when}",
                $".When({condition!.CSharp}, some => some.{word.TypeName}({columns.CSharp}{csharp}))");
    }

    private Written Model()
    {
        if (_dice.Chance(0.3))
        {
            var fitting = Words.Of(WordKind.Estimator)
                .Where(word => word.Name != (_isClassification ? "linear-regression" : "logistic-regression"))
                .ToList();
            var estimator = _operations.Draw(_dice.Pick(fitting));
            return new($"  estimator: {estimator.Yaml}", estimator.CSharp);
        }

        var layers = _dice.Several(0, 4, Layer).Append(new("{ linear: outputs }", "new Linear(classes)")).ToList();
        return new(
            "  layers:\n" + string.Join("\n", layers.Select(layer => $"    - {layer.Yaml}")),
            $"new Layers([{string.Join(", ", layers.Select(layer => layer.CSharp))}])");
    }

    /// <summary>A layer, with a condition where it uses a parameter that is there only then.</summary>
    private Written Layer()
    {
        var absent = _space.Where(parameter => parameter is { MayBeAbsent: true, Sort: Sort.Whole }).ToList();
        if (absent.Count == 0 || !_dice.Chance(0.4)) return _operations.Draw(WordKind.Layer);
        var parameter = _dice.Pick(absent);
        return new($"{{ linear: ${parameter.Name.Yaml}, when: \"{parameter.Condition!.Yaml}\" }}", $"new Linear({parameter.Name.CSharp} ?? 8)");
    }

    private static string Column(string name) =>
        $"Columns.{string.Concat(name.Split('_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}";

    private static string Camel(string kebab) => RandomOperations.Pascal(kebab) is var pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : "";

    // The slots of { training: { epochs: 5 } } stand alone below train.
    private static string Slots(string training) => training["{ training: ".Length..^" }".Length];
}
