using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Vocabulary;
using static TrainSmart.Generators.Tests.Vocabulary.Schemas;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>The JSON Schema of a YAML experiment, for editors: completion, hover texts and marks of what is misspelt.</summary>
internal static class ExperimentSchema
{
    private const string Model = "model";
    private const string Metric = "metric";
    private const string Layers = "layers";
    private const string Estimator = "estimator";
    private const string Branch = "branch";

    /// <summary>A name, not an address: it stays the same wherever a copy of the schema lies.</summary>
    private const string Id = "urn:trainsmart:experiment";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as a file.</summary>
    public static string Write() => Build().ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Build()
    {
        (string Key, JsonObject Schema)[] all = [.. Head(), .. Sections(), ("variants", Variants())];
        var schema = Mapping(all.Select(section => KeyValuePair.Create(section.Key, section.Schema)), ["experiment"], "An experiment of TrainSmart.");
        schema["if"] = Needing("extends");
        // What a file does not say, its base may say.
        schema["then"] = new JsonObject();
        schema["else"] = Whole();
        schema["definitions"] = new JsonObject([.. Shared(), .. VocabularySchema.Definitions(), .. SpaceSchema.Definitions()]);
        schema["defaultSnippets"] = new JsonArray(Skeleton());
        return new JsonObject(
            [
                new("$schema", "http://json-schema.org/draft-07/schema#"),
                new("$id", Id),
                new("title", "TrainSmart experiment"),
                .. schema.ToList().Select(Detached),
            ]);

        KeyValuePair<string, JsonNode?> Detached(KeyValuePair<string, JsonNode?> part)
        {
            schema.Remove(part.Key);
            return part;
        }
    }

    private static IEnumerable<(string Key, JsonObject Schema)> Head() =>
    [
        ("experiment", Of("string", "The name people type: run NAME.")),
        ("extends", Of("string", "Another experiment, relative to this file. What this file does not say, that one says.")),
    ];

