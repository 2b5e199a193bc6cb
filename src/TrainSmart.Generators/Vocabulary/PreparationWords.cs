namespace TrainSmart.Generators.Vocabulary;

/// <summary>Steps of preparation, fitted on training rows only, and what balances classes.</summary>
/// <remarks>
/// In C# a step is a method of <c>Preparation&lt;Row&gt;</c> whose first argument is a <c>ColumnSet&lt;Row&gt;</c>:
/// <c>Columns.Sex</c>, <c>Columns.Numeric</c>, <c>Columns.Numeric.Except(Columns.Year)</c> or
/// <c>[Columns.Island, Columns.Sex]</c>; the other slots are named or positional arguments. A keyword slot is an enum named after the slot:
/// <c>With.Median</c>, <c>UnknownCategory.Error</c>.
/// </remarks>
internal static class PreparationWords
{
    private static readonly Slot Columns = new("columns", SlotType.Columns, "The columns: a name, a list of names, numeric, categorical or all.")
    {
        Required = true,
    };

    public static readonly Word[] All =
    [
        Step("drop-missing", "Leaves out rows that have no value in one of the columns.", Columns),
        Step("drop-duplicates", "Leaves out training rows that repeat an earlier one in all of the columns.", Columns),
        Step("drop", "Takes columns out of the features.", Columns),
        Step(
            "impute",
            "Fills gaps with a statistic of the training rows.",
            Columns,
            new Slot("with", SlotType.Keyword, "What fills the gap.")
            {
                Required = true,
                Keywords = new(["mean", "median", "most-frequent", "zero"]),
            }),
        Step("missing-indicator", "Adds a feature that is 1 where the column has a gap, and leaves the column.", Columns),
        Step(
            "clip-outliers",
            "Limits values to the quartiles widened by a multiple of their distance.",
            Columns,
            new Slot("iqr", SlotType.Number, "How many interquartile ranges beyond the quartiles remain.")
            {
                Minimum = 0,
                MinimumExcluded = true,
                Default = "1.5",
            }),
        Step("standardize", "Shifts and scales to mean 0 and standard deviation 1.", Columns),
        Step("min-max", "Scales to [0, 1] over the training rows.", Columns),
        Step("robust-scale", "Shifts by the median and scales by the interquartile range.", Columns),
        Step("log", "The natural logarithm of 1 + x; x must be above -1.", Columns),
        Step("yeo-johnson", "The power transformation that makes a column most normal (Yeo and Johnson 2000).", Columns),
        Step(
            "one-hot",
            "One feature a category, 1 for the row's own.",
            Columns,
            new Slot("unknown-category", SlotType.Keyword, "What a category unknown to the training rows does.")
            {
                Keywords = new(["zeros", "error"]),
                Default = "zeros",
            }),
        Step("ordinal-encode", "The category's number in the order of the lock file.", Columns),
        Step(
            "target-encode",
            "The mean label of the category, cross-fitted on the training rows and drawn towards the overall mean.",
            Columns,
            new Slot("smoothing", SlotType.Number, "How many rows the overall mean weighs as.") { Minimum = 0, Default = "10" }),

        Balance("class-weights", "Weighs each row so that all classes count alike."),
        Balance("oversample", "Repeats rows of the smaller classes."),
        Balance("undersample", "Leaves out rows of the larger classes."),
        Balance(
            "smote",
            "Adds rows between neighbours of the smaller classes (Chawla et al. 2002).",
            new Slot("neighbours", SlotType.Integer, "How many nearest rows of the class a new row may lean towards.")
            {
                Minimum = 1,
                Default = "5",
            }),
    ];

    private static Word Step(string name, string summary, params Slot[] slots) =>
        Words.Define(WordKind.Step, name, summary, slots) with { ShortForm = "columns" };

    private static Word Balance(string name, string summary, params Slot[] slots) => Words.Define(WordKind.Balance, name, summary, slots);
}
