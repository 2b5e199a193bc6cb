using System.Text;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Declarations that nobody writes but by accident or with bad intent, each of any size.</summary>
internal static class HostileTexts
{
    /// <summary>Texts that grow with a number, by name.</summary>
    public static IReadOnlyDictionary<string, Func<int, Drawn>> All { get; } = new Dictionary<string, Func<int, Drawn>>
    {
        ["aliases of aliases"] = count => new("a0: &a0 [x, x]\n" + Lines(count, index => $"a{index + 1}: &a{index + 1} [*a{index}, *a{index}]")),
        ["brackets in brackets"] = count => new("x: " + new string('[', count)),
        ["braces in braces"] = count => new("x: " + Repeat("{a: ", count)),
        ["lists in lists"] = count => new(Repeat("- ", count)),
        ["keys below keys"] = count => new(Lines(Math.Min(count, 1200), index => new string(' ', index) + "a:")),
        ["open quotes"] = count => new(Lines(count, index => $"k{index}: \"open")),
        ["closing brackets"] = count => new("x: " + new string(']', count)),
        ["tabs"] = count => new("a:\n" + Lines(count, _ => "\t\tb: 1")),
        ["zero characters"] = count => new("experiment: x\n" + new string('\0', count)),
        ["halves of characters"] = count => new("experiment: x\ndescription: \"" + new string('\uD800', count) + "\"\n"),
        ["UTF-16 read as Latin-1"] = count => new(Encoding.Latin1.GetString(
            Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Lines(count, index => $"k{index}: v"))).ToArray())),
        ["Latin-1 read as UTF-8"] = count => new(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Lines(count, index => $"größe{index}: é")))),
        ["line ends of three systems"] = count => new(Repeat("a: 1\rb: 2\r\nc: 3\n\u0085\u2028", count)),
        ["unknown keys"] = count => new(With("seed: 1\n", Lines(count, index => $"extra{index}: {index}"))),
        ["one key many times"] = count => new(Lines(count, _ => "seed: 1")),
        ["suppressions"] = count => new(With("seed: 1\n", Lines(count, index => "# trainsmart: disable TS2014, TS2006 -- no reason"))),
        ["steps"] = count => new(With("prepare:\n", "prepare:\n" + Lines(count, _ => "  - standardize: numeric"))),
        ["columns of a step"] = count => new(With(
            "prepare:\n", $"prepare:\n  - impute: {{ columns: [{string.Join(", ", Numbers(count).Select(index => $"c{index}"))}], with: mean }}\n")),
        ["layers that a constraint binds"] = count =>
            new(With("  layers:\n", "  layers:\n" + Lines(count, _ => "    - linear: $width * 2 + 1\n    - relu"))),
        ["unknown references"] = count => new(With("  layers:\n", "  layers:\n" + Lines(count, index => $"    - linear: $p{index}"))),
        ["parameters"] = count => new(With("  space:\n", "  space:\n" + Lines(count, index => $"    p{index}: uniform(0, 1)"))),
        ["conditions that wait for one another"] = count =>
            new(With("  space:\n", "  space:\n    p0: bool\n" + Lines(count, index => $"    p{index + 1}: bool when p{index} else true"))),
        ["conditions in a circle"] = count =>
            new(With("  space:\n", "  space:\n" + Lines(count, index => $"    p{index}: bool when p{(index + 1) % count} else true"))),
        ["constraints"] = count => new(With("  constraints:\n", "  constraints:\n" + Lines(count, index => $"    - depth * width <= {index}"))),
        ["choices"] = count => new(With("  space:\n", $"  space:\n    many: choice({string.Join(", ", Numbers(count))})\n")),
        ["equal choices"] = count => new(With("  space:\n", $"  space:\n    many: choice({string.Join(", ", Numbers(count).Select(_ => "a"))})\n")),
        ["a subset of many"] = count => new(With("  space:\n", $"  space:\n    many: subset({string.Join(", ", Numbers(count))})\n")),
        ["parentheses"] = count =>
            new(With("  constraints:\n", $"  constraints:\n    - {new string('(', count)}depth > 1{new string(')', count)}\n")),
        ["a long sum"] = count => new(With("  constraints:\n", $"  constraints:\n    - {Repeat("depth + ", count)}depth > 1\n")),
        ["many negations"] = count => new(With("  constraints:\n", $"  constraints:\n    - {Repeat("not ", count)}depth > 1\n")),
        ["a list to be in"] = count => new(With("  constraints:\n", $"  constraints:\n    - depth in [{string.Join(", ", Numbers(count))}]\n")),
        ["long numbers"] = count => new(With("  space:\n", $"  space:\n    long: uniform(0.{new string('0', count)}1, {new string('9', 300)})\n")),
        ["a long name"] = count =>
            new(With("  space:\n", $"  space:\n    {new string('a', count)}: uniform(0, 1)\n").Replace("$width", "$" + new string('b', count))),
        ["alternatives"] = count =>
            new(With("  space:\n", "  space:\n    family:\n      branch:\n" + Lines(count, index => $"        a{index}: {{ x: int(1, 3) }}"))),
        ["columns of a lock"] = count => new(Text)
        {
            Lock = Lock(Lines(
                count,
                index => $"{{ \"name\": \"c{index}\", \"type\": \"number\", \"distinct\": 3, \"min\": 1, \"max\": 2, \"mean\": 1, \"sd\": 1 }},")),
        },
        ["categories of a lock"] = count => new(Text)
        {
            Lock = Lock(
                $"{{ \"name\": \"c\", \"type\": \"category\", \"distinct\": {count}, "
                + $"\"categories\": {{ {string.Join(", ", Numbers(count).Select(index => $"\"c{index}\": 1"))} }} }},"),
        },
        ["an endless lock"] = count => new(Text) { Lock = Lock(Repeat("{ \"name\": [", count)) },
    };

    /// <summary>Texts whose size is not the trouble, but what their numbers multiply to.</summary>
    public static IReadOnlyDictionary<string, Drawn> Explosive { get; } = new Dictionary<string, Drawn>
    {
        ["sixty truths in one constraint"] = new(
            With("  space:\n", "  space:\n" + Lines(60, index => $"    t{index}: bool"))
                .Replace("depth * width <= 256", string.Join(" or ", Numbers(60).Select(index => $"t{index}")))),
        ["ten enormous ranges in one constraint"] = new(
            With("  space:\n", "  space:\n" + Lines(10, index => $"    n{index}: int(1, 2000000000)"))
                .Replace("depth * width <= 256", string.Join(" + ", Numbers(10).Select(index => $"n{index}")) + " <= 5")),
        ["an enormous grid with a condition"] = new(
            With("  space:\n", "  space:\n" + Lines(10, index => $"    n{index}: int(1, 2000000000) when depth > 1 else 1"))
                .Replace("sampler: tpe", "sampler: grid")),
        ["a grid of many small ranges"] = new(
            With("  space:\n", "  space:\n" + Lines(12, index => $"    n{index}: int(1, 9) when depth > 1 else 1"))
                .Replace("sampler: tpe", "sampler: grid")),
        ["a million repetitions"] = new(Text.Replace("times: $depth", "times: 1000000")),
        ["repeats in repeats"] = new(With(
            "  layers:\n",
            "  layers:\n    - " + Repeat("{ repeat: { times: 1000, layers: [ ", 15) + "linear: $width, relu" + Repeat(" ] } }", 15) + "\n")),
        ["residuals in repeats in residuals"] = new(With(
            "  layers:\n",
            "  layers:\n    - "
            + Repeat("{ residual: { layers: [ { repeat: { times: $depth, layers: [ ", 9)
            + "linear: $width"
            + Repeat(" ] } } ] } }", 9)
            + "\n")),
        ["twenty steps that may be there or not"] = new(
            With("  space:\n", "  space:\n" + Lines(20, index => $"    t{index}: bool"))
                .Replace("prepare:\n", "prepare:\n" + Lines(20, index => $"  - standardize: numeric\n    when: t{index}"))),
        ["every layer under its own condition"] = new(
            With("  space:\n", "  space:\n" + Lines(20, index => $"    t{index}: bool"))
                .Replace("  layers:\n", "  layers:\n" + Lines(20, index => $"    - linear: $width\n      when: t{index}"))),
        ["conditions of a thousand operators"] = new(With(
            "  space:\n",
            "  space:\n"
            + Lines(
                300,
                index => $"    p{index}: bool when "
                    + $"{string.Join(" and ", Numbers(100).Select(number => $"(depth + {number}) * width > {index}"))} else true"))),
        ["a hundred constraints on twelve ranges"] = new(
            With("  space:\n", "  space:\n" + Lines(12, index => $"    n{index}: int(1, 100)"))
                .Replace("  constraints:\n", "  constraints:\n" + Lines(100, index => $"    - n{index % 12} + n{(index + 5) % 12} < {index + 150}"))),
        ["numbers at the ends of what is a number"] = new(
            Text.Replace("uniform(0.0, 0.5)", "uniform(-1.7e308, 1.7e308)").Replace("int(1, 3)", "int(-9007199254740992, 9007199254740992)")),
    };

    private static string Text => Harness.Samples.PenguinsYaml.Replace("data/penguins.csv", "data/drawn.csv");

    private static string With(string place, string replacement) =>
        Harness.Samples.PenguinsYaml.Replace(place, replacement) is var text && text.Contains(replacement, StringComparison.Ordinal)
            ? text
            : replacement + text;

    private static string Lock(string columns) =>
        $"{{ \"version\": 1, \"rows\": 344, \"sha256\": \"a\", \"columns\": [ {columns}\n"
        + $"{{ \"name\": \"species\", \"type\": \"category\", \"distinct\": 2, \"categories\": {{ \"a\": 100, \"b\": 244 }} }} ] }}";

    private static string Lines(int count, Func<int, string> line) => string.Concat(Numbers(count).Select(index => line(index) + "\n"));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(0, count);
}
