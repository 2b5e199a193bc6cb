using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Generators.Tests.Soundness;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>
/// Which columns a step takes is known when compiling, so that no searched value can choose them, and nobody takes it for a column's name.
/// </summary>
public class SearchedColumnsTests
{
    [Theory]
    [InlineData("one-hot: $k", "$k")]
    [InlineData("one-hot: $no_parameter", "$no_parameter")]
    [InlineData("one-hot: [island, $k]", "$k")]
    [InlineData("one-hot: { columns: $k }", "$k")]
    [InlineData("impute: { columns: [$k], with: median }", "$k")]
    [InlineData("standardize: { all: $k, except: [year] }", "$k")]
    [InlineData("standardize: { all: numeric, except: $k }", "$k")]
    [InlineData("standardize: { all: numeric, except: [year, $k] }", "$k")]
    public void A_searched_value_in_a_step_is_refused_once_where_it_stands(string step, string part)
    {
        var text = With(step).Yaml;
        var finding = Assert.Single(ExperimentCompiler.Check(YamlExperiments.Read(text), null), finding => finding.Id != "TS3001");
        Assert.Equal("TS2049", finding.Id);
        Assert.Equal(
            $"'{part}' is a searched value, and the columns of a step cannot be searched, because they decide how many features there are; "
            + $"name them and put 'when' on the step, or write \"{part}\" for a column of that name",
            finding.Message);
        Assert.Equal(part, YamlExperiments.Text(text, finding));
    }

    [Theory]
    [InlineData("label: $k", "what is learned is the same for all trials; name the column")]
    [InlineData("label: species, ignore: $k", "which columns are features is the same for all trials; name the columns")]
    [InlineData("label: species, ignore: [year, $k]", "which columns are features is the same for all trials; name the columns")]
    public void So_is_one_in_the_data(string data, string why)
    {
        var text = With("").Yaml.Replace("label: species", data);
        var finding = Assert.Single(ExperimentCompiler.Check(YamlExperiments.Read(text), null), finding => finding.Id != "TS3001");
        Assert.Equal($"'$k' is a searched value, and {why}, or write \"$k\" for a column of that name", finding.Message);
        Assert.Equal("$k", YamlExperiments.Text(text, finding));
    }

    [Theory]
    [InlineData("one-hot: '$k'", "$k")]
    [InlineData("one-hot: [\"$k\"]", "$k")]
    [InlineData("one-hot: $5", "$5")]
    public void A_column_that_is_called_so_stands_in_quotes(string step, string column)
    {
        var operation = Assert.Single(YamlExperiments.Model(With(step).Yaml).Prepare);
        Assert.Equal([column], ((Model.ArgumentValue.Columns)operation["columns"]!).Selection.Names);
    }

    [Fact]
    public void In_a_class_the_property_is_no_column() =>
        Assert.Contains(
            With("").CSharp.Replace("=> rows", "=> rows.OneHot(K)") is var code ? CSharpErrors(code) : [],
            error => error.Contains("'string'", StringComparison.Ordinal) && error.Contains("Column", StringComparison.Ordinal));

    private static Construct With(string step) => new()
    {
        Space = new("k: choice(island, sex)", "[Choice(\"island\", \"sex\")] public partial string K { get; }"),
        Steps = new(step, ""),
    };

    private static IReadOnlyList<string> CSharpErrors(string code) =>
        [.. new Harness.TestProject().WithLock("data/penguins.csv", Harness.Samples.PenguinsLock).WithCode("All.cs", code).Run().Complaints];
}
