using System.Text.Json.Serialization;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;

namespace TrainSmart.Commands.Progress;

/// <summary>How events are written: one line each, names in kebab-case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(LiteralConverter), typeof(RunEndConverter)])]
[JsonSerializable(typeof(RunEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
