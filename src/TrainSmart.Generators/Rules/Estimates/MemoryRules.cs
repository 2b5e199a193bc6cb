using TrainSmart.Estimates;

namespace TrainSmart.Generators.Rules;

/// <summary>A training that cannot fit into the memory of the declared GPU at some point of the space, even if the estimate is too high.</summary>
internal sealed class MemoryOverDevice() : Rule("TS7005")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var machine in Machine.Of(input).Where(machine => machine is { Gpus: > 0, GpuBytes: not null }))
        {
            var sharing = Math.Ceiling(machine.Workers / machine.Nodes / machine.Gpus);
            var largest = input.SizedNetworks.Select(point => (Point: point, Memory: MemoryOf(input, point)))
                .OrderByDescending(candidate => candidate.Memory.Sum).FirstOrDefault();
            if (largest.Point is null || largest.Memory.Total.Low * sharing <= machine.GpuBytes) continue;
            var where = input.At(largest.Point.Point, SizedNetworks.Expressions(input, largest.Point.Network));
            yield return AtValue(
                input,
                machine.DeviceSlot,
                $"about {Figures.Bytes(largest.Memory.Sum * sharing)} (+-{MemoryEstimate.Error * 100:0} %) do not fit "
                + $"into the {Figures.Bytes(machine.GpuBytes!.Value)} of a GPU{(where.Length > 0 ? $" at {where}" : "")}: "
                + $"{Arithmetic(largest.Memory, sharing)}; {Remedy(input, largest.Memory)}") with
            { Related = [input.Positions.Key(largest.Point.Network.Owner)] };
        }
    }

    private static MemoryEstimate MemoryOf(RuleInput input, SizedNetwork point)
    {
        var optimizer = input.Operations.Training.FirstOrDefault(operation => operation.Kind == Vocabulary.WordKind.Optimizer);
        var numbersPerParameter = optimizer?.Operation.Word == "sgd" ? 1 : 2;
        return MemoryEstimate.Of(point.Size, point.MicroBatch, numbersPerParameter, input.Lock!.Rows, point.Features);
    }

    private static string Arithmetic(MemoryEstimate memory, double sharing) =>
        (sharing > 1 ? $"{Figures.Count(sharing)} workers share a GPU, each with " : "")
        + $"weights {Figures.Bytes(memory.Weights)} + gradients {Figures.Bytes(memory.Gradients)} + optimizer {Figures.Bytes(memory.Optimizer)}"
        + $" + activations {Figures.Bytes(memory.Activations)} + rows {Figures.Bytes(memory.Rows)}, most of it {memory.Largest.Name}";

    private static string Remedy(RuleInput input, MemoryEstimate memory) => memory.Largest.Name switch
    {
        "activations" => $"lower {input.Key("batch-size")}, or compute it in parts with {input.Key("accumulate")}",
        "rows" => "take a GPU with more memory",
        _ => "take narrower layers or a GPU with more memory",
    };
}
