namespace TrainSmart.Estimates;

/// <summary>A machine that a cloud rents out by the hour.</summary>
/// <param name="Name">What the provider calls it, such as <c>ml.p3.2xlarge</c>.</param>
/// <param name="Gpus">How many GPUs it has.</param>
/// <param name="Gpu">Their type; none where it has no GPU.</param>
/// <param name="VirtualCpus">How many virtual CPUs it has.</param>
/// <param name="MemoryGiB">Its memory, in GiB.</param>
/// <param name="DollarsPerHour">What an hour costs on demand; none where the table does not know it.</param>
public sealed record InstanceType(string Name, int Gpus, string? Gpu, int VirtualCpus, double MemoryGiB, double? DollarsPerHour)
{
    /// <summary>The type of its GPUs; none where it has none.</summary>
    public Device? Device => Gpu is null ? null : Devices.Find(Gpu);
}
