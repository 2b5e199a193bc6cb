using TrainSmart.Generators.Tests.Soundness;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>Every construct of the language. What the vocabulary holds comes from the vocabulary, so that a new word has its case at once.</summary>
internal static class Constructs
{
    private static readonly (string Covers, Written Space)[] Distributions =
    [
        ("Uniform", new("x: uniform(0.0, 0.5)", "[Uniform(0.0, 0.5)] public partial double X { get; }")),
        ("LogUniform", new("x: log-uniform(1e-4, 1e-1)", "[LogUniform(1e-4, 1e-1)] public partial double X { get; }")),
        ("QuantizedUniform", new("x: quantized-uniform(0, 1, 0.25)", "[QuantizedUniform(0, 1, 0.25)] public partial double X { get; }")),
        ("QuantizedLogUniform", new("x: quantized-log-uniform(1, 9, 2)", "[QuantizedLogUniform(1, 9, 2)] public partial double X { get; }")),
        ("Normal", new("x: normal(0, 2)", "[Normal(0, 2)] public partial double X { get; }")),
        ("LogNormal", new("x: log-normal(0, 2)", "[LogNormal(0, 2)] public partial double X { get; }")),
        ("QuantizedNormal", new("x: quantized-normal(0, 2, 0.5)", "[QuantizedNormal(0, 2, 0.5)] public partial double X { get; }")),
        ("QuantizedLogNormal", new("x: quantized-log-normal(0, 2, 0.5)", "[QuantizedLogNormal(0, 2, 0.5)] public partial double X { get; }")),
        ("TruncatedNormal", new("x: truncated-normal(0, 2, -1, 1)", "[TruncatedNormal(0, 2, -1, 1)] public partial double X { get; }")),
        ("Int", new("x: int(1, 3)", "[Int(1, 3)] public partial int X { get; }")),
        ("Int", new("x: int(1, 9, 2)", "[Int(1, 9, Step = 2)] public partial int X { get; }")),
        ("Int", new("x: { distribution: int, low: 1, high: 9, step: 2 }", "[Int(1, 9, Step = 2)] public partial int X { get; }")),
        ("LogInt", new("x: log-int(1, 64)", "[LogInt(1, 64)] public partial int X { get; }")),
        ("Choice", new("x: choice(16, 32)", "[Choice(16, 32)] public partial int X { get; }")),
        ("Choice", new("x: choice(0.1, 0.2)", "[Choice(0.1, 0.2)] public partial double X { get; }")),
        ("Choice", new("x: choice(a, 'b c')", "[Choice(\"a\", \"b c\")] public partial string X { get; }")),
        ("Choice", new("x: { distribution: choice, values: [a, b c] }", "[Choice(\"a\", \"b c\")] public partial string X { get; }")),
        ("Choice", new("x: choice(false, true)", "[Choice(false, true)] public partial bool X { get; }")),
        ("WeightedChoice", new("x: 'weighted-choice(a: 0.7, b: 0.3)'", "[WeightedChoice(\"a\", 0.7, \"b\", 0.3)] public partial string X { get; }")),
        ("Ordinal", new("x: ordinal(s, m, l)", "[Ordinal(\"s\", \"m\", \"l\")] public partial string X { get; }")),
        ("Bool", new("x: bool", "[Bool] public partial bool X { get; }")),
        ("Subset", new("x: subset(a, b, c)", "[Subset(\"a\", \"b\", \"c\")] public partial IReadOnlyList<string> X { get; }")),
        (
            "Subset",
            new(
                "x: 'subset(a, b, c, least: 1, most: 2)'",
                "[Subset(\"a\", \"b\", \"c\", Least = 1, Most = 2)] public partial IReadOnlyList<string> X { get; }")),
        ("Permutation", new("x: permutation(1, 2, 3)", "[Permutation(1, 2, 3)] public partial IReadOnlyList<int> X { get; }")),
        ("Branch", Nested()),
    ];

    private static readonly Written Numbers = new(
        "a: int(1, 9)\nb: uniform(0.0, 1.0)\nc: bool\nd: choice(p, q)\ne: int(1, 9)",
        """
        [Int(1, 9)] public partial int A { get; }
        [Uniform(0.0, 1.0)] public partial double B { get; }
        [Bool] public partial bool C { get; }
        [Choice("p", "q")] public partial string D { get; }
        [Int(1, 9)] public partial int E { get; }
        """);

