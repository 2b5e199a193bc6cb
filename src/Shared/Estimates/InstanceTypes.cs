using System.Text.RegularExpressions;

namespace TrainSmart.Estimates;

/// <summary>
/// The machines of Amazon SageMaker that estimates know. Prices are approximate on-demand list prices for training in US East (N. Virginia) at the
/// end of 2024, to estimate with and not to rely on: providers change them, and <c>price</c> in a declaration overrules them. Where the price changed
/// much since, there is none, and an estimate of cost needs a declared one.
/// </summary>
public static class InstanceTypes
{
    /// <summary>When the prices were the list prices.</summary>
    public const string PricesOf = "end of 2024";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<InstanceType> All { get; } =
    [
        Cpu("ml.m5.large", 2, 8, 0.115), Cpu("ml.m5.xlarge", 4, 16, 0.23), Cpu("ml.m5.2xlarge", 8, 32, 0.461),
        Cpu("ml.m5.4xlarge", 16, 64, 0.922), Cpu("ml.m5.12xlarge", 48, 192, 2.765), Cpu("ml.m5.24xlarge", 96, 384, 5.53),
        Cpu("ml.c5.xlarge", 4, 8, 0.204), Cpu("ml.c5.2xlarge", 8, 16, 0.408), Cpu("ml.c5.4xlarge", 16, 32, 0.816),
        Cpu("ml.c5.9xlarge", 36, 72, 1.836), Cpu("ml.c5.18xlarge", 72, 144, 3.672),
        Cpu("ml.m6i.large", 2, 8, null), Cpu("ml.m6i.xlarge", 4, 16, null), Cpu("ml.m6i.2xlarge", 8, 32, null),
        Cpu("ml.m6i.4xlarge", 16, 64, null), Cpu("ml.m6i.8xlarge", 32, 128, null), Cpu("ml.m6i.12xlarge", 48, 192, null),
        Cpu("ml.m6i.16xlarge", 64, 256, null), Cpu("ml.m6i.24xlarge", 96, 384, null), Cpu("ml.m6i.32xlarge", 128, 512, null),
        Cpu("ml.c6i.xlarge", 4, 8, null), Cpu("ml.c6i.2xlarge", 8, 16, null), Cpu("ml.c6i.4xlarge", 16, 32, null),
        Cpu("ml.c6i.8xlarge", 32, 64, null), Cpu("ml.c6i.16xlarge", 64, 128, null), Cpu("ml.c6i.32xlarge", 128, 256, null),
        Cpu("ml.m7i.large", 2, 8, null), Cpu("ml.m7i.xlarge", 4, 16, null), Cpu("ml.m7i.2xlarge", 8, 32, null),
        Cpu("ml.m7i.4xlarge", 16, 64, null), Cpu("ml.m7i.8xlarge", 32, 128, null), Cpu("ml.m7i.16xlarge", 64, 256, null),
        Cpu("ml.c7i.xlarge", 4, 8, null), Cpu("ml.c7i.2xlarge", 8, 16, null), Cpu("ml.c7i.4xlarge", 16, 32, null),
        Cpu("ml.c7i.8xlarge", 32, 64, null), Cpu("ml.c7i.16xlarge", 64, 128, null),
        new("ml.p3.2xlarge", 1, "v100-16gb", 8, 61, 3.825), new("ml.p3.8xlarge", 4, "v100-16gb", 32, 244, 14.688),
        new("ml.p3.16xlarge", 8, "v100-16gb", 64, 488, 28.152), new("ml.p3dn.24xlarge", 8, "v100-32gb", 96, 768, 35.894),
        new("ml.g4dn.xlarge", 1, "t4", 4, 16, 0.7364), new("ml.g4dn.2xlarge", 1, "t4", 8, 32, 0.94),
        new("ml.g4dn.4xlarge", 1, "t4", 16, 64, 1.505), new("ml.g4dn.8xlarge", 1, "t4", 32, 128, 2.72),
        new("ml.g4dn.12xlarge", 4, "t4", 48, 192, 4.89), new("ml.g4dn.16xlarge", 1, "t4", 64, 256, 5.44),
        new("ml.g5.xlarge", 1, "a10g", 4, 16, 1.408), new("ml.g5.2xlarge", 1, "a10g", 8, 32, 1.515),
        new("ml.g5.4xlarge", 1, "a10g", 16, 64, 2.03), new("ml.g5.8xlarge", 1, "a10g", 32, 128, 3.06),
        new("ml.g5.12xlarge", 4, "a10g", 48, 192, 7.09), new("ml.g5.16xlarge", 1, "a10g", 64, 256, 5.12),
        new("ml.g5.24xlarge", 4, "a10g", 96, 384, 10.18), new("ml.g5.48xlarge", 8, "a10g", 192, 768, 20.36),
        new("ml.g6.xlarge", 1, "l4", 4, 16, null), new("ml.g6.2xlarge", 1, "l4", 8, 32, null),
        new("ml.g6.4xlarge", 1, "l4", 16, 64, null), new("ml.g6.8xlarge", 1, "l4", 32, 128, null),
        new("ml.g6.12xlarge", 4, "l4", 48, 192, null), new("ml.g6.16xlarge", 1, "l4", 64, 256, null),
        new("ml.g6.24xlarge", 4, "l4", 96, 384, null), new("ml.g6.48xlarge", 8, "l4", 192, 768, null),
        new("ml.g6e.xlarge", 1, "l40s", 4, 32, null), new("ml.g6e.2xlarge", 1, "l40s", 8, 64, null),
        new("ml.g6e.4xlarge", 1, "l40s", 16, 128, null), new("ml.g6e.8xlarge", 1, "l40s", 32, 256, null),
        new("ml.g6e.12xlarge", 4, "l40s", 48, 384, null), new("ml.g6e.16xlarge", 1, "l40s", 64, 512, null),
        new("ml.g6e.24xlarge", 4, "l40s", 96, 768, null), new("ml.g6e.48xlarge", 8, "l40s", 192, 1536, null),
        new("ml.p4d.24xlarge", 8, "a100-40gb", 96, 1152, null), new("ml.p4de.24xlarge", 8, "a100-80gb", 96, 1152, null),
        new("ml.p5.4xlarge", 1, "h100-80gb", 16, 256, null), new("ml.p5.48xlarge", 8, "h100-80gb", 192, 2048, null),
        new("ml.p5e.48xlarge", 8, "h200-141gb", 192, 2048, null), new("ml.p5en.48xlarge", 8, "h200-141gb", 192, 2048, null),
        new("ml.p6-b200.48xlarge", 8, "b200-180gb", 192, 2048, null),
    ];

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => All.Select(type => type.Name);

    /// <summary>The machine of a name, or none if no one knows it.</summary>
    public static InstanceType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <summary>Whether a text has the form of such a name: <c>ml.family.size</c>.</summary>
    public static bool IsName(string text) => Regex.IsMatch(text, @"^ml\.[a-z0-9-]+\.[a-z0-9]+$");

    private static InstanceType Cpu(string name, int virtualCpus, double memoryGiB, double? price) =>
        new(name, 0, null, virtualCpus, memoryGiB, price);
}
