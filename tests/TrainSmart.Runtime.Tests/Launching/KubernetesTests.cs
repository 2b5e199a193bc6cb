using TrainSmart.Launching;
using YamlDotNet.RepresentationModel;

namespace TrainSmart.Tests.Launching;

public sealed class KubernetesTests
{
    private static readonly KubernetesLauncher Declared = new()
    {
        Image = "registry.example/experiments:1.4",
        Time = TimeSpan.FromHours(2),
        Workers = 4,
        Gpus = 1,
        Gpu = "a100-80gb",
        Cpus = 8,
        Memory = 32L << 30,
        Namespace = "team-a",
        Claim = "runs",
        Secret = "tokens",
        Retries = 3,
    };

    [Fact]
    public void The_manifest_is_what_was_reviewed() =>
        Assert.Equal(
            """
            apiVersion: batch/v1
            kind: Job
            metadata:
              generateName: "penguins-"
              namespace: "team-a"
              labels:
                app.kubernetes.io/managed-by: trainsmart
            spec:
              backoffLimit: 3
              activeDeadlineSeconds: 7200
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector:
                    nvidia.com/gpu.product: "NVIDIA-A100-SXM4-80GB"
                  containers:
                  - name: trainsmart
                    image: "registry.example/experiments:1.4"
                    command: ["/bin/sh", "-c", "if [ -e \"$0\" ]; then verb=resume; else verb=run; fi; exec /app/experiments \"$verb\" \"$@\"", "/runs/penguins/run.json", "penguins", "--runs", "/runs", "--workers", "4", "--set", "search.trials=5"]
                    envFrom:
                    - secretRef:
                        name: "tokens"
                    resources:
                      requests:
                        cpu: 8
                        memory: "32768Mi"
                        nvidia.com/gpu: 1
                      limits:
                        cpu: 8
                        memory: "32768Mi"
                        nvidia.com/gpu: 1
                    volumeMounts:
                    - name: runs
                      mountPath: /runs
                  volumes:
                  - name: runs
                    persistentVolumeClaim:
                      claimName: "runs"

            """,
            KubernetesJob.Render(Declared, "penguins", ["search.trials=5"]));

    [Fact]
    public void Texts_of_any_kind_are_read_as_they_were_written()
    {
        var launcher = Declared with { Image = "a\"b\\c: #\t~é", Gpu = "site's own", Namespace = null };
        var pod = Pod(KubernetesJob.Render(launcher, "penguins", []));

        Assert.Equal(launcher.Image, ((YamlMappingNode)((YamlSequenceNode)pod["containers"])[0])["image"].ToString());
        Assert.Equal(launcher.Gpu, pod["nodeSelector"]["nvidia.com/gpu.product"].ToString());
    }

    [Fact]
    public void Without_a_claim_the_run_is_gone_with_its_pod()
    {
        var pod = Pod(KubernetesJob.Render(new KubernetesLauncher { Image = "a:1", Time = TimeSpan.FromHours(1) }, "penguins", []));

        Assert.Contains("emptyDir", ((YamlMappingNode)((YamlSequenceNode)pod["volumes"])[0]).Children.Keys.Select(key => key.ToString()));
        Assert.DoesNotContain("nodeSelector", ((YamlMappingNode)pod).Children.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public void A_name_is_one_that_Kubernetes_takes()
    {
        var manifest = KubernetesJob.Render(Declared, "My_Experiment-" + new string('x', 80), []);

        Assert.Matches("^[a-z0-9]([-a-z0-9]*)-$", Read(manifest)["metadata"]["generateName"].ToString());
        Assert.True(Read(manifest)["metadata"]["generateName"].ToString().Length <= 58);
    }

    private static YamlNode Pod(string manifest) => Read(manifest)["spec"]["template"]["spec"];

    private static YamlNode Read(string manifest)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(manifest));
        return stream.Documents[0].RootNode;
    }
}
