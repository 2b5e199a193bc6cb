namespace TrainSmart.Estimates;

/// <summary>A GPU as its maker describes it: dense rates, without sparsity.</summary>
/// <param name="Name">What it is called in a declaration, such as <c>a100-80gb</c>.</param>
/// <param name="MemoryGiB">Its memory, in GiB.</param>
/// <param name="Float32">The peak rate in single precision outside of tensor cores, in TFLOP/s.</param>
/// <param name="TensorFloat32">The peak rate of tensor cores in TF32, in TFLOP/s; 0 where there is none.</param>
/// <param name="BFloat16">The peak rate of tensor cores in bfloat16, in TFLOP/s; 0 where there is none.</param>
/// <param name="Bandwidth">The bandwidth of its memory, in GB/s.</param>
/// <param name="Product">The label <c>nvidia.com/gpu.product</c> that GPU feature discovery puts on a node of Kubernetes.</param>
public sealed record Device(
    string Name,
    double MemoryGiB,
    double Float32,
    double TensorFloat32,
    double BFloat16,
    double Bandwidth,
    string Product);
