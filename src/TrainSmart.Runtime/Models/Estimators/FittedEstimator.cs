using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>A fitted estimator of ML.NET: one trainer's result, or one a class.</summary>
internal sealed class FittedEstimator : FittedModel
{
    /// <summary>The word for this kind of model in <c>model.json</c>.</summary>
    public const string Kind = "estimator";

    private readonly MLContext _context;
    private readonly Scoring _scoring;
    private readonly PresentClasses _classes;
    private readonly int _width;
    private readonly ITransformer[] _trained;

    private FittedEstimator(MLContext context, Scoring scoring, PresentClasses classes, int width, ITransformer[] trained) =>
        (_context, _scoring, _classes, _width, _trained) = (context, scoring, classes, width, trained);

    private int Outputs => _scoring == Scoring.Value ? 1 : _classes.All;

    public static FittedEstimator OfValues(MLContext context, FeatureMatrix rows, Func<ITransformer> train) =>
        Train(context, Scoring.Value, new PresentClasses([], 0), rows, train);

    public static FittedEstimator OfConstant(FeatureMatrix rows, PresentClasses classes) => Train(new MLContext(), Scoring.Constant, classes, rows);

    public static FittedEstimator OfTwo(MLContext context, FeatureMatrix rows, PresentClasses classes, Func<ITransformer> train) =>
        Train(context, Scoring.Probability, classes, rows, train);

    public static FittedEstimator OfTwoByVotes(MLContext context, FeatureMatrix rows, PresentClasses classes, Func<ITransformer> train) =>
        Train(context, Scoring.Vote, classes, rows, train);

    public static FittedEstimator OfSeveral(MLContext context, FeatureMatrix rows, PresentClasses classes, Func<ITransformer> train) =>
        Train(context, Scoring.Probabilities, classes, rows, train);

    public static FittedEstimator OfOneAgainstTheRest(MLContext context, FeatureMatrix rows, PresentClasses classes, Func<int, ITransformer> train) =>
        Train(context, Scoring.OneAgainstTheRest, classes, rows, OneAClass(classes, train));

    public static FittedEstimator OfVotes(MLContext context, FeatureMatrix rows, PresentClasses classes, Func<int, ITransformer> train) =>
        Train(context, Scoring.Votes, classes, rows, OneAClass(classes, train));

    public static FittedModel Load(string folder, JsonElement content)
    {
        var reader = new JsonObjectReader(Path.Combine(folder, ModelFile.Name), "", content, "Restore the folder, or train again.");
        var scoring = (Scoring)reader.Keyword("scoring", [.. Enum.GetNames<Scoring>()]);
        var all = reader.SmallCount("classes");
        var present = reader.Numbers("present").Select(number => (int)number).ToArray();
        var trained = reader.SmallCount("trained");
        if (!AreConsistent(scoring, present, all, trained)) throw reader.Invalid("present", "what the scoring needs");

        var context = new MLContext();
        try
        {
            var models = Enumerable.Range(0, trained).Select(index => context.Model.Load(PathOf(folder, index), out _));
            return new FittedEstimator(context, scoring, new PresentClasses(present, all), reader.SmallCount("width"), [.. models]);
        }
        catch (Exception problem) when (problem is not UserException)
        {
            throw new UserException(
                $"The model in {folder} cannot be read: {problem.Message.ReplaceLineEndings(" ")}",
                "Restore the folder, or train again.",
                ExitCode.Invalid);
        }
    }

    public override Predictions Predict(FeatureMatrix rows)
    {
        if (rows.Width != _width)
        {
            throw new ArgumentException($"The model was trained on {_width} features a row, and these rows have {rows.Width}.", nameof(rows));
        }

        var scores = new float[rows.Rows * Outputs];
        if (rows.Rows == 0) return new Predictions(scores, Outputs);

        var view = EstimatorRows.View(_context, rows);
        switch (_scoring)
        {
            case Scoring.Value: Numbers(_trained[0].Transform(view), "Score").CopyTo(scores, 0); break;
            case Scoring.Constant: Fill(scores, (_, _) => 1); break;
            case Scoring.Probability: FillTwo(scores, Numbers(_trained[0].Transform(view), "Probability")); break;
            case Scoring.Vote: FillTwo(scores, Numbers(_trained[0].Transform(view), "Score")); break;
            case Scoring.Probabilities: FillSeveral(scores, view); break;
            case Scoring.OneAgainstTheRest: FillSeparate(scores, view, "Probability"); break;
            case Scoring.Votes: FillSeparate(scores, view, "Score"); break;
        }

        return new Predictions(scores, Outputs);
    }