    private static readonly (string Covers, Written Text)[] Conditions =
    [
        ("Add", new("a + e > 3", "A + E > 3")), ("Subtract", new("a - e > 3", "A - E > 3")), ("Multiply", new("a * e > 3", "A * E > 3")),
        ("Divide", new("b / 2 > 0.3", "B / 2 > 0.3")), ("Remainder", new("a % 2 == 0", "A % 2 == 0")),
        ("Equal", new("a == 3", "A == 3")), ("Equal", new("d == p", "D == p")), ("Equal", new("d == 'p'", "D == 'p'")),
        ("NotEqual", new("d != q", "D != q")),
        ("Less", new("a < 3", "A < 3")), ("LessOrEqual", new("a <= 3", "A <= 3")), ("Greater", new("b > 0.25", "B > 0.25")),
        ("GreaterOrEqual", new("a >= e", "A >= E")),
        ("And", new("c and a > 2", "C and A > 2")), ("Or", new("c or a > 2 and b < 0.5", "C or A > 2 and B < 0.5")),
        ("Not", new("not (c or a > 2)", "not (C or A > 2)")), ("Negate", new("-a < -2", "-A < -2")),
        ("Membership", new("a in [1, 3]", "A in [1, 3]")), ("Membership", new("d not in ['p']", "D not in ['p']")),
        ("Constant", new("c == true", "C == true")),
        ("Name", new("c", "C")),
    ];

    private static readonly (string Covers, Written Text)[] Columns =
    [
        ("one", new("island", "Columns.Island")), ("several", new("[island, sex]", "[Columns.Island, Columns.Sex]")),
        ("several", new("[island, sex]", "Columns.Island, Columns.Sex")),
        ("All", new("all", "Columns.All")), ("Numeric", new("numeric", "Columns.Numeric")),
        ("Categorical", new("categorical", "Columns.Categorical")),
        ("except", new("{ all: numeric, except: [year] }", "Columns.Numeric.Except(Columns.Year)")),
    ];

    public static IReadOnlyList<Construct> All { get; } =
    [
        .. Distributions.Select(pair => new Construct($"distribution/{pair.Covers}") { Space = pair.Space }),
        .. Conditions.SelectMany(pair => Conditional(pair.Covers, pair.Text)),
        .. Columns.Select(pair => new Construct($"columns/{pair.Covers}") { Steps = new($"drop: {pair.Text.Yaml}", $".Drop({pair.Text.CSharp})") }),
        .. Words.All.SelectMany(WordConstructs.Of),
        .. SectionConstructs.All,
    ];

    private static IEnumerable<Construct> Conditional(string covers, Written text)
    {
        yield return new Construct($"expression/{covers}", "constraint")
        {
            Space = Numbers,
            Search = $"maximize: validation/accuracy\nconstraints: ['{Quoted(text.Yaml)}']",
            Rest = new("", $"Maximize(\"validation/accuracy\"), Constraint(\"{text.CSharp}\")"),
        };
        yield return new Construct($"expression/{covers}", "when")
        {
            Space = new(
                $"{Numbers.Yaml}\nx: {{ distribution: uniform, low: 0, high: 1, when: '{Quoted(text.Yaml)}' }}\n"
                + $"y: {{ distribution: uniform, low: 0, high: 1, when: '{Quoted(text.Yaml)}', else: 0.5 }}",
                $"{Numbers.CSharp}\n[Uniform(0, 1), When(\"{text.CSharp}\")] public partial double? X {{ get; }}\n"
                + $"[Uniform(0, 1), When(\"{text.CSharp}\", Else = 0.5)] public partial double Y {{ get; }}"),
        };
        if (covers is "Membership" || text.CSharp.Contains("== p", StringComparison.Ordinal)) yield break;
        var code = text.CSharp.Replace(" and ", " && ").Replace(" or ", " || ").Replace("not ", "!").Replace('\'', '"').Replace("!= q", "!= \"q\"");
        yield return new Construct($"expression/{covers}", "step.when")
        {
            Space = Numbers, Steps = new($"{{ log: numeric, when: '{Quoted(text.Yaml)}' }}", $".When({code}, some => some.Log(Columns.Numeric))"),
        };
        yield return new Construct($"expression/{covers}", "layer.when")
        {
            Space = Numbers,
            Model = new(
                $"layers: [{{ relu: ~, when: '{Quoted(text.Yaml)}' }}, linear: classes]",
                $"Layers Model(Shape classes) => [.. {code} ? [new Relu()] : [], new Linear(classes)];"),
        };
    }

    private static string Quoted(string text) => text.Replace("'", "''");

    private static Written Nested() => new(
        """
        x:
          branch:
            forest: { trees: "int(1, 9)" }
            boosted:
              rate: uniform(0.0, 1.0)
              kind: { branch: { deep: { depth: "int(2, 5)" }, flat: ~ } }
        """,
        """
        public partial Family X { get; }

        [Branch] public abstract partial record Family
        {
            public sealed partial record Forest : Family { [Int(1, 9)] public partial int Trees { get; } }

            [Alternative("boosted")] public sealed partial record Boost : Family
            {
                [Uniform(0.0, 1.0)] public partial double Rate { get; }
                public partial Inner Kind { get; }

                [Branch] public abstract partial record Inner
                {
                    public sealed partial record Deep : Inner { [Int(2, 5)] public partial int Depth { get; } }
                    public sealed partial record Flat : Inner;
                }
            }
        }
        """);
}
