using System.Globalization;
using TrainSmart.Estimates;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What is known of the place that a target names.</summary>
/// <param name="Target">The target.</param>
/// <param name="Nodes">How many nodes it has.</param>
/// <param name="Workers">How many trials run at once there.</param>
/// <param name="Gpus">How many GPUs each node has; 0 where it has none.</param>
/// <param name="Device">Their type; none if it is not known.</param>
/// <param name="GpuBytes">The memory of each; none if it is not known.</param>
/// <param name="DollarsPerHour">What an hour of one node costs; none if it is not known.</param>
/// <param name="PriceIsDeclared">Whether the price is the user's own.</param>
internal sealed record Machine(
    PlacedOperation Target,
    double Nodes,
    double Workers,
    double Gpus,
    Device? Device,
    double? GpuBytes,
    double? DollarsPerHour,
    bool PriceIsDeclared)
{
    private const double Gibibyte = 1024d * 1024 * 1024;

    /// <summary>The slot that says which GPU or machine it is.</summary>
    public string DeviceSlot => Target.Slot(Target.Operation.Word == "sagemaker" ? "instance" : Target.Scalar("gpu") is null ? "gpu-memory" : "gpu");

    /// <summary>How fast a worker steps there; none if its GPU is not known.</summary>
    public StepTime? Step => Gpus == 0 ? StepTime.Core : Device is null ? null : StepTime.Of(Device);

    /// <summary>The machines of all targets that leave this one.</summary>
    public static IEnumerable<Machine> Of(RuleInput input) => input.Operations.Launch.Where(target => target.Operation.Word != "local").Select(Of);

    /// <summary>The text in a slot of a target; none if it is empty.</summary>
    public static string? Text(PlacedOperation target, string slot) => ((target.Scalar(slot) as Expression.Constant)?.Value as Literal.Text)?.Value;

    private static Machine Of(PlacedOperation target)
    {
        double Number(string slot, double otherwise) => target.Number(slot, Point.Empty) ?? otherwise;
        var type = Text(target, "instance") is { } name ? InstanceTypes.Find(name) : null;
        var device = type?.Device ?? (Text(target, "gpu") is { } gpu ? Devices.Find(gpu) : null);
        var nodes = Number("nodes", 1);
        var price = target.Number("price", Point.Empty);
        return new Machine(
            target,
            nodes,
            Math.Max(Number("workers", 1), nodes),
            type?.Gpus ?? Number("gpus-per-node", Number("gpus", 0)),
            device,
            target.Number("gpu-memory", Point.Empty) ?? (device?.MemoryGiB * Gibibyte),
            price ?? type?.DollarsPerHour,
            price is not null);
    }
}

/// <summary>Numbers as people say them.</summary>
internal static class Figures
{
    /// <summary>A count: <c>1.2 M</c>, <c>340 k</c>, <c>56</c>.</summary>
    public static string Count(double count) => count switch
    {
        >= 1e9 => $"{Short(count / 1e9)} G",
        >= 1e6 => $"{Short(count / 1e6)} M",
        >= 1e4 => $"{Short(count / 1e3)} k",
        _ => count.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>Bytes: <c>1.2 GiB</c>.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        >= 1L << 30 => $"{Short(bytes / (1L << 30))} GiB",
        >= 1L << 20 => $"{Short(bytes / (1L << 20))} MiB",
        _ => $"{Short(bytes / 1024)} KiB",
    };

    /// <summary>A time: <c>3.4 h</c>, <c>12 min</c>.</summary>
    public static string Time(double seconds) => seconds switch
    {
        >= 2 * 86400 => $"{Short(seconds / 86400)} d",
        >= 3600 => $"{Short(seconds / 3600)} h",
        >= 60 => $"{Short(seconds / 60)} min",
        >= 1 => $"{Short(seconds)} s",
        >= 1e-3 => $"{Short(seconds * 1e3)} ms",
        _ => $"{Short(seconds * 1e6)} us",
    };

    /// <summary>An amount of money: <c>$12.50</c>, <c>$340</c>.</summary>
    public static string Dollars(double dollars) => "$" + dollars.ToString(dollars >= 100 ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>A number with the digits that mean something.</summary>
    public static string Short(double value) => value.ToString(value >= 100 ? "0" : value >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
}
