using System.Text.Json;

namespace TrainSmart.Search;

/// <summary>The ops that write something down beside the results.</summary>
internal static class AskTellNotes
{
    /// <summary>Gives a trial, or the study, a text under a name.</summary>
    public static string Annotate(AskTellRequest request, Study study, RunningTrial? trial)
    {
        request.Allow("trial", "name", "text");
        var (name, text) = (RequiredText(request, "name"), RequiredText(request, "text"));
        if (trial is null) study.Notes.Set(name, text);
        else study.Notes.Set(trial, name, text);
        return AskTellAnswer.Ok();
    }

    /// <summary>Gives a trial, or the study, a copy of a file.</summary>
    public static string Attach(AskTellRequest request, Study study, RunningTrial? trial, ArtifactFolder? folder)
    {
        request.Allow("trial", "name", "file");
        if (folder is null)
            throw new DocumentException(AskTellRequest.Malformed, "op", "'attach' needs a folder for the files: give 'artifacts' to 'create'");
        var file = RequiredText(request, "file");
        var artifact = study.Notes.Attach(trial, request.Text("name") ?? Path.GetFileName(file), file, folder);
        return AskTellAnswer.Write(writer => Facts(writer, artifact));
    }

    /// <summary>Writes what a trial has, where it has anything.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> attributes, IReadOnlyList<Artifact> artifacts)
    {
        if (attributes.Count > 0)
        {
            writer.WriteStartObject("attributes");
            foreach (var (name, text) in attributes) writer.WriteString(name, text);
            writer.WriteEndObject();
        }

        if (artifacts.Count == 0) return;
        writer.WriteStartArray("artifacts");
        foreach (var artifact in artifacts)
        {
            writer.WriteStartObject();
            Facts(writer, artifact);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Facts(Utf8JsonWriter writer, Artifact artifact)
    {
        writer.WriteString("name", artifact.Name);
        writer.WriteString("sha256", artifact.Hash);
        writer.WriteNumber("bytes", artifact.Size);
    }

    private static string RequiredText(AskTellRequest request, string key)
    {
        request.Required(key);
        return request.Text(key)!;
    }
}
