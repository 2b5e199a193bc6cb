using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>What a user's class has already declared, as far as the generated half has to fit it.</summary>
/// <param name="Properties">The partial properties that wait for an implementation.</param>
/// <param name="Branches">The branches declared in the class.</param>
/// <param name="Members">The names of all its members.</param>
internal sealed record UserClass(EquatableArray<UserProperty> Properties, EquatableArray<UserBranch> Branches, EquatableArray<string> Members)
{
    /// <summary>The class of a declaration that is not written in C#.</summary>
    public static UserClass None { get; } = new(default, default, default);

    /// <summary>The experiment that the class derives from; none if it derives from none.</summary>
    public UserBase? Base { get; init; }

    /// <summary>The methods that say what a trial computes, its own and those that it derives.</summary>
    public EquatableArray<UserMethod> Methods { get; init; }

    /// <summary>The partial properties of the class and of those that it derives from; one that is declared again counts once.</summary>
    public IEnumerable<UserProperty> AllProperties => Properties
        .Concat(Base?.User.AllProperties.Where(inherited => Properties.All(own => own.Name != inherited.Name)) ?? []);

    /// <summary>The branches of the class and of those that it derives from.</summary>
    public IEnumerable<UserBranch> AllBranches => Branches.Concat(Base?.User.AllBranches ?? []);
}

/// <summary>A method of the user's by what it says, as far as a trial depends on it.</summary>
/// <param name="Name">The method: <c>Train</c>.</param>
/// <param name="Hash">A hash of its code, which comments and layout leave as it is.</param>
internal sealed record UserMethod(string Name, uint Hash);

/// <summary>The experiment that a class derives from, whose generated half it goes on from.</summary>
/// <param name="Model">What it declares.</param>
/// <param name="User">What its class declares.</param>
internal sealed record UserBase(ExperimentModel Model, UserClass User)
{
    /// <summary>The class, as it can be written anywhere.</summary>
    public string Type => Model.Identity.Namespace.Length > 0
        ? $"global::{Model.Identity.Namespace}.{Model.Identity.ClassName}"
        : $"global::{Model.Identity.ClassName}";

    /// <summary>Whether the rows of an experiment are those of the base, so that it can go on with the same types.</summary>
    public bool SharesRows(ExperimentModel model) =>
        Model.Data is { } inherited && model.Data is { } own && own.HasRowsOf(inherited);
}

/// <summary>A partial property for a searched value.</summary>
/// <param name="Name">The name as the user wrote it.</param>
/// <param name="Parameter">The parameter that it stands for, without the branch around it.</param>
/// <param name="Type">Its type, as it can be written in the class.</param>
/// <param name="Modifiers">Its modifiers: <c>public partial</c>.</param>
internal sealed record UserProperty(string Name, string Parameter, string Type, string Modifiers)
{
    /// <summary>Its accessors as they are declared: <c>get</c>, and more where the user wrote some that no searched property has.</summary>
    public EquatableArray<string> Accessors { get; init; }

    /// <summary>The members of its type, if that is an enum: the space has their words.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>What the property answers, given the value that the space has for it.</summary>
    public string From(string value)
    {
        if (Members.IsEmpty) return value;
        var type = Type.TrimEnd('?');
        List<string> arms =
        [
            .. Members.Select(member => $"{Literals.Text(Names.Kebab(member))} => {type}.{member}"),
            .. Type.EndsWith("?", StringComparison.Ordinal) ? ["null => null"] : Array.Empty<string>(),
        ];
        return $"{value} switch {{ {string.Join(", ", arms)}, var other => throw new InvalidOperationException($\"'{{other}}' is no {Name}.\") }}";
    }
}

/// <summary>An abstract record whose nested records are the alternatives of a branch.</summary>
/// <param name="Type">The type, as it can be written in the experiment's class: <c>Family</c>, <c>Family.LightGbm.Booster</c>.</param>
/// <param name="Head">How its declaration begins: <c>public abstract partial record Family</c>.</param>
/// <param name="Alternatives">Its alternatives.</param>
internal sealed record UserBranch(string Type, string Head, EquatableArray<UserAlternative> Alternatives)
{
    /// <summary>The branch and all branches inside its alternatives.</summary>
    public IEnumerable<UserBranch> AndNested() => Alternatives
        .SelectMany(alternative => alternative.Branches)
        .SelectMany(branch => branch.AndNested())
        .Prepend(this);
}

/// <summary>One alternative of a branch.</summary>
/// <param name="Key">What it is called in the space: <c>lightgbm</c>.</param>
/// <param name="Name">The record: <c>LightGbm</c>.</param>
/// <param name="Head">How its declaration begins, without its base.</param>
/// <param name="Properties">Its partial properties.</param>
/// <param name="Branches">The branches declared in it.</param>
internal sealed record UserAlternative(
    string Key,
    string Name,
    string Head,
    EquatableArray<UserProperty> Properties,
    EquatableArray<UserBranch> Branches);
