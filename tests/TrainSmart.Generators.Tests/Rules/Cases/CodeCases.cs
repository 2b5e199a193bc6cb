namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>The code that a class holds itself.</summary>
internal static class CodeCases
{
    private static readonly Declaration Tuned = Declaration.CSharp(
        """
        [Experiment("tuned", Seed = 1)]
        [Search(Sampler.Tpe, Trials = 20), Minimize("latency")]
        public sealed partial class Tuned
        {
            [Uniform(0.0, 1.0)] public partial double Share { get; }

            double Objective(TrainSmart.Running.TrialScope trial)
            {
                var noise = trial.Random("noise").NextDouble();
                if (trial.Report(1, Share)) return Share;
                return Share + noise + double.Parse("0.5", System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        """,
        null);

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS5015", Tuned, ("if (trial.Report(1, Share)) return Share;", "trial.⟦Report⟧(1, Share);")),
        RuleCase.Of("TS7009", Tuned, ("trial.Random(\"noise\")", "⟦System.Random.Shared⟧")),
        RuleCase.Of("TS7009", Tuned, ("trial.Random(\"noise\")", "⟦new System.Random()⟧")),
        RuleCase.Of(
            "TS7009",
            Tuned.With("trial.Random(\"noise\")", "new System.Random(7)"),
            ("new System.Random(7).NextDouble()", "⟦System.Guid.NewGuid()⟧.GetHashCode()")),
        RuleCase.Of("TS7010", Tuned, ("double.Parse(\"0.5\", System.Globalization.CultureInfo.InvariantCulture)", "double.⟦Parse⟧(\"0.5\")")),
        RuleCase.Of(
            "TS7010", Tuned.With("return Share + noise", "return Share + 3.ToString().Length"), ("3.ToString().Length", "Share.⟦ToString⟧().Length")),
        RuleCase.Of(
            "TS7014", Tuned, ("return Share + noise", "System.Threading.Tasks.Parallel.⟦For⟧(0, 3, _ => { });\n        return Share + noise")),
        RuleCase.Of("TS7017", Tuned, ("return Share + noise", "return ⟦System.Environment.ProcessorCount⟧")),
        RuleCase.Of("TS7018", Tuned, ("return Share + noise", "return ⟦System.DateTime.Now⟧.Second")),
    ];
}
