using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TrainSmart.Commands;

/// <summary>The world around a command: where it writes, what its terminal can do, how it is interrupted, what time it is.</summary>
/// <param name="Out">Results: for people, or JSON alone.</param>
/// <param name="Error">Errors, and with JSON everything that is meant for people.</param>
/// <param name="Terminal">What <paramref name="Out"/> is connected to.</param>
/// <param name="Interruption">How the user ends the command.</param>
/// <param name="In">What a supervised worker is led by.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandSurroundings(
    TextWriter Out, TextWriter Error, Terminal Terminal, Interruption Interruption, TextReader In, TimeProvider Time)
{
    /// <summary>Writes a result for programs, as one line of JSON.</summary>
    public void WriteJson<T>(T value, JsonTypeInfo<T> type) => Out.WriteLine(JsonSerializer.Serialize(value, type));
}
