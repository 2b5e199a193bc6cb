using TrainSmart.Data;

namespace TrainSmart.Running;

/// <summary>Which data an experiment reads.</summary>
/// <param name="File">The path of the file relative to the project, such as <c>data/penguins.csv</c>.</param>
/// <param name="Label">The column that is learned.</param>
/// <param name="Task">What is learned.</param>
public sealed record DataDeclaration(string File, string Label, LearningTask Task);
