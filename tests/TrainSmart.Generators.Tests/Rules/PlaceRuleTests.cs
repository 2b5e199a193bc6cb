using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>Rules about the machines of a launch and its job.</summary>
public class PlaceRuleTests
{
    private const string SageMakerSlots =
        "instance: ml.g5.xlarge, image: 'registry.example/app:1.4', role: 'arn:aws:iam::123456789012:role/t', output: 's3://lab/x', time: 2h";

    private const string SageMakerArguments =
        "Instance = \"ml.g5.xlarge\", Image = \"registry.example/app:1.4\", Role = \"arn:aws:iam::123456789012:role/t\", "
        + "Output = \"s3://lab/x\", Time = \"2h\"";

    private const string KubernetesSlots = "image: registry.example/app:1.4, time: 2h";

    private const string KubernetesArguments = "Image = \"registry.example/app:1.4\", Time = \"2h\"";

    [Fact]
    public void A_right_job_of_a_cloud_is_left_alone()
    {
        Assert.Empty(SageMaker("").Messages());
        Assert.Empty(SageMakerClass("").Messages());
        Assert.Empty(Kubernetes(", gpus: 1, gpu: a100-80gb, memory: 16GiB, claim: runs, retries: 2, price: $2.10").Messages());
        Assert.Empty(KubernetesClass(", Gpus = 1, Gpu = \"a100-80gb\", Memory = \"16GiB\", Claim = \"runs\", Retries = 2, Price = 2.1").Messages());
    }

    [Fact]
    public void A_required_setting_that_is_missing_is_refused()
    {
        var finding = PenguinsClass.With(", Time = \"2h\"", "").With("[Slurm", "[⟦Slurm⟧").Finds("TS1003");
        Assert.Equal("'Slurm' needs 'Time'; write 'Time = \"10m\"'", finding.Message);
        Assert.Contains("TS1003", Penguins.With(", time: 2h", "").Findings().Select(found => found.Id));
    }

    [Fact]
    public void An_unknown_GPU_is_refused_with_the_nearest_one()
    {
        var finding = Penguins.With("partition: gpu", "gpu: ⟦a100-80bg⟧").Finds("TS6020");
        Assert.Equal("a100-80gb", finding.Replacement);
        PenguinsClass.With("Partition = \"gpu\"", "Gpu = \"⟦a100-80bg⟧\"").Finds("TS6020");
        Penguins.With("partition: gpu", "gpu: a100-80gb").IsSilentOn("TS6020");
    }

    [Fact]
    public void A_GPU_of_one_s_own_needs_its_memory_only()
    {
        Penguins.With("partition: gpu", "gpu: lab-special, gpu-memory: 24GiB").IsSilentOn("TS6020");
        PenguinsClass.With("Partition = \"gpu\"", "Gpu = \"lab-special\", GpuMemory = \"24GiB\"").IsSilentOn("TS6020");
    }

    [Fact]
    public void An_unknown_instance_is_refused_with_the_nearest_one()
    {
        var finding = SageMaker("").With("ml.g5.xlarge", "⟦ml.g5.xlrage⟧").Finds("TS6021");
        Assert.Equal("ml.g5.xlarge", finding.Replacement);
        SageMakerClass("").With("ml.g5.xlarge", "⟦ml.g5.xlrage⟧").Finds("TS6021");
        SageMakerClass("").IsSilentOn("TS6021");
        SageMaker("").IsSilentOn("TS6021");
    }

    [Fact]
    public void An_instance_that_is_newer_than_the_table_needs_its_price_only() =>
        SageMaker(", price: $9").With("ml.g5.xlarge", "ml.p9.huge").IsSilentOn("TS6021");

    [Fact]
    public void More_GPUs_than_the_instance_has_are_refused()
    {
        var finding = SageMaker(", gpus: ⟦4⟧").Finds("TS6006");
        Assert.Equal("ml.g5.xlarge has 1 GPU, not 4; write 1 or less, or take ml.g5.12xlarge", finding.Message);
        SageMakerClass(", Gpus = ⟦4⟧").Finds("TS6006");
        SageMakerClass(", Gpus = 1").IsSilentOn("TS6006");
        SageMaker(", gpus: 1").IsSilentOn("TS6006");
    }

    [Fact]
    public void GPUs_of_an_instance_without_any_are_refused()
    {
        SageMaker(", gpus: 1").With("ml.g5.xlarge", "⟦ml.m5.xlarge⟧").Finds("TS6022");
        SageMakerClass(", Gpus = 1").With("ml.g5.xlarge", "⟦ml.m5.xlarge⟧").Finds("TS6022");
        SageMakerClass("").With("ml.g5.xlarge", "ml.m5.xlarge").IsSilentOn("TS6022");
        SageMaker("").With("ml.g5.xlarge", "ml.m5.xlarge").IsSilentOn("TS6022");
    }

