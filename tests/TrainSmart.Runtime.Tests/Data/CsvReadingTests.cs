using TrainSmart.Data;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class CsvReadingTests : IDisposable
{
    private const string Header = "city,distance,stops,night,driver,day,kind\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("trips").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Columns_are_found_by_name_whatever_their_order_in_the_file()
    {
        var table = Read("kind,day,driver,night,stops,distance,city\nbus,2026-01-31,\"Ann \"\"A\"\" B, C\",TRUE,3,1.5,Trier\nNA,,,,0,NA,\n");

        Assert.Equal(2, table.Rows);
        Assert.Equal([1.5, double.NaN], table.Numbers(Trip.Columns.Distance).ToArray());
        Assert.Equal([1, double.NaN], table.Numbers(Trip.Columns.Night).ToArray());
        Assert.Equal(20484, table.Numbers(Trip.Columns.Day)[0]);
        Assert.Equal([2, -1], table.Codes(Trip.Columns.City).ToArray());
        Assert.Equal(["Ann \"A\" B, C"], table.Categories(Trip.Columns.Driver));
        Assert.True(table.IsMissing(Trip.Columns.Kind, 1));
    }

    [Fact]
    public void Rows_in_memory_make_the_same_table_as_the_file()
    {
        var read = Read(Header + "Bonn,2.25,1,false,Ann,2026-01-31,tram\n,,4,,,,\n");
        var made = Table<Trip>.FromRows(
            [new("Bonn", 2.25, 1, false, "Ann", new DateOnly(2026, 1, 31), "tram"), new(null, null, 4, null, null, null, null)]);

        Assert.Equal(read.Numbers(Trip.Columns.Distance).ToArray(), made.Numbers(Trip.Columns.Distance).ToArray());
        Assert.Equal(read.Numbers(Trip.Columns.Day).ToArray(), made.Numbers(Trip.Columns.Day).ToArray());
        Assert.Equal(read.Codes(Trip.Columns.City).ToArray(), made.Codes(Trip.Columns.City).ToArray());
        Assert.Equal(read.Codes(Trip.Columns.Driver).ToArray(), made.Codes(Trip.Columns.Driver).ToArray());
    }

    [Fact]
    public void Semicolons_are_understood() =>
        Assert.Equal(1.5, Read(Header.Replace(',', ';') + "Bonn;1.5;3;;;;bus\n").Numbers(Trip.Columns.Distance)[0]);

    [Fact]
    public void A_header_that_differs_is_refused_with_every_column_that_does()
    {
        var problem = Refused("city,distanse,stops,night,driver,kind,colour\n");

        Assert.Contains("`distance` is missing, and `distanse` is new: renamed?", problem.Message);
        Assert.Contains("`day` is missing", problem.Message);
        Assert.Contains("`colour` is new", problem.Message);
        Assert.DoesNotContain("`city`", problem.Message);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_refused() =>
        Assert.Contains("`city` is there 2 times", Refused("city,city,distance,stops,night,driver,day,kind\n").Message);

    [Theory]
    [InlineData("Bonn,far,3,,,,bus", "`distance` is `far`, which is not a number")]
    [InlineData("Bonn,\"1,5\",3,,,,bus", "`distance` is `1,5`, which is not a number")]
    [InlineData("Bonn,NaN,3,,,,bus", "`distance` is `NaN`, which is not a number")]
    [InlineData("Bonn,1e999,3,,,,bus", "`distance` is `1e999`, which is not a number")]
    [InlineData("Bonn,1,3.5,,,,bus", "`stops` is `3.5`, which is not a whole number")]
    [InlineData("Bonn,1,3,maybe,,,bus", "`night` is `maybe`, which is not true or false")]
    [InlineData("Bonn,1,3,,,31.01.2026,bus", "`day` is `31.01.2026`, which is not a date such as 2026-01-31")]
    [InlineData("Köln,1,3,,,,bus", "`city` is `Köln`, which is not one of the categories that the lock file knows")]
    public void A_value_that_cannot_be_read_is_named_with_its_row_column_and_text(string line, string expected)
    {
        var problem = Refused(Header + "Bonn,1,3,,,,bus\n\"Mainz\",2,3,,\"two\nlines\",,bus\n" + line + "\n");

        Assert.Contains("data/trips.csv, row 3 (line 5): " + expected, problem.Message);
        Assert.Contains("data lock data/trips.csv", problem.Help);
    }

    [Fact]
    public void A_gap_in_a_column_without_gaps_is_refused() =>
        Assert.Contains(
            "row 1 (line 2): `stops` has no value, and the lock file knows no gaps in it",
            Refused(Header + "Bonn,1,NA,,,,bus\n").Message);

    [Theory]
    [InlineData("Bonn,1,3\n")]
    [InlineData("Bonn,1,3,,,,bus,more\n")]
    [InlineData("Bonn,1,3,,\"unclosed,,bus\n")]
    public void A_line_that_is_no_record_of_the_header_is_refused_by_its_line(string line) =>
        Assert.Contains("data/trips.csv, line 2", Refused(Header + line).Message);

    [Fact]
    public void A_file_that_is_nowhere_is_refused_with_the_places_that_were_looked_at()
    {
        var problem = Assert.Throws<DataException>(() => Table<Trip>.ReadCsv(new DataFolder(_folder)));

        Assert.Contains("`data/trips.csv`", problem.Message);
        Assert.Contains(_folder, problem.Message);
        Assert.Equal(ExitCode.Missing, problem.ExitCode);
    }

    [Fact]
    public void The_folder_that_the_user_names_comes_first()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        File.WriteAllText(Path.Combine(_folder, "data", "trips.csv"), Header + "Bonn,1,3,,,,bus\n");

        Assert.Equal(1, Table<Trip>.ReadCsv(new DataFolder(_folder)).Rows);
    }

    private DataException Refused(string text) => Assert.Throws<DataException>(() => Read(text));

    private Table<Trip> Read(string text)
    {
        var path = Path.Combine(_folder, "trips.csv");
        File.WriteAllText(path, text);
        return Table<Trip>.ReadCsv(path);
    }
}
