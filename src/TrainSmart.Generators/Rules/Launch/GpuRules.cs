using TrainSmart.Estimates;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A type of GPU that no one knows and of which the declaration says nothing more.</summary>
internal sealed class UnknownGpu() : Rule("TS6020")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch)
        {
            if (Machine.Text(target, "gpu") is not { } gpu || Devices.Find(gpu) is not null || target.Scalar("gpu-memory") is not null) continue;
            var near = NearestName.Find(gpu, Devices.Names);
            var hint = near is null ? $"known are {string.Join(", ", Devices.Names)}." : $"did you mean '{near}'?";
            yield return AtValue(
                input,
                target.Slot("gpu"),
                $"'{gpu}' is no known type of GPU; {hint} If it is one, say its {input.Key("gpu-memory")}") with
            { Replacement = near };
        }
    }
}

/// <summary>A type of instance that the provider does not have.</summary>
internal sealed class UnknownInstance() : Rule("TS6021")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch)
        {
            if (Machine.Text(target, "instance") is not { } instance || InstanceTypes.Find(instance) is not null) continue;
            // One that is newer than the table has a price that the user knows.
            if (InstanceTypes.IsName(instance) && target.Scalar("price") is not null) continue;
            var near = NearestName.Find(instance, InstanceTypes.Names);
            var hint = near is null ? "write one such as ml.g5.xlarge." : $"did you mean '{near}'?";
            yield return AtValue(
                input,
                target.Slot("instance"),
                $"'{instance}' is no known type of instance; {hint} For one that is newer, say its {input.Key("price")}") with
            { Replacement = near };
        }
    }
}

/// <summary>More GPUs than the instance has, which may be none.</summary>
internal sealed class MoreGpusThanInstance() : Rule("TS6006")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (target, type) in Instances.Of(input))
        {
            if (type.Gpus == 0 || !(target.Number("gpus", Point.Empty) > type.Gpus)) continue;
            var has = type.Gpus == 1 ? "1 GPU" : $"{type.Gpus} GPUs";
            var larger = InstanceTypes.All.FirstOrDefault(other => other.Gpu == type.Gpu && other.Gpus >= target.Number("gpus", Point.Empty));
            yield return AtValue(
                input,
                target.Slot("gpus"),
                $"{type.Name} has {has}, not {target.Number("gpus", Point.Empty)}; "
                + $"write {type.Gpus} or less{(larger is null ? "" : $", or take {larger.Name}")}") with
            { Related = [input.Positions.Value(target.Slot("instance"))] };
        }
    }
}

/// <summary>GPUs asked of an instance that has none.</summary>
internal sealed class InstanceWithoutGpu() : Rule("TS6022")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        from found in Instances.Of(input)
        where found.Type.Gpus == 0 && found.Target.Number("gpus", Point.Empty) > 0
        select AtValue(
            input,
            found.Target.Slot("instance"),
            $"{found.Type.Name} has no GPU; leave {input.Key("gpus")} out, or take one that has, such as ml.g5.xlarge") with
        { Related = [input.Positions.Value(found.Target.Slot("gpus"))] };
}

/// <summary>A type of GPU, but no GPU.</summary>
internal sealed class GpuTypeWithoutGpus() : Rule("TS6024")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch.Where(target => target.Scalar("gpu") is not null))
        {
            var slot = target.Operation.Word == "slurm" ? "gpus-per-node" : "gpus";
            if (target.Number(slot, Point.Empty) > 0) continue;
            yield return AtKey(
                input,
                target.Slot("gpu"),
                $"'{input.Word(target)}' names a type of GPU and asks for none; "
                + $"say how many with {input.Key(slot)}, or leave {input.Key("gpu")} out");
        }
    }
}

/// <summary>Targets on instances that the table knows.</summary>
internal static class Instances
{
    public static IEnumerable<(PlacedOperation Target, InstanceType Type)> Of(RuleInput input) =>
        from target in input.Operations.Launch
        let type = Machine.Text(target, "instance") is { } name ? InstanceTypes.Find(name) : null
        where type is not null
        select (target, type);
}
