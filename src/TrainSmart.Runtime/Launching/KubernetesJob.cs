using System.Globalization;
using System.Text;
using System.Text.Json;
using TrainSmart.Estimates;

namespace TrainSmart.Launching;

/// <summary>
/// The manifest of a declared Job of Kubernetes: a pure function of what is declared. A pod that is replaced goes on with the run if a claim keeps
/// its folder. All texts stand between double quotes, whose rules YAML and JSON share.
/// </summary>
public static class KubernetesJob
{
    private const string Runs = "/runs";
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Writes the manifest as YAML, to be created with <c>kubectl create</c>, which completes the name.</summary>
    /// <param name="launcher">The job as declared.</param>
    /// <param name="experiment">The name of the experiment.</param>
    /// <param name="settings">What the study is made with.</param>
    public static string Render(KubernetesLauncher launcher, string experiment, IReadOnlyList<string> settings)
    {
        var command = ContainerCommand.For(launcher.Program, experiment, Runs, launcher.Workers, launcher.Price, settings);
        var yaml = new StringBuilder();
        Line(0, "apiVersion: batch/v1");
        Line(0, "kind: Job");
        Line(0, "metadata:");
        Line(1, $"generateName: {Text(NameOf(experiment) + "-")}");
        if (launcher.Namespace is { } space) Line(1, $"namespace: {Text(space)}");
        Line(1, "labels:");
        Line(2, "app.kubernetes.io/managed-by: trainsmart");
        Line(0, "spec:");
        Line(1, $"backoffLimit: {Number(launcher.Retries)}");
        Line(1, $"activeDeadlineSeconds: {Number((long)launcher.Time.TotalSeconds)}");
        Line(1, "template:");
        Line(2, "spec:");
        Line(3, "restartPolicy: Never");
        if (launcher is { Gpus: > 0, Gpu: { } gpu })
        {
            Line(3, "nodeSelector:");
            Line(4, $"nvidia.com/gpu.product: {Text(Devices.Find(gpu)?.Product ?? gpu)}");
        }

        Line(3, "containers:");
        Line(3, "- name: trainsmart");
        Line(4, $"image: {Text(launcher.Image)}");
        Line(4, $"command: [{string.Join(", ", command.Select(Text))}]");
        if (launcher.Secret is { } secret)
        {
            Line(4, "envFrom:");
            Line(4, "- secretRef:");
            Line(6, $"name: {Text(secret)}");
        }

        Line(4, "resources:");
        foreach (var kind in (string[])["requests", "limits"])
        {
            Line(5, $"{kind}:");
            Line(6, $"cpu: {Number(launcher.Cpus)}");
            if (launcher.Memory is { } bytes) Line(6, $"memory: {Text(Number((bytes + Mebibyte - 1) / Mebibyte) + "Mi")}");
            if (launcher.Gpus > 0) Line(6, $"nvidia.com/gpu: {Number(launcher.Gpus)}");
        }

        Line(4, "volumeMounts:");
        Line(4, "- name: runs");
        Line(5, $"mountPath: {Runs}");
        Line(3, "volumes:");
        Line(3, "- name: runs");
        if (launcher.Claim is { } claim)
        {
            Line(4, "persistentVolumeClaim:");
            Line(5, $"claimName: {Text(claim)}");
        }
        else
        {
            Line(4, "emptyDir: {}");
        }

        return yaml.ToString();

        void Line(int depth, string text) => yaml.Append(' ', 2 * depth).Append(text).Append('\n');
    }

    /// <summary>Lower-case letters, digits and hyphens, short enough for what Kubernetes adds.</summary>
    private static string NameOf(string experiment)
    {
        var plain = new string([.. experiment.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-')]).Trim('-');
        return plain[..Math.Min(plain.Length, 50)].TrimEnd('-');
    }

    private static string Text(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
