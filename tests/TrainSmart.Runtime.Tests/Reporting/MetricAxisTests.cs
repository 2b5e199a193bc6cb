using System.Globalization;
using System.Text.RegularExpressions;
using TrainSmart.Reporting.Charts;

namespace TrainSmart.Tests.Reporting;

/// <summary>No axis shows a value that its metric cannot have.</summary>
public sealed class MetricAxisTests
{
    [Theory]
    [InlineData("validation/accuracy", 0.5, 1, 0.475, 1)]
    [InlineData("validation/accuracy", 1, 1, 0.9, 1)]
    [InlineData("validation/macro-f1", 0, 1, 0, 1)]
    [InlineData("validation/mcc", -1, 0, -1, 0.05)]
    [InlineData("validation/r2", -3, 1, -3.2, 1)]
    [InlineData("validation/loss", 0, 2, 0, 2.1)]
    [InlineData("validation/rmse", 0, 0, 0, 1)]
    public void An_axis_ends_where_the_metric_does(string metric, double least, double most, double low, double high)
    {
        var range = MetricAxis.Of(metric, [least, most, double.NaN]);

        Assert.Equal((low, high), (Math.Round(range.Low, 6), Math.Round(range.High, 6)));
    }

    [Theory]
    [InlineData("accuracy", 40, 90)]
    [InlineData("throughput", 0, 1)]
    public void What_an_objective_function_names_as_it_likes_is_shown_as_it_is(string metric, double least, double most)
    {
        var range = MetricAxis.Of(metric, [least, most]);

        Assert.True(range.High > most);
    }

    [Fact]
    public void Where_every_trial_is_perfect_no_chart_goes_beyond()
    {
        PlottedTrial[] trials = [.. Enumerable.Range(0, 5).Select(number => new PlottedTrial(number, 1, true, [number], ""))];
        var axis = new ParameterAxis("width", 0, 4, false, []);

        AssertWithin(HistoryChart.Draw(trials, "validation/accuracy", true, 680).ToString());
        AssertWithin(SliceChart.Draw(axis, 0, trials, "validation/accuracy", 370).ToString());
        AssertWithin(LearningCurvesChart.Draw("validation/accuracy", [], [1, 1, 1], 1, 570).ToString());
    }

    private static void AssertWithin(string chart)
    {
        var ticks = Regex.Matches(chart, "text-anchor=\"end\"[^>]*>(-?[0-9.]+)<").Select(tick => tick.Groups[1].Value).ToList();
        Assert.NotEmpty(ticks);
        Assert.All(ticks, tick => Assert.InRange(double.Parse(tick, CultureInfo.InvariantCulture), 0, 1));
    }
}
