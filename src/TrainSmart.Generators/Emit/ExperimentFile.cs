using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// Writes the experiment itself, in one file, because Roslyn compares the name of each generated file with those of all others: what the user's class
/// left open of its three methods, and the definition that commands run.
/// </summary>
internal static class ExperimentFile
{
    /// <summary>What the preparation is.</summary>
    public const string PrepareSummary = "What is done to the rows. Steps learn from training rows only.";

    /// <summary>What the training is.</summary>
    public const string TrainSummary = "How the model learns.";

    private static readonly string[] Namespaces =
    [
        "System", Runtime.Data, Runtime.Models, Runtime.Running, Runtime.Search, Runtime.Training,
    ];

    /// <param name="experiment">The experiment.</param>
    /// <param name="parts">What is nested in its class: parameters, space, rows and what else there is.</param>
    public static SourceFile Write(ExperimentShape experiment, IReadOnlyList<SourcePart> parts)
    {
        var identity = experiment.Model.Identity;
        var namespaces = SourcePart.Together(Namespaces, parts);
        return new SourceFile("Experiment", SourceFile.Write(identity.Namespace, namespaces, SourceFile.Source(identity), writer =>
        {
            var description = Documentation.Sentence(experiment.Model.Description);
            if (identity.FrontEnd == FrontEnd.Yaml)
                writer.Summary(description.Length > 0 ? description : $"The experiment {Documentation.Code(experiment.Model.Name)}.");
            writer.Lines("/// <param name=\"searched\">The searched values of one trial.</param>");
            writer.Block($"{SourceFile.ClassHead(identity)}({experiment.ClassName}.Parameters searched){BaseOf(experiment)}", () =>
            {
                WriteMembers(writer, experiment);
                foreach (var part in parts)
                {
                    writer.Gap();
                    part.Members(writer);
                }
            });
        }));
    }

    /// <summary>Documents the method that makes the model.</summary>
    public static void DocumentModel(SourceWriter writer, bool readsFeatures)
    {
        writer.Summary("What is trained.");
        writer.Lines("/// <param name=\"classes\">How many numbers the model gives for a row: one a class, or one for a regression.</param>");
        if (readsFeatures) writer.Lines("/// <param name=\"features\">How many numbers the model is given for a row.</param>");
    }

    // The code of the base class reads its own parameters, which are among those of the class.
    private static string BaseOf(ExperimentShape experiment)
    {
        if (experiment.Shared is { } shared) return $" : {shared.ClassName}";
        if (experiment.User.Base is not { } extended) return "";
        string NameOf(ParameterShape inherited) => experiment.Parameters.First(own => own.Parameter.Name == inherited.Parameter.Name).Name;
        var values = experiment.Base!.Parameters.Select(inherited => $"searched.{NameOf(inherited)}");
        return $" : {extended.Type}(new {extended.Type}.Parameters({string.Join(", ", values)}))";
    }

    private static void WriteMembers(SourceWriter writer, ExperimentShape experiment)
    {
        writer.Summary("The experiment as commands see it.");
        writer.Statement(DefinitionCode.Write(experiment).After($"public static {experiment.Hiding}Experiment Definition {{ get; }} = "));
        writer.Gap().Summary("The searched values of the trial.").Lines($"public {experiment.Hiding}Parameters Searched {{ get; }} = searched;");
        UserProperties.Implement(writer, experiment.User, experiment.Parameters);
        if (experiment.IsObjective) return;
        if (!experiment.Has(OwnCode.Prepare) && !experiment.SharesRows) WritePrepare(writer, experiment);
        if (experiment is { Shared: not null, Model.Balance: { } balance }) WriteBalance(writer, experiment, balance);
        if (!experiment.Has(OwnCode.Model)) WriteModel(writer, experiment);
        if (!experiment.Has(OwnCode.Train) && experiment.Base is null) WriteTrain(writer, experiment);
    }

    private static void WritePrepare(SourceWriter writer, ExperimentShape experiment)
    {
        var head = $"public {Overriding(experiment)}Preparation<Row> Prepare(Preparation<Row> rows) => rows";
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters));
        var steps = experiment.Model.Prepare.Select(operations.Step).ToList();
        writer.Gap().Summary(PrepareSummary);
        if (steps.Count == 0) writer.Lines(head + ";");
        else writer.Lines(head).Indented(() => WriteSteps(writer, steps));
    }

    private static void WriteSteps(SourceWriter writer, List<Code> steps)
    {
        foreach (var step in steps.Take(steps.Count - 1)) writer.Piece(step);
        writer.Statement(steps[steps.Count - 1]);
    }

    private static void WriteModel(SourceWriter writer, ExperimentShape experiment)
    {
        var architecture = experiment.Model.Architecture ?? throw new InvalidOperationException("The experiment has no model");
        var readsFeatures = experiment.Shared is not null || ArchitectureCode.ReadsFeatures(architecture);
        writer.Gap();
        DocumentModel(writer, readsFeatures);
        var head = $"public {Overriding(experiment)}ModelSpecification Model(Shape classes{(readsFeatures ? ", Shape features" : "")}) => ";
        writer.Statement(new ArchitectureCode(experiment).Write(architecture).After(head));
    }

    private static void WriteTrain(SourceWriter writer, ExperimentShape experiment)
    {
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters));
        var training = experiment.Model.Training is { } declared ? operations.Initializer(WordKind.Training, declared) : "new()";
        writer.Gap().Summary(TrainSummary).Statement(training.After($"public {Overriding(experiment)}Training Train() => "));
    }

    private static void WriteBalance(SourceWriter writer, ExperimentShape experiment, Operation balance)
    {
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters));
        writer.Gap().Summary("How the classes of the training rows are balanced.");
        writer.Lines("protected override FeatureSplit Balanced(FeatureSplit features, TrialScope trial) =>");
        writer.Indented(() => writer.Lines($"features.Balance({operations.Balance(balance).Flat}, trial.Random(\"balance\"));"));
    }

    // What experiments over the same data share has left it open.
    private static string Overriding(ExperimentShape experiment) => experiment.Shared is null ? "" : "override ";
}
