using System.Text.Json.Serialization;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Events;

/// <summary>Something that happened in a run. The study is the truth; whoever shows events may drop some.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(TrialStarted), "trial-started")]
[JsonDerivedType(typeof(TrialReported), "trial-reported")]
[JsonDerivedType(typeof(TrialEnded), "trial-ended")]
[JsonDerivedType(typeof(RunNoted), "note")]
[JsonDerivedType(typeof(RunEnded), "run-ended")]
public abstract record RunEvent
{
    private protected RunEvent() { }
}

/// <summary>A run began or goes on.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Metric">What is looked for.</param>
/// <param name="Maximize">Whether more of it is better.</param>
/// <param name="Trials">How many trials are planned.</param>
/// <param name="Done">How many of them are over already; more than zero if the run is resumed.</param>
/// <param name="Workers">How many workers it has.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="BestTrial">The number of the best trial so far, if the run is resumed.</param>
/// <param name="Best">The value of that trial.</param>
public sealed record RunStarted(
    string Experiment,
    string Folder,
    string Metric,
    bool Maximize,
    int Trials,
    int Done,
    int Workers,
    ulong Seed,
    int? BestTrial,
    double? Best) : RunEvent;

/// <summary>A trial began.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Worker">Who runs it.</param>
/// <param name="Parameters">Its searched values.</param>
public sealed record TrialStarted(int Trial, string Worker, IReadOnlyDictionary<string, Literal> Parameters) : RunEvent;

/// <summary>A trial said how good it is.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Epoch">After which epoch.</param>
/// <param name="Value">The value of the objective.</param>
public sealed record TrialReported(int Trial, int Epoch, double Value) : RunEvent;

/// <summary>A trial is over.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="State"><c>completed</c>, <c>pruned</c>, <c>paused</c> or <c>failed</c>.</param>
/// <param name="Value">The value of the objective; the last reported one if pruned or paused, none if failed.</param>
/// <param name="IsBest">Whether no earlier trial is as good.</param>
/// <param name="BestTrial">The number of the best trial so far.</param>
/// <param name="Best">The value of that trial.</param>
/// <param name="Done">How many trials are over.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Note">Why it was pruned or failed.</param>
public sealed record TrialEnded(
    int Trial, string State, double? Value, bool IsBest, int? BestTrial, double? Best, int Done, double Seconds, string? Note) : RunEvent;

/// <summary>Something that the user should know.</summary>
/// <param name="Text">One line.</param>
public sealed record RunNoted(string Text) : RunEvent;

/// <summary>The run is over.</summary>
/// <param name="End">Why.</param>
/// <param name="Trials">How many trials are over.</param>
/// <param name="Pruned">How many of them were pruned, or paused and never went on.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="BestTrial">The number of the best trial; none if no trial was completed.</param>
/// <param name="Best">Its value.</param>
/// <param name="Metrics">The metrics of its model.</param>
/// <param name="Seconds">How long this process ran.</param>
/// <param name="Result">The file of the result; none if it was not written.</param>
/// <param name="Report">The file of the report; none if it was not written.</param>
/// <param name="Model">The folder of the model; none if there is none.</param>
public sealed record RunEnded(
    RunEnd End, int Trials, int Pruned, int Failed, int? BestTrial, double? Best, IReadOnlyList<MetricFacts> Metrics, double Seconds, string? Result,
    string? Report, string? Model) : RunEvent;
