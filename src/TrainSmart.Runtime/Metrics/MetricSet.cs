using System.Collections;
using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Metrics;

/// <summary>
/// Metrics by name in the order of <see cref="MetricNames"/>. One that is not defined for the rows, such as the ROC AUC of a single class, is
/// absent.
/// </summary>
public sealed class MetricSet : IReadOnlyList<KeyValuePair<string, double>>
{
    private readonly KeyValuePair<string, double>[] _values;

    private MetricSet(IEnumerable<KeyValuePair<string, double>> values) => _values = [.. values.Where(entry => double.IsFinite(entry.Value))];

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public KeyValuePair<string, double> this[int index] => _values[index];

    /// <summary>The value of a metric by its name.</summary>
    /// <exception cref="UserException">There is no such metric, or it is not defined for the rows.</exception>
    public double this[string name] => TryGet(name, out var value) ? value : throw Absent(name);

    /// <summary>Judges predictions by every metric of the task.</summary>
    /// <exception cref="UserException">There are no rows, or a prediction is not finite.</exception>
    public static MetricSet Evaluate(Predictions predictions, FeatureMatrix rows, LearningTask task)
    {
        var judged = JudgedRows.Of(predictions, rows);
        return new MetricSet(MetricNames.Of(task).Select(metric => KeyValuePair.Create(metric.Name, metric.Compute(judged))));
    }

    /// <summary>The value of a metric, if it is there.</summary>
    public bool TryGet(string name, out double value)
    {
        var index = Array.FindIndex(_values, entry => entry.Key == name);
        value = index < 0 ? default : _values[index].Value;
        return index >= 0;
    }

    /// <summary>The same metrics named by their part: <c>validation/accuracy</c>.</summary>
    public IEnumerable<KeyValuePair<string, double>> Of(string part) =>
        _values.Select(entry => KeyValuePair.Create($"{part}/{entry.Key}", entry.Value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, double>>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static UserException Absent(string name) => MetricNames.Find(name) is null
        ? MetricNames.Unknown(name)
        : new UserException($"`{name}` is not defined for these rows.", "Choose another metric, or give the part more rows.");
}