    private static JsonObject Variants() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = Mapping(
            Sections().Select(section => KeyValuePair.Create(section.Key, section.Schema)), [], "What the variant says in place of the experiment."),
        ["description"] = "Experiments that differ from this one in a few values: variant quick of penguins is run as penguins-quick.",
    };

    private static IEnumerable<(string Key, JsonObject Schema)> Sections() =>
    [
        ("description", Removable(Of("string", "One sentence for lists and reports."))),
        ("seed", Removable(Of("integer", "The seed of all chance in it."))),
        ("data", Removable(Data())),
        ("prepare", Removable(List(
            Reference(VocabularySchema.Name(WordKind.Step)),
            "What is done to the rows, step by step. Steps learn from training rows only."))),
        ("balance", Removable(Wrapped(WordKind.Balance, "How classes of different size are evened out."))),
        ("model", Removable(Use(Model, "What is trained: layers, an estimator, or a branch between such."))),
        ("train", Removable(Training())),
        ("search", Removable(Search())),
        ("budget", Removable(Section(
            "What a run may cost at most.",
            ("cost", Any("Dollars, such as $5.", VocabularySchema.Forms(SlotType.Money))),
            ("time", Any("A duration, such as 10m or 2h.", VocabularySchema.Forms(SlotType.Duration)))))),
        ("launch", Removable(Section(
            "Where it may run.",
            [.. Words.Of(WordKind.Target).Select(word => (word.Name, Use(VocabularySchema.Name(word), word.Summary)))]))),
    ];

    /// <summary>What a file that extends no other must say itself.</summary>
    private static JsonObject Whole()
    {
        var whole = Needing("data", "model", "search");
        whole["properties"] = new JsonObject
        {
            ["data"] = OfMapping(Needing("csv", "label")),
            ["train"] = OfMapping(Needing(Words.Of(WordKind.Training).SelectMany(VocabularySchema.Required))),
            ["search"] = OfMapping(new JsonObject { ["anyOf"] = new JsonArray(Needing("maximize"), Needing("minimize")) }),
        };
        return whole;

        // They are proposed where they are described.
        static JsonObject OfMapping(JsonObject schema)
        {
            schema["type"] = "object";
            schema["doNotSuggest"] = true;
            return schema;
        }
    }

    private static JsonObject Data() => Section(
        "What it learns from.",
        ("csv", Of("string", "The file relative to the project.")),
        ("label", Described(Name(), "The column to predict.")),
        ("task", OneOf(["classification", "regression"], "Said only where the type of the label does not tell.")),
        ("ignore", OneOrMore(Name(), "Columns that are no features.")),
        ("split", Section(
            "How rows are divided; the fractions sum to one.",
            ("train", Any("The share to learn from.", VocabularySchema.Forms(SlotType.Fraction))),
            ("validation", Any("The share that trials are compared on.", VocabularySchema.Forms(SlotType.Fraction))),
            ("test", Any("The share that the final model is judged on, once.", VocabularySchema.Forms(SlotType.Fraction))),
            ("stratify", Of("boolean", "Whether each part has the classes in the same shares.")))));

    private static JsonObject Training() =>
        Section("How the network learns.", [.. Words.Of(WordKind.Training).SelectMany(VocabularySchema.Keys).Select(key => (key.Key, key.Value))]);

    private static JsonObject Search() => Section(
        "What a good trial is, and how the next one is chosen.",
        ("maximize", OneOrMore(Reference(Metric), "The metric that is to be large, as part/name.")),
        ("minimize", OneOrMore(Reference(Metric), "The metric that is to be small, as part/name.")),
        ("sampler", Wrapped(WordKind.Sampler, "How the next trial is chosen; auto if not said.")),
        ("pruner", Wrapped(WordKind.Pruner, "What stops trials that promise little; none if not said.")),
        ("trials", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "How many trials; 50 if not said." }),
        ("parallelism", new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = 1,
            ["description"] = "How many trials may run at once without changing any result; 4 if not said.",
        }),
        ("space", Use(
            SpaceSchema.Space,
            "The searched parameters: a name and where its values are drawn from. In other sections they are written $name.")),
        ("constraints", OneOrMore(Reference(VocabularySchema.Condition), "What every trial satisfies, such as depth * width <= 256.")));

    // Trials are never chosen by the test rows.
    private static IEnumerable<string> MetricPaths() =>
        Metrics.Parts
            .Where(part => part != "test")
            .OrderByDescending(part => part)
            .SelectMany(part => Metrics.Of(null).Select(metric => $"{part}/{metric}"));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Shared() =>
    [
        new(VocabularySchema.Expression, Text(
            @"\$\p{L}|\b(classes|outputs|features)\b|\$_",
            "This is neither a value nor a searched one; write $width, $width * 2, or one of the sizes classes, outputs and features.")),
        new(VocabularySchema.Condition, Of("string", "A condition over parameters, such as depth >= 2 and family == forest.")),
        new(VocabularySchema.Columns, Any(
            null,
            OneOf(["numeric", "categorical", "all"]),
            Name(),
            List(Name()),
            Mapping(
                [
                    new("all", OneOf(["numeric", "categorical", "all"], "The group.")),
                    new("except", OneOrMore(Name(), "The columns of the group that are left out.")),
                ],
                ["all", "except"]))),
        new(Model, Architecture()),
        new(Metric, OneOf(MetricPaths(), "A metric as part/name.")),
    ];

    private static JsonObject Architecture()
    {
        var branch = Text(
            @"^\$",
            "Write the parameter that chooses, such as $family.",
            "The parameter whose value chooses the model; each of its alternatives is a key with a model.");
        var keys = Section(
            null,
            (Layers, List(Reference(VocabularySchema.Name(WordKind.Layer)), "The layers of a network, first to last.")),
            (Estimator, Wrapped(WordKind.Estimator, "A model that is no network, such as a forest.")),
            (Branch, branch));
        // An editor proposes all three keys while none is there, so the forms say only which keys go together.
        keys.Remove("additionalProperties");
        keys["if"] = Needing(Branch);
        keys["then"] = new JsonObject
        {
            ["properties"] = new JsonObject { [Branch] = new JsonObject() }, ["additionalProperties"] = Reference(Model),
        };
        keys["else"] = new JsonObject { ["propertyNames"] = OneOf([Layers, Estimator]), ["minProperties"] = 1, ["maxProperties"] = 1 };
        return keys;
    }

    /// <summary>What an empty file is offered.</summary>
    private static JsonObject Skeleton() => Snippet("a whole experiment", "A whole experiment to fill in.", new JsonObject
    {
        ["experiment"] = "${1:name}",
        ["seed"] = 42,
        ["data"] = new JsonObject
        {
            ["csv"] = "data/${2:file}.csv",
            ["label"] = "${3:column}",
            ["split"] = new JsonObject { ["train"] = 0.7, ["validation"] = 0.15, ["test"] = 0.15 },
        },
        ["prepare"] = new JsonArray(new JsonObject { ["standardize"] = "numeric" }),
        ["model"] = new JsonObject { ["estimator"] = new JsonObject { ["random-forest"] = new JsonObject { ["trees"] = "\\$trees" } } },
        ["search"] = new JsonObject
        {
            ["maximize"] = "validation/${4:accuracy}",
            ["trials"] = 30,
            ["space"] = new JsonObject { ["trees"] = "log-int(20, 300)" },
        },
    });

    private static JsonObject Wrapped(WordKind kind, string? description = null) => Use(VocabularySchema.Name(kind), description);

    private static JsonObject Name() => new() { ["type"] = Schemas.Texts(["string", "number"]) };
}
