using TrainSmart.Data;

namespace TrainSmart.Runtime.Tests.Data;

/// <summary>A row as the compiler would write it, with a column of every kind and gaps where they matter.</summary>
public readonly record struct Trip(string? City, double? Distance, int Stops, bool? Night, string? Driver, DateOnly? Day, string? Kind) : IRow<Trip>
{
    public static Schema Schema { get; } = new(
        "data/trips.csv",
        sha256: "",
        rows: 0,
        Column.Category("city", ["Bonn", "Mainz", "Trier"], missing: true),
        Column.Number("distance", missing: true),
        Column.Integer("stops"),
        Column.Boolean("night", missing: true),
        Column.Text("driver", missing: true),
        Column.Date("day", missing: true),
        Column.Category("kind", ["bus", "train", "tram"], missing: true));

    public void WriteTo(ref RowWriter writer)
    {
        writer.Category(City is null ? -1 : Array.IndexOf(["Bonn", "Mainz", "Trier"], City));
        writer.Number(Distance);
        writer.Number(Stops);
        writer.Boolean(Night);
        writer.Text(Driver);
        writer.Date(Day);
        writer.Category(Kind is null ? -1 : Array.IndexOf(["bus", "train", "tram"], Kind));
    }

    public static class Columns
    {
        public static Column<Trip> City => new(0);

        public static Column<Trip> Distance => new(1);

        public static Column<Trip> Stops => new(2);

        public static Column<Trip> Night => new(3);

        public static Column<Trip> Driver => new(4);

        public static Column<Trip> Day => new(5);

        public static Column<Trip> Kind => new(6);

        public static ColumnSet<Trip> All => [City, Distance, Stops, Night];

        public static ColumnSet<Trip> Numeric => [Distance, Stops, Night];
    }
}
