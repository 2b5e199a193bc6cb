namespace TrainSmart.Generators.Emit;

/// <summary>Writes the searched values: one record, and a closed hierarchy of records for each branch.</summary>
internal static class ParametersPart
{
    private static readonly string[] OfLists = ["System.Collections.Generic"];

    public static SourcePart Write(ExperimentShape experiment) =>
        new(experiment.HasOnlySingleValues ? [] : OfLists, writer =>
        {
            writer.Summary("The searched values of one trial.");
            Describe(writer, experiment.Parameters);
            writer.Statement(Head($"public {experiment.Hiding}readonly record struct Parameters(", experiment.Parameters));
            WriteBranches(writer, experiment.Parameters);
        });

    private static void WriteBranches(SourceWriter writer, IReadOnlyList<ParameterShape> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Branch is not { } branch) continue;
            if (!branch.IsDeclared) WriteBranch(writer, parameter, branch);
            foreach (var alternative in branch.Alternatives) WriteBranches(writer, alternative.Members);
        }
    }

    private static void WriteBranch(SourceWriter writer, ParameterShape parameter, BranchShape branch)
    {
        writer.Gap().Summary($"The alternatives of {Documentation.Code(parameter.Parameter.Name)}, each with parameters of its own.");
        writer.Block($"public abstract record {branch.Type}", () =>
        {
            writer.Lines($"private {branch.Type}() {{ }}");
            foreach (var alternative in branch.Alternatives)
            {
                writer.Gap().Summary($"The alternative {Documentation.Code(alternative.Key)}.");
                Describe(writer, alternative.Members);
                writer.Statement(Head($"public sealed record {alternative.Name}(", alternative.Members).Before($" : {branch.Type}"));
            }
        });
    }

    private static Code Head(string head, IEnumerable<ParameterShape> parameters) =>
        Code.List(head, parameters.Select(parameter => (Code)$"{parameter.PropertyType} {parameter.Name}"), ")");

    private static void Describe(SourceWriter writer, IEnumerable<ParameterShape> parameters)
    {
        foreach (var parameter in parameters)
            writer.Lines(
                $"/// <param name=\"{parameter.Name.TrimStart('@')}\">"
                + $"{Documentation.Code(parameter.Parameter.Name)}{Presence(parameter)}</param>");
    }

    private static string Presence(ParameterShape parameter) => parameter switch
    {
        { Parameter: { When: { } condition, Otherwise: { } otherwise } } =>
            $", where {Documentation.Escape(condition.ToString())}; otherwise {Documentation.Escape(otherwise.ToString())}.",
        { IsOptional: true, Parameter.When: { } condition } => $"; absent unless {Documentation.Escape(condition.ToString())}.",
        _ => ".",
    };
}