    public override void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        var schema = EstimatorRows.View(_context, new FeatureMatrix { Values = [], Rows = 0, Width = _width, Labels = [] }).Schema;
        for (var index = 0; index < _trained.Length; index++) _context.Model.Save(_trained[index], schema, PathOf(folder, index));
        ModelFile.Write(folder, Kind, writer =>
        {
            writer.WriteString("scoring", _scoring.ToString());
            writer.WriteNumber("width", _width);
            writer.WriteNumber("classes", _classes.All);
            writer.WriteStartArray("present");
            foreach (var index in _classes.Indices) writer.WriteNumberValue(index);
            writer.WriteEndArray();
            writer.WriteNumber("trained", _trained.Length);
        });
    }

    private static FittedEstimator Train(
        MLContext context, Scoring scoring, PresentClasses classes, FeatureMatrix rows, params Func<ITransformer>[] trainers)
    {
        try
        {
            return new FittedEstimator(context, scoring, classes, rows.Width, [.. trainers.Select(train => train())]);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException)
        {
            throw new UserException(
                $"The estimator could not learn from {rows.Rows} rows of {rows.Width} features: {problem.Message.ReplaceLineEndings(" ")}",
                "Are there fewer rows than a leaf needs, or is every feature constant?");
        }
    }

    private static Func<ITransformer>[] OneAClass(PresentClasses classes, Func<int, ITransformer> train) =>
        [.. classes.Indices.Select(positive => (Func<ITransformer>)(() => train(positive)))];

    private static bool AreConsistent(Scoring scoring, int[] present, int all, int trained) =>
        present.All(index => index >= 0 && index < all) && scoring switch
        {
            Scoring.Value => present.Length == 0 && trained == 1,
            Scoring.Constant => present.Length == 1 && trained == 0,
            Scoring.Probability or Scoring.Vote => present.Length == 2 && trained == 1,
            Scoring.Probabilities => present.Length > 2 && trained == 1,
            _ => present.Length > 2 && trained == present.Length,
        };

    private static string PathOf(string folder, int index) => Path.Combine(folder, FormattableString.Invariant($"trained-{index}.zip"));

    private static float[] Numbers(IDataView predicted, string column) => [.. predicted.GetColumn<float>(column)];

    private static float Share(float score) => Math.Clamp(score, 0f, 1f);

    private void FillTwo(float[] scores, float[] second) => Fill(scores, (row, place) => place == 1 ? Share(second[row]) : 1 - Share(second[row]));

    private void FillSeveral(float[] scores, IDataView view)
    {
        var probabilities = _trained[0].Transform(view).GetColumn<VBuffer<float>>("Score").Select(buffer => buffer.DenseValues().ToArray()).ToArray();
        Fill(scores, (row, place) => Share(probabilities[row][place]));
    }

    private void FillSeparate(float[] scores, IDataView view, string column)
    {
        float[][] byClass = [.. _trained.Select(trained => Numbers(trained.Transform(view), column))];
        Fill(scores, (row, place) =>
        {
            var sum = byClass.Sum(shares => Share(shares[row]));
            return sum > 0 ? Share(byClass[place][row]) / sum : 1f / byClass.Length;
        });
    }

    /// <summary>Fills in the scores of the classes that were there; those of the others stay zero.</summary>
    private void Fill(float[] scores, Func<int, int, float> score)
    {
        for (var row = 0; row < scores.Length / Outputs; row++)
        {
            for (var place = 0; place < _classes.Count; place++) scores[(row * Outputs) + _classes.Indices[place]] = score(row, place);
        }
    }
}
