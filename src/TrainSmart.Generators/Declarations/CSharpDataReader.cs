using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads <c>[Csv]</c>, <c>[Split]</c> and <c>[Balance]</c>.</summary>
internal sealed class CSharpDataReader(CSharpReading reading, IReadOnlyList<CSharpAttribute> attributes)
{
    private const double DefaultTrain = 0.7;
    private const double DefaultHeldOut = 0.15;

    /// <summary>The data; none if no file is named.</summary>
    public DataModel? Read()
    {
        if (Find("Csv") is not { } csv) return null;
        reading.Positions.Add("data", csv.Location, csv.Syntax.Name.GetLocation());
        Place(csv, "Path", "data.csv");
        Place(csv, "Label", "data.label");
        Place(csv, "Task", "data.task");
        Place(csv, "Ignore", "data.ignore");
        if (csv["Label"]?.Text is not { Length: > 0 } label)
        {
            reading.Report("TS1003", csv.Location, "the data has no label; add Label = \"…\" with the column to predict");
            return null;
        }

        return csv["Path"]?.Text is not { } path ? null : new DataModel(path.Replace('\\', '/'), label, Task(csv), Ignored(csv), Split());
    }

    /// <summary>What is done about classes of unequal size; none if nothing is.</summary>
    public Operation? Balance(CSharpSpace space)
    {
        if (Find("Balance") is not { } balance || balance["Balancing"]?.Member is not { } member) return null;
        if (Words.FindType(WordKind.Balance, member) is not { } word) return null;
        reading.Positions.Add("balance", balance.Location, balance.Syntax.Name.GetLocation());
        return CSharpSettings.Read(word, balance, $"balance.{word.Name}", reading, space, "Balancing");
    }

    private SplitModel Split()
    {
        if (Find("Split") is not { } split) return new SplitModel(DefaultTrain, DefaultHeldOut, DefaultHeldOut, false);
        reading.Positions.Add("data.split", split.Location, split.Syntax.Name.GetLocation());
        foreach (var part in new[] { "Train", "Validation", "Test", "Stratify" }) Place(split, part, "data.split." + Names.Kebab(part));
        return new SplitModel(
            Share(split, "Train", DefaultTrain),
            Share(split, "Validation", DefaultHeldOut),
            Share(split, "Test", DefaultHeldOut),
            split["Stratify"]?.Value.Value is true);
    }

    private EquatableArray<string> Ignored(CSharpAttribute csv)
    {
        var columns = new List<string>();
        foreach (var (value, syntax) in csv["Ignore"]?.Items() ?? [])
        {
            if (value.Value is not string column) continue;
            reading.Positions.Add($"data.ignore[{columns.Count}]", syntax.Place());
            columns.Add(column);
        }

        return columns.ToEquatableArray();
    }

    private static LearningTask? Task(CSharpAttribute csv) => csv["Task"]?.Member switch
    {
        "Classification" => LearningTask.Classification,
        "Regression" => LearningTask.Regression,
        _ => null,
    };

    private static double Share(CSharpAttribute split, string part, double otherwise) =>
        split[part] is { } argument ? Convert.ToDouble(argument.Value.Value, CultureInfo.InvariantCulture) : otherwise;

    private void Place(CSharpAttribute attribute, string argument, string path)
    {
        if (attribute[argument] is { } found) reading.Positions.Add(path, found.Location, found.Key);
    }

    private CSharpAttribute? Find(string name) => attributes.FirstOrDefault(attribute => attribute.Name == name);
}
