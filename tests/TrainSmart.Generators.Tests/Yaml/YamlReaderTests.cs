using CsCheck;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Yaml;

public sealed class YamlReaderTests
{
    public static TheoryData<string> Samples => new(SampleTexts.All);

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_of_the_subset_reads_as_another_reader_reads_it(string text)
    {
        var document = YamlReader.Read(text);

        Assert.Empty(document.Problems);
        Assert.Equal(YamlText.Expected(text), YamlText.Of(document.Root));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_beginning_of_a_document_is_read_without_an_exception(string text)
    {
        for (var length = 0; length <= text.Length; length++) AssertSound(text.Substring(0, length));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_with_any_character_left_out_is_read_without_an_exception(string text)
    {
        for (var index = 0; index < text.Length; index++) AssertSound(text.Remove(index, 1));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.Char["ab: -?,[]{}#&*!|>'\"%@`\n\r\t\\\\()$~0\0\uFEFF"].Array[0, 60]
            .Select(characters => new string(characters))
            .Sample(AssertSound, iter: 20_000);

    [Fact]
    public void Any_arrangement_of_lines_is_read_without_an_exception() =>
        Gen.OneOfConst(
            "a: 1", "b:", "- c", "-", "- d: e", "  ", "    ", "{", "}", "[", "]", "f,", "g: [h", "i: 'j", "\"k", "|", "l: >-", "m n", "? o", "&p q",
            "*r", "#s", "t: u: v", "---", "...")
            .Array[0, 14].Select(
                Gen.Int[0, 6].Array[14],
                (lines, indents) => string.Concat(lines.Select((line, index) => new string(' ', indents[index]) + line + "\n")))
            .Sample(AssertSound, iter: 20_000);

    [Fact]
    public void A_document_agrees_with_another_reader_whatever_its_tree() =>
        Trees.Select(lines => string.Join("\n", lines) + "\n").Sample(
            text =>
            {
                var document = YamlReader.Read(text);
                Assert.Empty(document.Problems);
                Assert.Equal(YamlText.Expected(text), YamlText.Of(document.Root));
            },
            iter: 2_000);

    /// <summary>The lines of block documents whose leaves are scalars of every style.</summary>
    private static Gen<string[]> Trees { get; } = Tree(depth: 3);

    private static Gen<string[]> Tree(int depth)
    {
        var leaf = Gen.OneOfConst(
            "x", "two words", "'quoted: #'", "\"esc\\n\\u0041\"", "[a, {b: c}]", "{d: [], e: }", "~", "1e-5", "$width", "70%", "a:b", "")
            .Select(text => new[] { text });
        if (depth == 0) return leaf;

        var inner = Tree(depth - 1);
        var mapping = inner.Array[1, 3].Select(values => values.SelectMany((value, index) => Under($"key{index}:", value)).ToArray());
        var sequence = inner.Array[1, 3].Select(values => values.SelectMany(value => Under("-", value)).ToArray());
        return Gen.OneOf(mapping, sequence, leaf);
    }

    private static IEnumerable<string> Under(string head, string[] lines)
    {
        var isLeaf = lines.Length == 1 && !lines[0].StartsWith("key", StringComparison.Ordinal) && !lines[0].StartsWith('-');
        return isLeaf ? [$"{head} {lines[0]}".TrimEnd()] : [head, .. lines.Select(line => "  " + line)];
    }

    /// <summary>Whatever the text: positions lie inside it, and parts inside what contains them.</summary>
    private static void AssertSound(string text)
    {
        var document = YamlReader.Read(text);

        Assert.All(document.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
        if (document.Root is { } root) AssertInside(root, 0, text.Length);
    }

    private static void AssertInside(YamlNode node, int start, int end)
    {
        Assert.InRange(node.Span.Start, start, end);
        Assert.InRange(node.Span.End, node.Span.Start, end);
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) AssertInside(item, node.Span.Start, node.Span.End);
        }

        if (node is not YamlMapping mapping) return;
        foreach (var (key, value) in mapping.Entries)
        {
            AssertInside(key, node.Span.Start, node.Span.End);
            AssertInside(value, key.Span.End, node.Span.End);
        }
    }
}
