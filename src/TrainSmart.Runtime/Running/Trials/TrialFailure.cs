using TrainSmart.Running.Folders;

namespace TrainSmart.Running.Trials;

/// <summary>A trial that went wrong: one line for the study, everything else for a file beside it.</summary>
internal static class TrialFailure
{
    /// <summary>What is wrong with a value of the objective; none if it can be compared.</summary>
    public static string? OfValue(string metric, double value) =>
        double.IsFinite(value) ? null : $"{metric} is {(double.IsNaN(value) ? "not a number (NaN)" : "infinite")}: the trial diverged";

    /// <summary>Keeps the whole of an exception and hands back its one line.</summary>
    public static string Keep(Exception error, RunFolder folder, int trial)
    {
        var file = folder.ErrorFile(trial);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, error + Environment.NewLine);
        var cause = error is AggregateException { InnerExceptions: [var inner] } ? inner : error;
        var text = cause.Message.ReplaceLineEndings(" ");
        return cause is UserException ? text : $"{cause.GetType().Name}: {text}";
    }
}
