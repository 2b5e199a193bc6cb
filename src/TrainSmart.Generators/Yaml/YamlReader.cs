using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>
/// Reads the subset of YAML 1.2 that declarations are written in: block and flow mappings and sequences, all five styles of scalars, comments. JSON
/// is part of it. Anchors, aliases, tags, merge keys and several documents in one file are named as unsupported. Every part keeps its exact place,
/// and reading goes on after a mistake, so that one build reports all of a file's mistakes. It never throws and takes linear time.
/// </summary>
internal static class YamlReader
{
    /// <summary>How deep mappings and sequences may nest.</summary>
    public const int MostLevels = 64;

    /// <summary>How many characters a file may have.</summary>
    public const int MostCharacters = 1024 * 1024;

    /// <summary>Reads a text. Positions are offsets into it.</summary>
    public static YamlDocument Read(string text)
    {
        if (text.Length > MostCharacters)
            return new YamlDocument(null, [new YamlProblem("TS0003", new TextSpan(0, 0), "the file is larger than 1 MB; it is not compiled")]);

        var source = new YamlSource(text);
        var root = ReadDocument(source);
        // Looking ahead meets some places twice.
        return new YamlDocument(source.GivenUp ? null : root, source.Problems.Distinct().OrderBy(problem => problem.Span.Start).ToArray());
    }

    private static YamlNode? ReadDocument(YamlSource source)
    {
        if (source.Current == '\uFEFF') source.StepOverByteOrderMark();
        source.SkipToContent();
        SkipDirectives(source);
        if (source.AtDocumentMarker && source.Current == '-') StepOverMarker(source);
        if (source.AtBlockEnd) return null;

        var root = new BlockReader(source).ReadNode(parentIndent: -1, keyAllowed: true);
        source.SkipToContent();
        ReportRest(source);
        return root;
    }

    private static void SkipDirectives(YamlSource source)
    {
        while (source.Current == '%' && source.Column == 0)
        {
            var start = source.Position;
            source.SkipLine();
            source.Report("TS1013", TextSpan.FromBounds(start, source.Position), "YAML directives are not supported; remove this line");
            source.SkipToContent();
        }
    }

    private static void StepOverMarker(YamlSource source)
    {
        source.MoveTo(source.Position + 3);
        source.SkipToContent();
    }

    private static void ReportRest(YamlSource source)
    {
        if (source.AtDocumentMarker && source.Current == '.') StepOverMarker(source);
        if (source.AtEnd) return;

        var start = source.Position;
        var isDocument = source.AtDocumentMarker;
        source.SkipLine();
        var span = TextSpan.FromBounds(start, source.Position);
        if (isDocument) source.Report("TS1013", span, "a file holds one document; move what follows into a file of its own");
        else source.Report("TS1001", span, "this text belongs to nothing above it; check the indentation");
    }
}
