using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>All that the writers need of one experiment, with its names of C# settled.</summary>
internal sealed class ExperimentShape
{
    public ExperimentShape(ExperimentModel model, DataLock? dataLock, UserClass user)
    {
        (Model, User) = (model, user);
        var types = new NameTable([.. ReservedNames.OfNestedTypes, .. user.Members, model.Identity.ClassName]);
        Parameters = new ParameterShapes([.. model.Space.Parameters], user, types).Build();
        Row = model.Data is { } data && dataLock is not null ? RowShape.Of(data, dataLock, types) : null;
    }

    public ExperimentModel Model { get; }

    public UserClass User { get; }

    /// <summary>The parameters outside all branches.</summary>
    public IReadOnlyList<ParameterShape> Parameters { get; }

    /// <summary>The columns; none without data or without a lock.</summary>
    public RowShape? Row { get; }

    public string ClassName => Model.Identity.ClassName;

    public bool IsObjective => Has(OwnCode.Objective);

    /// <summary>Whether labels are classes, as declared or as the label's type suggests.</summary>
    public bool IsClassification => Model.Data?.Task is { } task
        ? task == LearningTask.Classification
        : Row?.Label.Column.Type is ColumnType.Category or ColumnType.Boolean;

    public bool Has(OwnCode part) => (Model.OwnCode & part) != 0;

    /// <summary>
    /// A type's name where an expression begins with it. A member of the user's class with that name would be meant instead, so that the namespace
    /// is said then.
    /// </summary>
    public string TypeInExpression(string name, string @namespace) => User.Members.Contains(name) ? $"global::{@namespace}.{name}" : name;
}
