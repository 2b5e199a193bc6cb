using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads a YAML experiment. It reports all mistakes of a file at once and never throws.</summary>
internal static class YamlDeclarationReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's full path, for locations.</param>
    /// <param name="projectRelativeFile">The file relative to the project, with forward slashes.</param>
    /// <param name="rootNamespace">The namespace of the generated class; empty for the global one.</param>
    /// <returns>The model, none if the file is no mapping; where everything stands; what is wrong, in the order of the text.</returns>
    public static ReadResult Read(SourceText text, string path, string projectRelativeFile, string rootNamespace) =>
        Read(text, path, projectRelativeFile, rootNamespace, static _ => null);

    /// <summary>Reads one file together with the files that it extends, and its variants.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's full path, for locations.</param>
    /// <param name="projectRelativeFile">The file relative to the project, with forward slashes.</param>
    /// <param name="rootNamespace">The namespace of the generated class; empty for the global one.</param>
    /// <param name="resolveBase">Finds the files that <c>extends</c> names.</param>
    public static ReadResult Read(SourceText text, string path, string projectRelativeFile, string rootNamespace, BaseResolver resolveBase)
    {
        var file = new YamlFile(text, path);
        var document = YamlReader.Read(text.ToString());
        var reading = Begin(file, document);
        var root = document.Root is YamlMapping mapping
            ? new YamlInheritance(reading, resolveBase).Apply(mapping, [projectRelativeFile])
            : document.Root;
        if (root is null && document.Problems.Count == 0)
            reading.Report("TS1003", reading.Positions.Root, "the file is empty; an experiment starts with 'experiment: name'");
        var model = root is null ? null : ReadRoot(reading, root, projectRelativeFile, rootNamespace);
        if (model is null || document.Root is not YamlMapping written) return new ReadResult(model, reading.Positions, reading.Findings);
        var variants = YamlVariants.Read(reading, written, model.Name);
        return new ReadResult(model, reading.Positions, reading.Findings)
        {
            Variants = [.. variants.Select(variant => ReadVariant(variant, model.Name))],
        };

        VariantResult ReadVariant(YamlEntry variant, string experiment)
        {
            var own = Begin(file, document);
            var inheritance = new YamlInheritance(own, resolveBase);
            var whole = inheritance.Vary(YamlVariants.Named(variant, experiment), inheritance.Apply(written, [projectRelativeFile]));
            var result = new ReadResult(ReadRoot(own, whole, projectRelativeFile, rootNamespace), own.Positions, own.Findings);
            return new VariantResult(variant.Key.Value, file.Locate(variant.Key.Span), file.Locate(variant.Value.Span), result);
        }
    }

    private static YamlReading Begin(YamlFile file, YamlDocument document)
    {
        var reading = new YamlReading(file);
        reading.Positions.Root = file.Locate(new TextSpan(0, 0));
        reading.ReportProblems(file, document.Problems);
        return reading;
    }

    /// <summary>
    /// Reads what one file says its experiment and the variants of it are called, for those who compare names and need nothing else.
    /// What is wrong is not told.
    /// </summary>
    public static IReadOnlyList<ReadResult> ReadNames(SourceText text, string path, string projectRelativeFile, string rootNamespace)
    {
        var file = new YamlFile(text, path);
        var reading = new YamlReading(file);
        reading.Positions.Root = file.Locate(new TextSpan(0, 0));
        if (YamlReader.Read(text.ToString()).Root is not YamlMapping mapping) return [];
        var name = ReadName(reading, YamlSection.Of(reading, mapping, "")!, projectRelativeFile);
        var variants = YamlVariants.Read(reading, mapping, name);
        return
        [
            Named(name, reading.Positions),
            .. variants.Select(variant => Named(YamlVariants.NameOf(name, variant), At(file.Locate(variant.Key.Span)))),
        ];

        ReadResult Named(string experiment, Positions positions) =>
            new(new ExperimentModel { Identity = IdentityOf(experiment, projectRelativeFile, rootNamespace), Name = experiment }, positions, []);

    }

    /// <summary>The same of a file that was read whole.</summary>
    public static IReadOnlyList<ReadResult> NamesOf(ReadResult result) => result.Model is null
        ? []
        :
        [
            Named(result.Model, At(result.Positions.Value("experiment"))),
            .. result.Variants
                .Where(variant => variant.Result.Model is not null)
                .Select(variant => Named(variant.Result.Model!, At(variant.Place))),
        ];

    private static ReadResult Named(ExperimentModel model, Positions positions) =>
        new(new ExperimentModel { Identity = model.Identity, Name = model.Name }, positions, []);

    private static Positions At(Location place) => new() { Root = place };

    private static Identity IdentityOf(string name, string file, string rootNamespace) =>
        new(FrontEnd.Yaml, rootNamespace, Names.Pascal(name), "public sealed", file);

    private static ExperimentModel? ReadRoot(YamlReading reading, YamlNode root, string file, string rootNamespace)
    {
        if (YamlSection.Of(reading, root, "") is not { } section) return null;
        if (section.Entries.FirstOrDefault(entry => entry.Key.Value == "experiment") is { } named)
            reading.Positions.Root = reading.Locate(named.Value);
        return ReadSections(reading, section, file, rootNamespace);
    }

    private static ExperimentModel ReadSections(YamlReading reading, YamlSection section, string file, string rootNamespace)
    {
        var expressions = new YamlExpressions(reading);
        var operations = new YamlOperations(reading, expressions);
        var search = new YamlSearchReader(reading, expressions, operations);

        var name = ReadName(reading, section, file);
        var description = section.Text("description") ?? "";
        var seed = section.Number("seed", SlotType.Integer) ?? 0;
        var data = new YamlDataReader(reading).Read(section.Find("data"));

        // The space comes first: everything else may name its parameters.
        var (plan, space) = search.Read(section.Find("search"));
        var scope = search.Scope;
        var prepare = section.Find("prepare") is { } steps ? operations.ReadList(steps, WordKind.Step, "prepare", scope) : default;
        var balance = section.Find("balance") is { } balancing ? operations.Read(balancing, WordKind.Balance, "balance", scope) : null;
        var architecture = new YamlArchitectureReader(reading, operations).Read(section.Find("model"), "model", scope);
        var training = section.Find("train") is { } train ? operations.ReadSlots(Words.Of(WordKind.Training).Single(), train, "train", scope) : null;
        var budget = section.Find("budget") is { } limits ? ReadBudget(reading, limits) : null;
        var launch = section.Find("launch") is { } targets ? ReadLaunch(reading, operations, targets, scope) : default;
        section.Allow([YamlInheritance.Key, YamlVariants.Key]);
        section.ReportUnknown();
        YamlSpaceProblems.Report(reading, space);

        return new ExperimentModel
        {
            Identity = IdentityOf(name, file, rootNamespace),
            Name = name,
            Description = description.Trim(),
            Seed = (long)seed,
            Data = data,
            Prepare = prepare,
            Balance = balance,
            Architecture = architecture,
            Training = training,
            Space = space,
            Search = plan,
            Budget = budget,
            Launch = launch,
        };
    }

    private static BudgetModel? ReadBudget(YamlReading reading, YamlNode node)
    {
        if (node is YamlScalar)
        {
            reading.ReportType("budget", node, "keys with values, such as '{ cost: $5, time: 10m }'");
            return null;
        }

        if (YamlSection.Of(reading, node, "budget") is not { } section) return null;
        var budget = new BudgetModel(section.Number("cost", SlotType.Money), section.Number("time", SlotType.Duration));
        section.ReportUnknown();
        return budget;
    }

    private static EquatableArray<Operation> ReadLaunch(YamlReading reading, YamlOperations operations, YamlNode node, YamlScope scope) =>
        YamlSection.Of(reading, node, "launch") is { } section
            ? section.Entries.Select(entry => operations.ReadEntry(entry, WordKind.Target, "launch", scope)).OfType<Operation>().ToEquatableArray()
            : default;

    private static string ReadName(YamlReading reading, YamlSection section, string file)
    {
        if (section.RequireText("experiment", NameOf(file)) is not { } name) return NameOf(file);
        if (Names.Pascal(name).Length > 0) return name;
        reading.Report(
            "TS1010",
            reading.Positions.Value("experiment"),
            $"'{name}' is no name; write letters and digits, such as '{NameOf(file)}'",
            NameOf(file));
        return NameOf(file);
    }

    /// <summary>The name that a file without one would have: <c>penguins</c> for <c>a/penguins.experiment.yaml</c>.</summary>
    private static string NameOf(string file) => file.Substring(file.LastIndexOf('/') + 1).Split('.')[0];
}
