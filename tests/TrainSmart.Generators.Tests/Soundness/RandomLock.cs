using System.Globalization;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>
/// Draws locks of many shapes: columns of every type, with names that are words of C#, of what is generated, of no language, or one another's.
/// </summary>
internal static class RandomLock
{
    private static readonly string[] Names =
    [
        "age", "Age", "a g e", "class", "3rd", "größe", "大小", "Row", "row", "Columns", "value", "x.y", "x_y", "xY", "_", "-1", "<=50K", ">50K",
        "50%", "&", "it's", "a\"b", "\\", "int", "Equals", "ToString", "GetHashCode", "Schema", "WriteTo", "Parameters", "Space", "Pipeline",
        "Predictor", "Launchers", "Definition", "Model", "Train", "Prepare", "e1", "*/", "{0}", "é", "a\tb", "Unknown", "object", "@x",
    ];

    public static RandomData Draw(Dice dice)
    {
        var names = Names.OrderBy(_ => dice.Int(0, 1000)).Take(dice.Int(2, 9)).ToList();
        var rows = dice.Pick([0, 1, 10, 344, 1000, 5_000_000]);
        var columns = names.Select(
            name => (Name: name, Type: dice.Pick<string>(["number", "integer", "boolean", "category", "category", "text", "date"])))
            .ToList();
        var text = $$"""
            {
              "version": 1,
              "rows": {{rows}},
              "sha256": "{{dice.Pick(["", "a1b2"])}}",
              "columns": [
            {{string.Join(",\n", columns.Select(column => "    " + Column(dice, column.Name, column.Type, rows)))}}
              ]
            }
            """;
        var labels = columns.Where(column => column.Type is not ("text" or "date"))
            .Select(column => (column.Name, column.Type is "category" or "boolean"))
            .ToArray();
        return new(
            "data/drawn.csv",
            text,
            $"[{string.Join(", ", columns.Where(column => column.Type is "text" or "date").Select(column => Quoted(column.Name)))}]",
            labels.Length > 0 ? labels : [(names[0], true)]);
    }

    public static string Quoted(string name) => $"\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\t", "\\t")}\"";

    private static string Column(Dice dice, string name, string type, int rows)
    {
        var missing = dice.Chance(0.3) ? Math.Min(rows, dice.Int(1, 20)) : 0;
        var head = $"{{ \"name\": {Quoted(name)}, \"type\": \"{type}\", \"missing\": {missing.ToString(CultureInfo.InvariantCulture)}";
        return type switch
        {
            "number" => $"{head}, \"distinct\": {Math.Max(1, rows / 2)}, \"min\": {dice.Pick(["-1.5", "0", "1e-300", "0.1"])}, "
                + $"\"max\": {dice.Pick(["2", "1e300", "99.5"])}, \"mean\": 1.2, \"sd\": {dice.Pick(["0", "0.7"])} }}",
            "integer" => $"{head}, \"distinct\": {dice.Pick([1, 2, 40])}, \"min\": {dice.Pick(["-3", "0", "1"])}, "
                + $"\"max\": {dice.Pick(["1", "40", "9000000000"])}, \"mean\": 1, \"sd\": 1 }}",
            "category" => $"{head}, \"distinct\": 3, \"categories\": {{ {Categories(dice)} }} }}",
            _ => $"{head}, \"distinct\": 2 }}",
        };
    }

    private static string Categories(Dice dice) => string.Join(
        ", ",
        Names.OrderBy(_ => dice.Int(0, 1000))
            .Take(dice.Int(1, 5))
            .Select(category => $"{Quoted(category)}: {dice.Pick([0, 1, 5, 150])}"));
}
