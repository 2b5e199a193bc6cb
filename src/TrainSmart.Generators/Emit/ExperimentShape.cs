using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>All that the writers need of one experiment, with its names of C# settled.</summary>
internal sealed class ExperimentShape
{
    public ExperimentShape(ExperimentModel model, DataLock? dataLock, UserClass user)
    {
        (Model, User) = (model, user);
        Base = user.Base is { } extended ? new ExperimentShape(extended.Model, dataLock, extended.User) : null;
        Shared = SharedRows.Of(model, dataLock, user);
        var types = new NameTable(ReservedNames.OfNestedTypes, [.. user.Members, model.Identity.ClassName, .. Shared?.Row.Types ?? []]);
        Parameters = new ParameterShapes([.. model.Space.Parameters], user, types).Build();
        if (SharesRows) Row = Base!.Row;
        else if (Shared is not null) Row = Shared.Row;
        else Row = model.Data is { } data && dataLock is not null ? RowShape.Of(data, dataLock, types) : null;
    }

    public ExperimentModel Model { get; }

    public UserClass User { get; }

    /// <summary>Which declaration says which part.</summary>
    public EquatableArray<Origin> Origins { get; init; }

    /// <summary>The experiment that the class derives from; none if it derives from none.</summary>
    public ExperimentShape? Base { get; }

    /// <summary>What it shares with other experiments over the same data; none if it has rows of its own.</summary>
    public SharedRows? Shared { get; }

    /// <summary>Whether the rows and columns are those of the base.</summary>
    public bool SharesRows => User.Base?.SharesRows(Model) == true;

    /// <summary>
    /// What stands before the types of a row where documentation names them: a base class, because documentation does not look there by itself.
    /// </summary>
    public string RowOwner => !SharesRows ? "" : Base!.RowOwner.Length > 0 ? Base.RowOwner : User.Base!.Type + ".";

    /// <summary>What stands before a member that the base class has too: <c>new </c>.</summary>
    public string Hiding => Base is null ? "" : "new ";

    /// <summary>The parameters outside all branches.</summary>
    public IReadOnlyList<ParameterShape> Parameters { get; }

    /// <summary>Whether no parameter is a list or has alternatives with parameters of their own.</summary>
    public bool HasOnlySingleValues => Parameters.All(parameter => parameter is { Branch: null, ValueType.Item: null });

    /// <summary>The columns; none without data or without a lock.</summary>
    public RowShape? Row { get; }

    public string ClassName => Model.Identity.ClassName;

    public bool IsObjective => Has(OwnCode.Objective);

    /// <summary>Whether labels are classes, as declared or as the label's type suggests.</summary>
    public bool IsClassification => Row?.IsClassification(Model.Data?.Task) ?? Model.Data?.Task == LearningTask.Classification;

    public bool Has(OwnCode part) => (Model.OwnCode & part) != 0;

    /// <summary>
    /// A type's name where an expression begins with it. A member of the user's class with that name would be meant instead, so that the namespace
    /// is said then.
    /// </summary>
    public string TypeInExpression(string name, string @namespace) => User.Members.Contains(name) ? $"global::{@namespace}.{name}" : name;
}
