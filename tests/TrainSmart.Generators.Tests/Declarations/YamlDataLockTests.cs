using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlDataLockTests
{
    private const string Penguins = """
        {
          "version": 1,
          "file": "penguins.csv",
          "rows": 344, "bytes": 15241, "sha256": "ab12", "head-sha256": "cd34",
          "delimiter": ",", "missing": ["", "NA"],
          "columns": [
            { "name": "species", "type": "category", "missing": 0, "distinct": 2, "categories": { "Adelie": 152, "no": 68 } },
            { "name": "bill_length_mm", "type": "number", "missing": 2, "distinct": 164, "min": 32.1, "max": 59.6, "mean": 43.92193, "sd": 5.459584 },
            { "name": "year", "type": "integer", "missing": 0, "distinct": 3, "min": 2007, "max": 2009, "mean": 2.008e3, "sd": 0.8 },
            { "name": "alive", "type": "boolean" },
            { "name": "note", "type": "text" },
            { "name": "day", "type": "date" }
          ]
        }
        """;

    [Fact]
    public void A_lock_is_read() =>
        Assert.Equal(
            new DataLock
            {
                Csv = "data/penguins.csv",
                Rows = 344,
                Sha256 = "ab12",
                Columns = EquatableArray.Of(
                    new ColumnLock
                    {
                        Name = "species",
                        Type = ColumnType.Category,
                        Distinct = 2,
                        Categories = EquatableArray.Of(new Category("Adelie", 152), new Category("no", 68)),
                    },
                    new ColumnLock
                    {
                        Name = "bill_length_mm",
                        Type = ColumnType.Number,
                        Missing = 2,
                        Distinct = 164,
                        Minimum = 32.1,
                        Maximum = 59.6,
                        Mean = 43.92193,
                        StandardDeviation = 5.459584,
                    },
                    new ColumnLock
                    {
                        Name = "year", Type = ColumnType.Integer, Distinct = 3, Minimum = 2007, Maximum = 2009, Mean = 2008, StandardDeviation = 0.8,
                    },
                    new ColumnLock { Name = "alive", Type = ColumnType.Boolean },
                    new ColumnLock { Name = "note", Type = ColumnType.Text },
                    new ColumnLock { Name = "day", Type = ColumnType.Date }),
            },
            Read(Penguins).Lock);

    [Fact]
    public void A_lock_without_mistakes_has_no_findings() => Assert.Empty(Read(Penguins).Findings);

    [Theory]
    [InlineData(
        "\"version\": 1",
        "\"version\": 2",
        "(2,14) TS1015: the lock has version 2, but this compiler knows version 1; write the lock again with 'data lock'")]
    [InlineData("\"rows\": 344,", "", "(1,1) TS1003: the lock has no 'rows' here; write the lock again with 'data lock'")]
    [InlineData(
        "\"type\": \"number\"",
        "\"type\": \"float\"",
        "(8,41) TS1005: 'type' of the lock must be one of number, integer, boolean, category, text and date; write the lock again with 'data lock'")]
    [InlineData("\"min\": 32.1", "\"min\": \"low\"", "(8,89) TS1005: 'min' of the lock must be a number; write the lock again with 'data lock'")]
    [InlineData(
        "\"rows\": 344,", "\"rows\": -344,", "(4,11) TS1005: 'rows' of the lock must be a count of rows; write the lock again with 'data lock'")]
    [InlineData(
        "\"rows\": 344,", "\"rows\": 1e18,", "(4,11) TS1005: 'rows' of the lock must be a count of rows; write the lock again with 'data lock'")]
    [InlineData("\"distinct\": 164,", "\"distinct\": 164", "(8,86) TS1001: expected ',' or '}' here, in the mapping opened at (8,5)")]
    public void A_mistake_in_a_lock_is_named_where_it_is(string right, string wrong, string expected)
    {
        Assert.Contains(right, Penguins);

        Assert.Equal(expected, YamlExperiments.Show(Assert.Single(Read(Penguins.Replace(right, wrong)).Findings)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("<<<<<<< HEAD\n{\n=======\n}\n")]
    public void A_file_that_is_no_lock_gives_none_and_says_so(string text)
    {
        var result = Read(text);

        Assert.Null(result.Lock);
        Assert.NotEmpty(result.Findings);
    }

    [Fact]
    public void Every_beginning_of_a_lock_is_read_without_an_exception()
    {
        for (var length = 0; length < Penguins.Length; length++) Assert.NotEmpty(Read(Penguins.Substring(0, length)).Findings);
    }

    private static DataLockResult Read(string text) =>
        DataLockReader.Read(SourceText.From(text), "/project/data/penguins.csv.lock.json", "data/penguins.csv.lock.json");
}