    [Fact]
    public void A_setting_that_the_provider_refuses_is_refused_here()
    {
        SageMaker("").With("'s3://lab/x'", "⟦lab/x⟧").Finds("TS6023");
        SageMakerClass("").With("arn:aws:iam::123456789012:role/t", "⟦training⟧").Finds("TS6023");
        SageMakerClass("").IsSilentOn("TS6023");
        Kubernetes(", claim: ⟦My_Runs⟧").Finds("TS6023");
        Kubernetes(", claim: my-runs").IsSilentOn("TS6023");
    }

    [Fact]
    public void A_type_of_GPU_without_GPUs_is_called_out()
    {
        Kubernetes(", ⟦gpu⟧: t4").Finds("TS6024");
        KubernetesClass(", ⟦Gpu⟧ = \"t4\"").Finds("TS6024");
        KubernetesClass(", Gpus = 1, Gpu = \"t4\"").IsSilentOn("TS6024");
        Kubernetes(", gpus: 1, gpu: t4").IsSilentOn("TS6024");
        Assert.StartsWith("TS1005", Assert.Single(Kubernetes(", gpus: four, gpu: t4").Messages()));
    }

    [Theory]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("hf_abcdefghijklmnopqrstuvwxyzABCDEF")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789")]
    public void A_secret_is_refused_and_never_repeated(string secret)
    {
        var finding = Penguins.With("partition: gpu", $"account: ⟦{secret}⟧").Finds("TS6009");
        Assert.DoesNotContain(secret, finding.Message, StringComparison.Ordinal);
        PenguinsClass.With("Partition = \"gpu\"", $"Account = \"⟦{secret}⟧\"").Finds("TS6009");
    }

    [Fact]
    public void What_is_no_secret_is_left_alone()
    {
        Penguins.With("partition: gpu", "account: skunkworks-physics-2024").IsSilentOn("TS6009");
        PenguinsClass.With("Partition = \"gpu\"", "Account = \"skunkworks-physics-2024\"").IsSilentOn("TS6009");
    }

    [Fact]
    public void Data_on_the_disk_of_one_of_several_nodes_is_called_out()
    {
        Penguins.With("data/penguins.csv", "⟦/tmp/penguins.csv⟧").Finds("TS6010");
        PenguinsClass.With("data/penguins.csv", "⟦/tmp/penguins.csv⟧").Finds("TS6010");
        PenguinsClass.With("data/penguins.csv", "/tmp/penguins.csv").With("Nodes = 2", "Nodes = 1").IsSilentOn("TS6010");
        Penguins.With("data/penguins.csv", "/tmp/penguins.csv").With("nodes: 2", "nodes: 1").IsSilentOn("TS6010");
    }

    [Fact]
    public void A_job_that_forgets_what_it_did_is_called_out()
    {
        SageMaker(", ⟦spot⟧: true").Finds("TS6013");
        SageMakerClass(", ⟦Spot⟧ = true").Finds("TS6013");
        SageMakerClass(", Spot = true, Checkpoints = \"s3://lab/c\"").IsSilentOn("TS6013");
        Kubernetes(", ⟦retries⟧: 3").Finds("TS6013");
        SageMaker(", spot: true, checkpoints: 's3://lab/c'").IsSilentOn("TS6013");
        Kubernetes(", retries: 3, claim: runs").IsSilentOn("TS6013");
    }

    [Fact]
    public void An_image_of_no_fixed_version_is_called_out()
    {
        Kubernetes("").With("registry.example/app:1.4", "⟦registry.example/app:latest⟧").Finds("TS7008");
        KubernetesClass("").With("registry.example/app:1.4", "⟦registry.example:5000/app⟧").Finds("TS7008");
        KubernetesClass("").IsSilentOn("TS7008");
        Kubernetes("").With("registry.example/app:1.4", "registry.example/app@sha256:0123").IsSilentOn("TS7008");
    }

    [Fact]
    public void GPUs_of_a_pod_for_an_estimator_are_called_out() =>
        Concrete.With("search:\n", $"launch: {{ kubernetes: {{ {KubernetesSlots}, gpus: ⟦1⟧ }} }}\nsearch:\n").Finds("TS6019");

    private static Declaration SageMaker(string more) => Penguins.With("launch:\n", $"launch:\n  sagemaker: {{ {SageMakerSlots}{more} }}\n");

    private static Declaration SageMakerClass(string more) => PenguinsClass.With("[Local(", $"[SageMaker({SageMakerArguments}{more})]\n[Local(");

    private static Declaration Kubernetes(string more) => Penguins.With("launch:\n", $"launch:\n  kubernetes: {{ {KubernetesSlots}{more} }}\n");

    private static Declaration KubernetesClass(string more) => PenguinsClass.With("[Local(", $"[Kubernetes({KubernetesArguments}{more})]\n[Local(");
}
