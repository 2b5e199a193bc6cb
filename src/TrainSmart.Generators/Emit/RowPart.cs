using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the row of the data: its enums, the record with its schema, and the typed references to its columns.</summary>
internal static class RowPart
{
    private static readonly string[] Namespaces = ["System", Runtime.Data];

    /// <param name="row">The columns.</param>
    /// <param name="dataLock">What is known of them.</param>
    /// <param name="hiding">What stands before members that a base class may have too.</param>
    public static SourcePart Write(RowShape row, DataLock dataLock, string hiding = "") =>
        new(Namespaces, writer =>
        {
            // Which enums the base class has too depends on its own data.
            if (hiding.Length > 0) writer.Lines("#pragma warning disable CS0109");
            foreach (var column in row.Columns.Where(column => column.IsCategory)) WriteEnum(writer, column, hiding);
            WriteRow(writer, row, dataLock, hiding);
            WriteColumns(writer, row, hiding);
        });

    private static void WriteEnum(SourceWriter writer, ColumnShape column, string hiding)
    {
        writer.Gap().Summary($"The categories of column {Documentation.Code(column.Column.Name)}, in the order of the lock file.");
        writer.Block($"public {hiding}enum {column.Type}", () =>
        {
            writer.Summary("No value, or one that the lock file does not know.").Lines("Unknown = 0,");
            for (var index = 0; index < column.Categories.Count; index++)
            {
                var category = column.Column.Categories[index];
                writer.Gap()
                    .Summary($"{Documentation.Code(category.Name)}: {Documentation.Count(category.Count, "row")}.")
                    .Lines($"{column.Categories[index]},");
            }
        });
    }

    private static void WriteRow(SourceWriter writer, RowShape row, DataLock dataLock, string hiding)
    {
        writer.Gap().Summary($"A row of {Documentation.Code(dataLock.Csv)}.");
        foreach (var column in row.Columns) writer.Lines($"/// <param name=\"{column.Name.TrimStart('@')}\">{Describe(column.Column)}</param>");
        var parameters = row.Columns.Select(column => (Code)$"{column.PropertyType} {column.Name}");
        var head = Code.List($"public {hiding}readonly record struct Row(", parameters, ") : IRow<Row>").Render(120);
        writer.Block(head, () =>
        {
            writer.Summary($"The columns as {Documentation.Code(dataLock.Csv + ".lock.json")} has them.");
            writer.Statement(Schema(row, dataLock).After("public static Schema Schema { get; } = "));
            writer.Gap().Lines("/// <inheritdoc/>");
            writer.Block("public void WriteTo(ref RowWriter writer)", () =>
            {
                foreach (var column in row.Columns) writer.Lines($"writer.{WriteCall(column)};");
            });
        });
    }

    private static Code Schema(RowShape row, DataLock dataLock) => Code.List(
        "new(",
        [
            Literals.Text(dataLock.Csv),
            $"sha256: {Literals.Text(dataLock.Sha256)}",
            $"rows: {Literals.Integer(dataLock.Rows)}",
            .. row.Columns.Select(SchemaColumn),
        ],
        ")");

    private static Code SchemaColumn(ColumnShape column)
    {
        List<Code> arguments = [Literals.Text(column.Column.Name)];
        if (column.IsCategory) arguments.Add(Code.Collection(column.Column.Categories.Select(category => (Code)Literals.Text(category.Name))));
        if (column.HasGaps) arguments.Add("missing: true");
        return Code.List($"Column.{column.Column.Type}(", arguments, ")");
    }

    // The codes of categories count from zero, the enum's from one; a gap is the enum's zero and the code minus one.
    private static string WriteCall(ColumnShape column) => column.Column.Type switch
    {
        ColumnType.Category => column.HasGaps ? $"Category((int){column.Name}.GetValueOrDefault() - 1)" : $"Category((int){column.Name} - 1)",
        ColumnType.Integer => $"Number({column.Name})",
        _ => $"{column.Column.Type}({column.Name})",
    };

    private static void WriteColumns(SourceWriter writer, RowShape row, string hiding)
    {
        writer.Gap().Summary("The columns by name, for the steps of a preparation.");
        writer.Block($"public static {hiding}class Columns", () =>
        {
            foreach (var column in row.Columns)
                writer.Gap()
                    .Summary($"The column {Documentation.Code(column.Column.Name)}.")
                    .Lines($"public static Column<Row> {column.Name} => new({Literals.Integer((long)column.Index)});");

            WriteSet(writer, "All", "All features: every column but the label and the ignored ones.", row.Features);
            WriteSet(writer, "Numeric", "The features that are numbers or truth values.", row.Features.Where(column => !column.IsCategory));
            WriteSet(writer, "Categorical", "The features that are categories.", row.Features.Where(column => column.IsCategory));
        });
    }

    private static void WriteSet(SourceWriter writer, string name, string summary, IEnumerable<ColumnShape> columns)
    {
        var items = Code.Collection(columns.Select(column => (Code)column.Name));
        writer.Gap().Summary(summary).Statement(items.After($"public static ColumnSet<Row> {name} {{ get; }} = "));
    }

    private static string Describe(ColumnLock column)
    {
        var gaps = column.Missing == 0 ? "no gaps" : Documentation.Count(column.Missing, "gap");
        return $"{Documentation.Code(column.Name)}: {Values(column)}, {gaps}.";
    }

    private static string Values(ColumnLock column) => column switch
    {
        { Type: ColumnType.Category } => Documentation.Count(column.Categories.Count, "category", "categories"),
        { IsNumeric: true, Minimum: { } low, Maximum: { } high } => $"{Literals.Number(low)} to {Literals.Number(high)}",
        { Type: ColumnType.Boolean } => "true or false",
        _ => Documentation.Count(column.Distinct, "value"),
    };
}
