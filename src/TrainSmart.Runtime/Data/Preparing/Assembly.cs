namespace TrainSmart.Data;

/// <summary>Turns prepared columns into the rows of numbers that models take.</summary>
internal static class Assembly
{
    /// <exception cref="DataException">A text, a gap or a row without a label is left.</exception>
    public static FeatureMatrix Assemble(Frame frame, Target target, bool labelled)
    {
        FrameColumn[] features = [.. frame.Features];
        Check(frame, features, labelled);

        var width = features.Length;
        var values = new float[frame.Rows * width];
        for (var feature = 0; feature < width; feature++)
        {
            var column = ((ColumnValues.Numbers)features[feature].Values).Values;
            for (int row = 0, at = feature; row < column.Length; row++, at += width) values[at] = (float)column[row];
        }

        return new FeatureMatrix
        {
            Values = values,
            Rows = frame.Rows,
            Width = width,
            Labels = frame.Labels,
            ClassNames = target.Classes,
            FeatureNames = [.. features.Select(feature => feature.Name)],
            SourceRows = frame.SourceRows,
        };
    }

    private static void Check(Frame frame, FrameColumn[] features, bool labelled)
    {
        if (features.Length == 0) throw new DataException("The preparation leaves no feature.", "Drop fewer columns.");

        var names = new HashSet<string>();
        foreach (var feature in features)
        {
            if (!names.Add(feature.Name))
            {
                throw new DataException($"The preparation makes two features `{feature.Name}`.", "Rename the column of the file that has this name.");
            }

            if (feature.Values is not ColumnValues.Numbers { Values: var values })
            {
                throw new DataException(
                    $"`{feature.Name}` still holds texts after the last step.",
                    "Add one-hot, ordinal-encode or target-encode, or drop it.");
            }

            var gap = Array.FindIndex(values, value => !float.IsFinite((float)value));
            if (gap >= 0) throw Gap(frame, feature.Name, gap, values[gap]);
        }

        var unlabelled = labelled ? Array.FindIndex(frame.Labels, float.IsNaN) : -1;
        if (unlabelled >= 0)
        {
            throw new DataException($"There is no label in {frame.Describe(unlabelled)}.", "Put drop-missing of the label among the steps.");
        }
    }

    private static DataException Gap(Frame frame, string feature, int row, double value) => double.IsNaN(value)
        ? new(
            $"`{feature}` has no value in {frame.Describe(row)} after the last step.",
            "Add impute or drop-missing, or take the column out with drop.")
        : new($"`{feature}` is too large for a feature in {frame.Describe(row)}.", "Add log, clip-outliers or a scaling step.");
}
