using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A parameter that nothing reads wastes trials on differences without effect.</summary>
internal sealed class ParameterNeverUsed() : Rule("TS2031")
{
    private const OwnCode Opaque = OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque | OwnCode.Objective;

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var model = input.Model;
        if ((model.OwnCode & Opaque) != 0 || model.Architecture is null) yield break;
        var read = new HashSet<string>(Read(input));
        foreach (var parameter in model.Space.Parameters)
        {
            // A constraint or condition alone changes no trial, so reading a parameter there is no use.
            if (read.Contains(parameter.Name) || Steers(model.Space, parameter.Name, read)) continue;
            yield return AtKey(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(parameter.Name)}' is searched but nothing reads it; use it in the model or the training, or remove it");
        }
    }

    private static IEnumerable<string> Read(RuleInput input) =>
        input.AllOperations
            .SelectMany(operation => operation.Operation.Arguments
                .Select(argument => argument.Value)
                .OfType<ArgumentValue.Scalar>()
                .Select(scalar => scalar.Expression)
                .Concat(operation.Guards))
            .SelectMany(expression => expression.NamesRead());

    /// <summary>Whether a parameter that is read exists or not because of this one.</summary>
    private static bool Steers(Space space, string name, HashSet<string> read) =>
        space.Parameters.Any(other => read.Contains(other.Name) && other.When is { } when && when.NamesRead().Contains(name));
}

/// <summary>Inside an alternative the short name means the alternative's own parameter; an outer one of the same name is out of reach.</summary>
internal sealed class BranchParameterHidesOuter() : Rule("TS2028")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var outer = new HashSet<string>(input.Model.Space.Parameters.Select(parameter => parameter.Name).Where(name => !name.Contains('.')));
        foreach (var parameter in input.Model.Space.Parameters.Where(parameter => parameter.Name.Contains('.')))
        {
            var shortName = parameter.Name.Substring(parameter.Name.LastIndexOf('.') + 1);
            if (!outer.Contains(shortName)) continue;
            yield return AtKey(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(shortName)}' is also a parameter outside the branch and cannot be reached in this alternative; use two names")
                with
            { Related = [input.Positions.Key($"search.space.{shortName}")] };
        }
    }
}

/// <summary>The sizes of the data have names of their own in every value: a parameter of such a name would be taken for the size.</summary>
internal sealed class ParameterNamedAsSize() : Rule("TS2073")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is null) yield break;
        foreach (var parameter in input.Model.Space.Parameters)
        {
            var shortName = parameter.Name.Substring(parameter.Name.LastIndexOf('.') + 1);
            if (SizeOf(shortName) is not { } size) continue;
            yield return AtKey(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(shortName)}' is {size.Meaning} and cannot name a parameter; "
                + $"use another name, such as '{input.Written(size.Other)}'");
        }
    }

    private static (string Meaning, string Other)? SizeOf(string name) => name switch
    {
        "features" => ("how many numbers a row has", "feature_count"),
        "classes" => ("how many numbers the model gives for a row", "class_count"),
        "outputs" => ("how many numbers the model gives for a row", "output_count"),
        _ => null,
    };
}

/// <summary>Whole numbers are 32 bits wide where they are used.</summary>
internal sealed class IntegerTooLarge() : Rule("TS2037")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            var ends = parameter.Distribution switch
            {
                Distribution.Int whole => (whole.Low, whole.High),
                Distribution.LogInt whole => (whole.Low, whole.High),
                _ => (Low: 0L, High: 0L),
            };
            if (ends.Low < int.MinValue) yield return TooLarge(input, parameter, "low", ends.Low);
            if (ends.High > int.MaxValue) yield return TooLarge(input, parameter, "high", ends.High);
        }
    }

    private Finding TooLarge(RuleInput input, Parameter parameter, string end, long value) => AtValue(
        input,
        $"search.space.{parameter.Name}.{end}",
        $"{value.ToString(CultureInfo.InvariantCulture)} of '{input.Written(parameter.Name)}' does not fit a 32-bit integer "
        + $"(at most {int.MaxValue}); search its logarithm or a smaller unit");
}

/// <summary>Learning rates far above what the optimizer bears only produce trials that diverge.</summary>
internal sealed class SuspiciousLearningRate() : Rule("TS2018")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var optimizer in input.Operations.Training.Where(operation => operation.Kind == WordKind.Optimizer))
        {
            var usual = optimizer.Operation.Word == "adamw" ? 0.1 : 1.0;
            if (optimizer.Scalar("learning-rate") is not { } rate || (input.Points.Bounds(rate) is var (_, most) && most <= usual)) continue;
            var highest = input.Points.Over(rate).Select(point => point.Number(rate)).Max();
            if (!(highest > usual)) continue;
            var place = rate is Expression.Name name ? $"search.space.{name.Parameter}.high" : optimizer.Slot("learning-rate");
            yield return AtValue(
                input,
                place,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "a learning rate of {0} makes '{1}' diverge; {2} is the usual maximum",
                    highest,
                    input.Word(optimizer),
                    usual));
        }
    }
}
