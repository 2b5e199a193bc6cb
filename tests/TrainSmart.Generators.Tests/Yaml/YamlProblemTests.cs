using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Yaml;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", "(1,4) TS1001: the list is not closed; add ']'")]
    [InlineData("a: { b: [1, 2\n", "(1,4) TS1001: the mapping is not closed; add '}'", "(1,9) TS1001: the list is not closed; add ']'")]
    [InlineData("a: { b: 1\n  c: 2 }\n", "(2,3) TS1001: expected ',' or '}' here, in the mapping opened at (1,4)")]
    [InlineData("a: [1, 2}\n", "(1,9) TS1001: the list opened at (1,4) ends with ']'")]
    [InlineData("a: [, 1]\n", "(1,5) TS1001: nothing stands before this comma; remove it, or write a value")]
    [InlineData("a: \"x\nb: 'y\nc: 3\n", "(1,4) TS1001: this text has no closing \"", "(2,4) TS1001: this text has no closing '")]
    [InlineData("a: \"x\\d\"\n", "(1,6) TS1001: '\\d' is no escape sequence; for a backslash write '\\\\'")]
    [InlineData("a: 1\n\tb: 2\n", "(2,1) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n\tb: 2\n\tc: 3\n", "(2,1) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n    b: 1\n\tc: 2\n    d: 3\ne: 4\n", "(3,1) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n  b:\n\t- c\n    - d\n  e: 1\n", "(3,1) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n  b:\n  \tc: 1\n    d: 2\n", "(3,3) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n\tb:\n\t\tc: 1\n\t\td: 1\n\te: 2\nf: 3\n", "(2,1) TS1001: a tab indents this line; YAML indents with spaces only")]
    [InlineData("a:\n  b: 1\n   c: 2\nd: 3\n", "(3,4) TS1001: this line starts in column 4, but what it belongs to starts in column 3; align them")]
    [InlineData("a:\n    b: 1\n  c: 2\nd: 3\n", "(3,3) TS1001: this line starts in column 3, but what it belongs to starts in column 5; align them")]
    [InlineData("a: b: c\n", "(1,4) TS1001: a second ': ' on one line; quote this text, or put the inner key on a line of its own")]
    [InlineData("a: 1\nb 2\nc: 3\n", "(2,1) TS1001: expected ':' after 'b'; write 'b: 2'")]
    [InlineData("a:1\nb: 2\n", "(1,1) TS1001: expected a blank after ':'; write 'a: 1'")]
    [InlineData("a: 1\n- b\nc: 3\n", "(2,1) TS1001: a list item stands among keys; a list stands below a key of its own")]
    [InlineData("a:\n  - b\n  c\nd: 3\n", "(3,3) TS1001: expected '- ' before this item of the list")]
    [InlineData("a: - b\n", "(1,4) TS1001: a list starts on the line below its key; or write it as [a, b]")]
    [InlineData("a: 'b' c\n", "(1,8) TS1001: this text follows a value that has ended already; remove it, or quote all of the value")]
    [InlineData("a: 'b'#c\n", "(1,7) TS1001: a comment needs a blank before '#'")]
    [InlineData("a: @b\n", "(1,4) TS1001: no text starts with '@' in YAML; quote it: \"@b\"")]
    [InlineData("a: 1\nb: 2\na: 3\n", "(3,1) TS1004: the key 'a' stands here already; keep one of the two")]
    [InlineData(
        "a: &x 1\nb: *x\n",
        "(1,4) TS1013: anchors ('&x') are not supported; write the value out where it is needed",
        "(2,4) TS1013: aliases ('*x') are not supported; write the value out here, or quote it if it is a text")]
    [InlineData("a: !!int 1\n", "(1,4) TS1013: tags ('!!int') are not supported; remove this one")]
    [InlineData("a: { <<: b }\n", "(1,6) TS1013: merge keys ('<<') are not supported; write the keys out, or share them with 'extends'")]
    [InlineData("a: 1\n---\nb: 2\n", "(2,1) TS1013: a file holds one document; move what follows into a file of its own")]
    [InlineData(
        "? a\n: b\n",
        "(1,1) TS1013: keys marked with '?' are not supported; write 'key: value'",
        "(2,1) TS1001: this text belongs to nothing above it; check the indentation")]
    public void A_mistake_is_named_where_it_is(string text, params string[] expected) => Assert.Equal(expected, Problems(text));

    [Theory]
    [InlineData("a: no\n", "(1,4) TS1014: 'no' is a text here but false in YAML 1.1 readers; write false, or quote it")]
    [InlineData("a: [On]\n", "(1,5) TS1014: 'On' is a text here but true in YAML 1.1 readers; write true, or quote it")]
    [InlineData("a: 012\n", "(1,4) TS1014: '012' is 12 here but octal in YAML 1.1 readers; write 12, or quote it")]
    [InlineData("a: 1_000\n", "(1,4) TS1014: '1_000' is a text here but 1000 in YAML 1.1 readers; quote it")]
    [InlineData("a: 1:30\n", "(1,4) TS1014: '1:30' is a text here but a number of base 60 in YAML 1.1 readers; quote it")]
    [InlineData(
        "a: { b: int(1, 3) }\n", "(1,9) TS1014: inside braces and brackets other YAML readers end this text at the comma; quote it: \"int(1, 3)\"")]
    public void A_value_that_readers_of_YAML_disagree_on_is_named(string text, params string[] expected) => Assert.Equal(expected, Problems(text));

    [Theory]
    [InlineData("a: 1e-5\nb: 0.7\nc: 0\nd: -12\ne: 10m\nf: $5\ng: 70%\nh: pixel_0_1\ni: 'no'\nj: \"012\"\nk: int(1, 3)\nl: 2024-01-02\n")]
    [InlineData("a: { b: f(x), c: \"int(1, 3)\" }\n")]
    public void Values_that_all_readers_agree_on_are_silent(string text) => Assert.Empty(Problems(text));

    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once()
    {
        const string text = "a: [1\nb: \"x\nc 3\nd: &y 4\nd: 5\n e: 6\nf: g: h\n";

        Assert.Equal(
            ["TS1001", "TS1001", "TS1001", "TS1013", "TS1004", "TS1001", "TS1001"],
            YamlReader.Read(text).Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void What_stands_around_a_mistake_is_still_read() =>
        Assert.Equal(
            "{'a': ['1'], 'b': '2', 'c': <broken>, 'd': '4', 'e': '5'}",
            YamlText.Of(YamlReader.Read("a: [1\nb: 2\nc 3\nd: &y 4\n e: 5\n").Root));

    [Fact]
    public void A_repeated_key_points_at_the_first_one()
    {
        var problem = Assert.Single(YamlReader.Read("lr: 1\nlr: 2\n").Problems);

        Assert.Equal(new TextSpan(0, 2), problem.Related);
    }

    [Fact]
    public void A_replacement_mends_the_text()
    {
        const string text = "description: Penguins: which \"one\"?\nepochs:60\n";

        Assert.Empty(YamlReader.Read(Mended(text)).Problems);
        Assert.Equal("{'description': 'Penguins: which \"one\"?', 'epochs': '60'}", YamlText.Of(YamlReader.Read(Mended(text)).Root));
    }

    [Fact]
    public void Nesting_that_no_person_writes_is_refused()
    {
        var document = YamlReader.Read(new string('[', 100_000));

        Assert.Null(document.Root);
        Assert.Equal("TS0003", Assert.Single(document.Problems).Id);
    }

    [Fact]
    public void A_file_beyond_one_megabyte_is_refused() =>
        Assert.Equal("TS0003", Assert.Single(YamlReader.Read(new string('a', YamlReader.MostCharacters + 1)).Problems).Id);

    [Theory]
    [InlineData("[(,")]
    [InlineData("\"\n")]
    [InlineData("a: 'x\n")]
    [InlineData("- - - \n")]
    [InlineData("x\n\n\n")]
    [InlineData("{a: (b, ")]
    [InlineData("key: value\n")]
    public void Long_texts_are_read_to_their_end(string part) =>
        Assert.InRange(YamlReader.Read(string.Concat(Enumerable.Repeat(part, YamlReader.MostCharacters / part.Length))).Problems.Count, 0, 100);

    [Fact]
    public void A_part_of_an_escaped_text_knows_its_place()
    {
        const string text = "a: \"one\\ttwo\"\nb: first\n  second\nc: 'it''s depth'\n";
        var mapping = Assert.IsType<YamlMapping>(YamlReader.Read(text).Root);

        Assert.Equal("two", Part(text, mapping, "a", "two"));
        Assert.Equal("second", Part(text, mapping, "b", "second"));
        Assert.Equal("depth", Part(text, mapping, "c", "depth"));
    }

    [Fact]
    public void A_byte_order_mark_counts_as_nothing() => Assert.Equal("{'a': '1'}", YamlText.Of(YamlReader.Read("\uFEFFa: 1\n").Root));

    private static string Part(string text, YamlMapping mapping, string key, string part)
    {
        var scalar = Assert.IsType<YamlScalar>(mapping.Find(key)!.Value);
        var span = scalar.SpanOf(scalar.Value.IndexOf(part, StringComparison.Ordinal), part.Length);
        return text.Substring(span.Start, span.Length);
    }

    private static string Mended(string text)
    {
        foreach (var problem in YamlReader.Read(text).Problems.OrderByDescending(problem => problem.Span.Start))
            text = text.Remove(problem.Span.Start, problem.Span.Length).Insert(problem.Span.Start, problem.Replacement!);
        return text;
    }

    private static IEnumerable<string> Problems(string text)
    {
        var lines = SourceText.From(text).Lines;
        return YamlReader.Read(text).Problems.Select(problem =>
        {
            var place = lines.GetLinePosition(problem.Span.Start);
            return $"({place.Line + 1},{place.Character + 1}) {problem.Id}: {problem.Message}";
        });
    }
}
