namespace TrainSmart.Estimates;

/// <summary>
/// The GPUs that estimates know. The figures are the nominal ones of the data sheets (January 2025), rounded: they serve estimates alone.
/// </summary>
public static class Devices
{
    /// <summary>All of them, the older ones first.</summary>
    public static IReadOnlyList<Device> All { get; } =
    [
        new("v100-16gb", 16, 15.7, 0, 0, 900, "Tesla-V100-SXM2-16GB"),
        new("v100-32gb", 32, 15.7, 0, 0, 900, "Tesla-V100-SXM2-32GB"),
        new("t4", 16, 8.1, 0, 0, 320, "Tesla-T4"),
        new("a10g", 24, 31.2, 35, 70, 600, "NVIDIA-A10G"),
        new("l4", 24, 30.3, 60, 121, 300, "NVIDIA-L4"),
        new("l40s", 48, 91.6, 183, 362, 864, "NVIDIA-L40S"),
        new("a100-40gb", 40, 19.5, 156, 312, 1555, "NVIDIA-A100-SXM4-40GB"),
        new("a100-80gb", 80, 19.5, 156, 312, 2039, "NVIDIA-A100-SXM4-80GB"),
        new("h100-80gb", 80, 67, 495, 989, 3350, "NVIDIA-H100-80GB-HBM3"),
        new("h200-141gb", 141, 67, 495, 989, 4800, "NVIDIA-H200"),
        new("b200-180gb", 180, 75, 1125, 2250, 7700, "NVIDIA-B200"),
    ];

    /// <summary>The GPU of a name, or none if no one knows it. A name without a size means the smallest one of the family: <c>a100</c>.</summary>
    public static Device? Find(string name) =>
        All.FirstOrDefault(device => device.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? All.FirstOrDefault(device => device.Name.StartsWith(name + "-", StringComparison.OrdinalIgnoreCase) && !name.Contains('-'));

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => All.Select(device => device.Name);
}
