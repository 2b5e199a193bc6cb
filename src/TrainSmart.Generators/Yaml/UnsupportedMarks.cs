using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Names what is YAML but not of our subset before a node: anchors, aliases and tags.</summary>
internal static class UnsupportedMarks
{
    /// <summary>Steps over anchors and tags; the node after them is read as if they were not there.</summary>
    public static bool SkipAnchorsAndTags(YamlSource source, bool inFlow)
    {
        var any = false;
        while (source.Current is '&' or '!')
        {
            var word = SkipWord(source, inFlow);
            var text = source.Text.Substring(word.Start, word.Length);
            source.Report(
                "TS1013",
                word,
                text[0] == '&'
                    ? $"anchors ('{text}') are not supported; write the value out where it is needed"
                    : $"tags ('{text}') are not supported; remove this one");
            source.SkipBlanks();
            any = true;
        }

        return any;
    }

    /// <summary>Reads an alias as something broken; none if there is no alias here.</summary>
    public static YamlBroken? ReadAlias(YamlSource source, bool inFlow)
    {
        if (source.Current != '*') return null;
        var word = SkipWord(source, inFlow);
        var alias = source.Text.Substring(word.Start, word.Length);
        source.Report(
            "TS1013",
            word,
            $"aliases ('{alias}') are not supported; write the value out here, or quote it if it is a text");
        return new YamlBroken(word);
    }

    private static TextSpan SkipWord(YamlSource source, bool inFlow)
    {
        var start = source.Position;
        do source.Advance();
        while (!Characters.IsBlankOrEnd(source.Current) && !(inFlow && Characters.IsFlowIndicator(source.Current)));
        return TextSpan.FromBounds(start, source.Position);
    }
}
