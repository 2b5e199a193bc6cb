using System.Text.Json;
using System.Text.Json.Serialization;
using TrainSmart.Running.Records;

namespace TrainSmart.Running.Folders;

/// <summary>How the files of a run are written: names in kebab-case, invariant numbers that read back exactly, no reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(LiteralConverter), typeof(RunStateConverter), typeof(RunEndConverter)])]
[JsonSerializable(typeof(RunStatus))]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunJson : JsonSerializerContext;

/// <summary>States in kebab-case.</summary>
internal sealed class RunStateConverter() : JsonStringEnumConverter<RunState>(JsonNamingPolicy.KebabCaseLower);

/// <summary>Reasons in kebab-case.</summary>
internal sealed class RunEndConverter() : JsonStringEnumConverter<RunEnd>(JsonNamingPolicy.KebabCaseLower);
