using System.Text.Json;

namespace TrainSmart.EndToEnd.Packages;

/// <summary>What the build writes down for a code review: SARIF with the places in YAML. And what a project silences.</summary>
[Collection("builds")] // one build at a time
public sealed class BuildLog
{
    [Fact]
    public void The_log_has_the_places_in_YAML_the_related_ones_and_the_rules()
    {
        using var project = OutsideProject.Alone();
        project.Write(
            "forest.experiment.yaml",
            OutsideProject.Experiment("forest").Replace("trees: int(5, 9)", "trees: int(9, 5)\n    trees: int(5, 9)", StringComparison.Ordinal));

        project.Build("-p:ErrorLog=x.sarif%2Cversion=2.1");

        using var log = JsonDocument.Parse(File.ReadAllText(project.PathOf("x.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "TS1004");
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal((18, 5, 18, 10), Place(project, result.GetProperty("locations")[0]));
        Assert.Equal((17, 5, 17, 10), Place(project, result.GetProperty("relatedLocations")[0]));
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("A key stands twice", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("TrainSmart.Declaration", rule.GetProperty("properties").GetProperty("category").GetString());
    }

    [Fact]
    public void A_comment_silences_one_place_and_an_editorconfig_a_rule()
    {
        using var project = OutsideProject.Alone();
        var wide = OutsideProject.Experiment("wide").Replace("trees: int(5, 9)", "trees: int(5, 8, 2)", StringComparison.Ordinal);
        project.Write(
            "silenced.experiment.yaml",
            wide.Replace("int(5, 8, 2)", "int(5, 8, 2)  # trainsmart: disable TS2006 -- 8 need not be met", StringComparison.Ordinal));
        project.Write("plain.experiment.yaml", wide.Replace("experiment: wide", "experiment: plain", StringComparison.Ordinal));
        project.Write("strict/strict.experiment.yaml", wide.Replace("experiment: wide", "experiment: strict", StringComparison.Ordinal));
        project.Write("lax/lax.experiment.yaml", wide.Replace("experiment: wide", "experiment: lax", StringComparison.Ordinal));
        project.Write("strict/.editorconfig", "[*.experiment.yaml]\ntrainsmart.TS2006.severity = error\n");
        project.Write("lax/.editorconfig", "[*.experiment.yaml]\ntrainsmart.TS2006.severity = none\n");

        project.Build().Says("plain.experiment.yaml(17,19): warning TS2006", "strict/strict.experiment.yaml(17,19): error TS2006");
    }

    private static (int, int, int, int) Place(OutsideProject project, JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        Assert.Equal(
            new Uri(project.PathOf("forest.experiment.yaml")).AbsoluteUri,
            place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var region = place.GetProperty("region");
        return (Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));

        int Number(string name) => region.GetProperty(name).GetInt32();
    }
}
