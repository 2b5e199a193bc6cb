using System.Text.Json;
using System.Text.Json.Serialization;
using TrainSmart.Commands.Fixing;
using TrainSmart.Commands.Verbs;
using TrainSmart.Running.Folders;

namespace TrainSmart.Commands;

/// <summary>How the verbs write JSON: one document, names in kebab-case.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(LiteralConverter), typeof(RunEndConverter), typeof(CheckLevelConverter)])]
[JsonSerializable(typeof(ListedExperiment[]))]
[JsonSerializable(typeof(ShownExperiment))]
[JsonSerializable(typeof(CheckResult[]))]
[JsonSerializable(typeof(LockResult[]))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(WrittenReport))]
[JsonSerializable(typeof(LaunchPlan))]
[JsonSerializable(typeof(MendedFinding[]))]
internal sealed partial class CommandJson : JsonSerializerContext;

/// <summary>Levels in lower case.</summary>
internal sealed class CheckLevelConverter() : JsonStringEnumConverter<CheckLevel>(JsonNamingPolicy.KebabCaseLower);
