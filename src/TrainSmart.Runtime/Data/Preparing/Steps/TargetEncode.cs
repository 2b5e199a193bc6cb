namespace TrainSmart.Data;

/// <summary>
/// The mean label of the category. A classification of more than two classes gets a feature a class. Training rows are encoded by the labels of
/// the other folds only, so that no row is shown its own; held-out rows by all training rows.
/// </summary>
internal sealed record TargetEncode(int[] Selected, int[] Closed, double Smoothing) : Step(Selected)
{
    public override string Word => "target-encode";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        if (training.Labels.Any(float.IsNaN))
        {
            throw new DataException("target-encode needs a label in every training row.", "Put drop-missing of the label before it.");
        }

        var columns = TextsOf(training).Select(pair => Learn(pair.Column, pair.Values, training)).ToArray();
        return new TargetEncoded(columns, Smoothing, [.. training.Classes], seed);
    }

    private TargetEncodedColumn Learn(FrameColumn column, ColumnValues.Codes codes, Frame training)
    {
        var list = CategoryList.Of(codes, Closed.Contains(column.Origin));
        var places = list.PlacesOf(codes.Categories);
        var outputs = TargetEncoded.Outputs(training.Classes.Length);
        var overall = new double[outputs.Length];
        var encodings = new double[outputs.Length][];
        for (var output = 0; output < outputs.Length; output++)
        {
            var means = new CategoryMeans(list.Categories.Length);
            for (var row = 0; row < training.Rows; row++)
            {
                var code = codes.Values[row];
                means.Add(code < 0 ? -1 : places[code], TargetEncoded.Value(training.Labels[row], outputs[output]));
            }

            overall[output] = means.Overall;
            encodings[output] = [.. Enumerable.Range(0, list.Categories.Length).Select(category => means.Smoothed(category, Smoothing))];
        }

        return new TargetEncodedColumn(column.Name, list, overall, encodings);
    }
}
