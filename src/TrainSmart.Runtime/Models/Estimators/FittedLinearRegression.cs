using System.Text.Json;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>The coefficients of a linear regression, one a feature, and its intercept.</summary>
internal sealed class FittedLinearRegression(double[] coefficients, double intercept) : FittedModel
{
    /// <summary>The word for this kind of model in <c>model.json</c>.</summary>
    public const string Kind = "linear-regression";

    public static FittedModel Load(string folder, JsonElement content)
    {
        var reader = new JsonObjectReader(Path.Combine(folder, ModelFile.Name), "", content, "Restore the file, or train again.");
        return new FittedLinearRegression(reader.Numbers("coefficients"), reader.Number("intercept"));
    }

    public override Predictions Predict(FeatureMatrix rows)
    {
        if (rows.Width != coefficients.Length)
        {
            throw new ArgumentException(
                $"The model was trained on {coefficients.Length} features a row, and these rows have {rows.Width}.",
                nameof(rows));
        }

        var scores = new float[rows.Rows];
        for (var row = 0; row < scores.Length; row++)
        {
            var sum = intercept;
            var features = rows.Row(row);
            for (var feature = 0; feature < features.Length; feature++) sum += coefficients[feature] * features[feature];
            scores[row] = (float)sum;
        }

        return new Predictions(scores, 1);
    }

    public override void Save(string folder) => ModelFile.Write(folder, Kind, writer =>
    {
        writer.WriteStartArray("coefficients");
        foreach (var coefficient in coefficients) writer.WriteNumberValue(coefficient);
        writer.WriteEndArray();
        writer.WriteNumber("intercept", intercept);
    });
}
