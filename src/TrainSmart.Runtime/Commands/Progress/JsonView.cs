using System.Text.Json;
using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>A run as one JSON object a line.</summary>
internal sealed class JsonView(TextWriter output) : IRunView
{
    public void Show(RunEvent happened)
    {
        output.WriteLine(JsonSerializer.Serialize(happened, EventJson.Default.RunEvent));
        output.Flush();
    }

    public void Dispose() => output.Flush();
}
