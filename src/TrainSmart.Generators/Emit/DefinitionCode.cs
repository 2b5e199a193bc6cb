using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the definition that the registry lists and the commands run.</summary>
internal static class DefinitionCode
{
    public static Code Write(ExperimentShape experiment) => experiment.IsObjective
        ? Code.Initializer(
            "new ObjectiveExperiment<Parameters>",
            [.. Common(experiment), $"Objective = (parameters, trial) => new {experiment.ClassName}(parameters).Objective(trial)"])
        : Code.Initializer(
            "new Experiment<Row, Parameters>",
            [.. Common(experiment), Data(experiment), "Load = Pipeline.Load", "Fit = Pipeline.Fit"]);

    private static IEnumerable<Code> Common(ExperimentShape experiment)
    {
        var model = experiment.Model;
        yield return $"Name = {Literals.Text(model.Name)}";
        if (model.Description.Length > 0) yield return $"Description = {Literals.Text(model.Description)}";
        yield return $"Seed = {Literals.Integer(model.Seed)}";
        yield return $"File = {Literals.Text(model.Identity.File)}";
        yield return $"Fingerprint = {Literals.Text(Fingerprint.Of(model, experiment.User))}";
        if (!experiment.Origins.IsEmpty) yield return Code.Collection(experiment.Origins.Select(Origin)).After("Origins = ");
        yield return "Space = Space.Definition";
        yield return "Read = Space.Read";
        yield return Search(experiment);
        if (model.Budget is { } budget) yield return Budget(budget);
        if (!model.Launch.IsEmpty) yield return "Launchers = Launchers.All";
    }

    private static Code Origin(Origin origin)
    {
        var name = origin.Name.Length > 0 ? $", Name: {Literals.Text(origin.Name)}" : "";
        return $"new({Literals.Text(origin.File)}, {Literals.Text(string.Join(" ", origin.Parts))}{name})";
    }

    private static Code Data(ExperimentShape experiment)
    {
        var data = experiment.Model.Data ?? throw new InvalidOperationException("The experiment has no data");
        var task = experiment.IsClassification ? LearningTask.Classification : LearningTask.Regression;
        var type = experiment.TypeInExpression("LearningTask", Runtime.Data);
        return $"Data = new DataDeclaration({Literals.Text(data.Csv)}, Label: {Literals.Text(data.Label)}, {type}.{task})";
    }

    private static Code Search(ExperimentShape experiment)
    {
        var search = experiment.Model.Search;
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters));
        var type = experiment.IsObjective ? $"global::{Runtime.Running}.Objective" : experiment.TypeInExpression("Objective", Runtime.Running);
        var objectives = search.Objectives.Select(objective =>
            (Code)$"{type}.{(objective.Maximize ? "Maximize" : "Minimize")}({Literals.Text(objective.Metric)})");
        List<Code> settings =
        [
            Code.Collection(objectives).After("Objectives = "),
            operations.New(WordKind.Sampler, search.Sampler, Fixed(experiment.Model)).After("Sampler = "),
        ];
        if (search.Pruner is not null) settings.Add(operations.New(WordKind.Pruner, search.Pruner).After("Pruner = "));
        settings.Add($"Trials = {Literals.Integer((long)search.Trials)}");
        settings.Add($"Parallelism = {Literals.Integer((long)search.Parallelism)}");
        return Code.Initializer("Search = new SearchPlan", settings);
    }

    // What the members of a population keep as long as they train.
    private static Code[] Fixed(ExperimentModel model) =>
        model.Search.Sampler.Word == Rules.Population.Word && Rules.Population.Fixed(model) is { Count: > 0 } names
            ? [Code.Collection(names.Select(name => (Code)Literals.Text(name))).After("Fixed = ")]
            : [];

    private static Code Budget(BudgetModel budget)
    {
        List<Code> limits = [];
        if (budget.Dollars is { } dollars) limits.Add($"Dollars = {Literals.Number(dollars)}");
        if (budget.Seconds is { } seconds) limits.Add($"Time = {Literals.Duration(seconds)}");
        return Code.Initializer("Budget = new Budget", limits);
    }
}
