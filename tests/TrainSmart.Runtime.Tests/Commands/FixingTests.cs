using System.Text;
using TrainSmart.Fixes;

namespace TrainSmart.Tests.Commands;

public sealed class FixingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fixing").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Edits_of_the_log_are_made_and_comments_layout_and_line_ends_stay()
    {
        var file = Write("a b.experiment.yaml", "w:  int(8, 1)   # why\r\nrate: uniform(1e-6, 1)\r\n", mark: true);
        var mended = FixedFiles.Mend(Findings(Result("TS2014", file, "29,7", "log-uniform"), Result("TS2001", file, "8,4", "1, 8")));
        Assert.Equal(["TS2001", "TS2014"], mended.Select(finding => finding.Id));
        Assert.Equal("\uFEFFw:  int(1, 8)   # why\r\nrate: log-uniform(1e-6, 1)\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(file)));
    }

    [Fact]
    public void Of_two_edits_in_one_place_one_is_made()
    {
        var file = Write("x.experiment.yaml", "w: 8", mark: false);
        Assert.Equal("TS2001", Assert.Single(FixedFiles.Mend(Findings(Result("TS2001", file, "3,1", "9"), Result("TS2002", file, "3,1", "7")))).Id);
        Assert.Equal("w: 9", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_that_is_no_UTF_8_is_left_alone()
    {
        var file = Path.Combine(_folder, "latin.experiment.yaml");
        byte[] latin = [.. "w: 8 # f"u8, 0xFC, .. "r"u8];
        File.WriteAllBytes(file, latin);
        Assert.Empty(FixedFiles.Mend(Findings(Result("TS2001", file, "3,1", "9"))));
        Assert.Equal(latin, File.ReadAllBytes(file));
    }

    [Fact]
    public void What_is_no_edit_of_ours_or_is_silenced_is_left_out() => Assert.Empty(Findings(
        Result("CA1000", Path.Combine(_folder, "Penguins.cs"), "3,1", "9"),
        Result("TS2006", Path.Combine(_folder, "Penguins.cs"), "3,1", "9")
            .Replace("\"ruleId\"", "\"suppressions\": [{ \"kind\": \"inSource\" }], \"ruleId\"", StringComparison.Ordinal),
        """{ "ruleId": "CS0168", "message": { "text": "unused" } }""",
        """{ "ruleId": "TS6001", "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "file:///x.experiment.yaml" } } }] }""",
        """{ "ruleId": "TS6001", "locations": [], "properties": { "customProperties": { "Replacement": "1", "Replaced": "3,1" } } }"""));

    [Fact]
    public void Errors_are_told_with_their_places()
    {
        var file = Path.Combine(_folder, "x.cs");
        var error = Result("CS0246", file, "3,1", "9")
            .Replace("\"ruleId\"", "\"level\": \"error\", \"message\": { \"text\": \"no such type\" }, \"ruleId\"", StringComparison.Ordinal);
        Assert.Equal([$"{file}(1,4): error CS0246: no such type"], Log(error).Errors);
    }

    private string Write(string name, string text, bool mark)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text, new UTF8Encoding(mark));
        return file;
    }

    private static IReadOnlyList<FixableFinding> Findings(params string[] results) => Log(results).Fixable;

    private static CompilerLog Log(params string[] results)
    {
        using var log = new MemoryStream(
            Encoding.UTF8.GetBytes($$"""{ "version": "2.1.0", "runs": [{ "results": [{{string.Join(", ", results)}}] }] }"""));
        return CompilerLog.Read(log);
    }

    private static string Result(string id, string file, string replaced, string replacement) =>
        $$"""
        {
          "ruleId": "{{id}}",
          "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "{{new Uri(file).AbsoluteUri}}" }, "region": { "startLine": 1, "startColumn": 4 } } }],
          "properties": { "customProperties": { "Replaced": "{{replaced}}", "Replacement": "{{replacement}}" } }
        }
        """;
}
