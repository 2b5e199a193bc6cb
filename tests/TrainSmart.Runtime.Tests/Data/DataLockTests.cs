using TrainSmart.Data;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class DataLockTests : IDisposable
{
    private const string Csv = "name,size,weight,open,since,note\nA,1,0.5,true,2020-01-01,x\nB,2,NA,false,2021-06-30,\nA,4,1.5,True,2020-01-01,y\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("locks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_lock_says_of_every_column_what_it_holds_one_column_a_line()
    {
        var expected = """
            {
              "version": 1,
              "file": "shops.csv",
              "rows": 3, "bytes": 110, "sha256": "SHA", "head-sha256": "SHA",
              "delimiter": ",", "missing": ["", "NA"],
              "columns": [
                { "name": "name", "type": "category", "missing": 0, "distinct": 2, "categories": { "A": 2, "B": 1 } },
                { "name": "size", "type": "integer", "missing": 0, "distinct": 3, "min": 1, "max": 4, "mean": 2.333333, "sd": 1.527525 },
                { "name": "weight", "type": "number", "missing": 1, "distinct": 2, "min": 0.5, "max": 1.5, "mean": 1, "sd": 0.7071068 },
                { "name": "open", "type": "boolean", "missing": 0, "distinct": 2 },
                { "name": "since", "type": "date", "missing": 0, "distinct": 2 },
                { "name": "note", "type": "category", "missing": 1, "distinct": 2, "categories": { "x": 1, "y": 1 } }
              ]
            }

            """;
        var locked = DataLockFile.Scan(Write(Csv));

        Assert.Equal(64, locked.Sha256.Length);
        Assert.Equal(expected, DataLockFile.Render(locked).Replace(locked.Sha256, "SHA"), ignoreLineEndingDifferences: true);
    }

    /// <summary>Expected values were computed with NumPy.</summary>
    [Theory]
    [InlineData("churn", "total_day_minutes", 0, 1961, 0, 351.5, 180.2889, 53.8947)]
    [InlineData("churn", "number_vmail_messages", 0, 48, 0, 52, 7.7552, 13.54639)]
    [InlineData("concrete", "compressive_strength", 0, 845, 2.33, 82.6, 35.81796, 16.70574)]
    [InlineData("penguins", "body_mass_g", 2, 94, 2700, 6300, 4201.754, 801.9545)]
    public void Statistics_are_those_of_the_whole_file(
        string file, string name, int missing, int distinct, double low, double high, double mean, double deviation)
    {
        var column = DataLockFile.Scan(Repository.PathOf("experiments", "data", file + ".csv")).Columns.Single(column => column.Name == name);

        Assert.Equal(
            (missing, distinct, low, high, mean, deviation),
            (column.Missing, column.Distinct, column.Minimum!.Value, column.Maximum!.Value, column.Mean!.Value, column.StandardDeviation!.Value));
    }

    [Fact]
    public void The_locks_of_the_experiments_are_up_to_date()
    {
        foreach (var csv in Directory.GetFiles(Repository.PathOf("experiments", "data"), "*.csv"))
        {
            Assert.Empty(DataLockFile.Check(csv, DataLockFile.PathFor(csv)));
        }
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var csv = Write(Csv);
        var locked = DataLockFile.Scan(csv);
        DataLockFile.Write(DataLockFile.PathFor(csv), locked);

        Assert.Equal(locked, DataLockFile.Read(DataLockFile.PathFor(csv)));
        Assert.Equal(["shops.csv", "shops.csv.lock.json"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("A,1,0.5", "A,1,0.75", "`weight` is from 0.75 to 1.5, in the lock from 0.5 to 1.5")]
    [InlineData("B,2,NA", "C,2,NA", "`name` has a new category `C` in 1 rows")]
    [InlineData("B,2,NA", "C,2,NA", "`name` has no row of category `B` any more")]
    [InlineData("B,2,NA", "A,2,NA", "`name` has 3 rows of category `A`, in the lock 2")]
    [InlineData("B,2,NA", "B,2,1", "`weight` has 0 gaps, in the lock 1")]
    [InlineData("B,2,NA", "B,2.5,NA", "`size` is of type number, in the lock integer")]
    [InlineData("B,2,NA", "B,3,NA", "`size` has mean 2.666667 and deviation 1.527525, in the lock mean 2.333333 and deviation 1.527525")]
    [InlineData("name,size", "name,sizes", "`size` is missing, and `sizes` is new: renamed?")]
    [InlineData(",y\n", ",y\nB,2,1,true,2020-01-01,y\n", "4 rows, the lock has 3")]
    [InlineData("2021-06-30", "2020-01-01", "`since` has 1 different values, in the lock 2")]
    [InlineData("True", "true", "the file's hash has changed, though no statistic of any column has")]
    public void A_stale_lock_is_told_in_words(string before, string after, string expected)
    {
        var csv = Write(Csv);
        DataLockFile.Write(DataLockFile.PathFor(csv), DataLockFile.Scan(csv));
        Write(Csv.Replace(before, after));

        Assert.Contains(expected, DataLockFile.Check(csv, DataLockFile.PathFor(csv)));
    }

    [Fact]
    public void A_lock_without_values_gives_none_away_and_still_notices_change()
    {
        var csv = Write(Csv);
        DataLockFile.Write(DataLockFile.PathFor(csv), DataLockFile.Scan(csv).WithoutValues());
        var text = File.ReadAllText(DataLockFile.PathFor(csv));

        foreach (var value in new[] { "\"A\"", "min", "max", "mean", "sd" }) Assert.DoesNotContain(value, text.Replace("head-sha256", ""));
        Assert.Empty(DataLockFile.Check(csv, DataLockFile.PathFor(csv)));

        Write(Csv.Replace("B,2,NA", "C,9,8"));
        Assert.Equal(
            ["`weight` has 0 gaps, in the lock 1", "`weight` has 3 different values, in the lock 2"],
            DataLockFile.Check(csv, DataLockFile.PathFor(csv)));
    }

    [Fact]
    public void More_than_64_different_texts_are_no_categories()
    {
        string Texts(int count) => "id\n" + string.Concat(Enumerable.Range(0, count).Select(row => $"t{row}\n"));

        Assert.Equal(ColumnKind.Category, DataLockFile.Scan(Write(Texts(64))).Columns[0].Kind);
        Assert.Equal(ColumnKind.Text, DataLockFile.Scan(Write(Texts(65))).Columns[0].Kind);
    }

    [Theory]
    [InlineData("1,2\n3,4\n", ColumnKind.Integer)]
    [InlineData("1,2\n3.0,4\n", ColumnKind.Number)]
    [InlineData("1,2\n1e3,4\n", ColumnKind.Number)]
    [InlineData("1,2\n9007199254740993,4\n", ColumnKind.Number)]
    [InlineData("1,2\nNaN,4\n", ColumnKind.Category)]
    [InlineData("1,2\n\"1,000\",4\n", ColumnKind.Category)]
    [InlineData("0,2\n1,4\n", ColumnKind.Integer)]
    [InlineData("true,2\n1,4\n", ColumnKind.Category)]
    [InlineData(",2\nNA,4\n", ColumnKind.Text)]
    [InlineData("2020-01-01,2\n2020-01-01T10:30:00,4\n", ColumnKind.Date)]
    [InlineData("2020-13-01,2\n2020-01-01,4\n", ColumnKind.Category)]
    public void A_column_is_of_the_narrowest_kind_that_all_its_values_fit(string rows, ColumnKind expected) =>
        Assert.Equal(expected, DataLockFile.Scan(Write("first,second\n" + rows)).Columns[0].Kind);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a,a\n1,2\n", "two columns are called `a`")]
    [InlineData("a,\n1,2\n", "column 2 has no name")]
    [InlineData("a,b\n1\n", "line 2")]
    public void A_file_that_cannot_be_locked_is_refused(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<DataException>(() => DataLockFile.Scan(Write(text))).Message);

    [Theory]
    [InlineData("no json", "this is no JSON")]
    [InlineData("[]", "version should be a count")]
    [InlineData("{\"version\": 9}", "version should be 1")]
    [InlineData("{\"version\": 1, \"file\": 3}", "delimiter should be a text")]
    public void A_file_that_is_no_lock_is_refused(string text, string expected)
    {
        var path = Path.Combine(_folder, "x.csv.lock.json");
        File.WriteAllText(path, text);

        Assert.Contains(expected, Assert.Throws<DataException>(() => DataLockFile.Read(path)).Message);
    }

    [Theory]
    [InlineData("\"type\": \"integer\"", "\"type\": \"money\"", "columns[1].type should be number or integer or boolean or category or text or date")]
    [InlineData("\"min\": 1", "\"min\": \"low\"", "columns[1].min should be a number")]
    [InlineData("\"rows\": 3", "\"rows\": -3", "rows should be a count")]
    [InlineData("{ \"A\": 2, \"B\": 1 }", "{ \"A\": 2, \"A\": 1 }", "columns[0].categories should be counts of different names")]
    [InlineData("{ \"A\": 2, \"B\": 1 }", "{ \"A\": 2.5, \"B\": 1 }", "columns[0].categories.A should be a count")]
    public void A_lock_that_was_changed_by_hand_is_refused_by_the_member_that_is_wrong(string before, string after, string expected)
    {
        var path = Path.Combine(_folder, "shops.csv.lock.json");
        File.WriteAllText(path, DataLockFile.Render(DataLockFile.Scan(Write(Csv))).Replace(before, after));

        Assert.Contains(expected, Assert.Throws<DataException>(() => DataLockFile.Read(path)).Message);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "shops.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
