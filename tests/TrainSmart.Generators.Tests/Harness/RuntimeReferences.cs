extern alias Runtime;
extern alias Search;

using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>What code under test is compiled against: the framework, and the runtime as it is shipped.</summary>
internal static class RuntimeReferences
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Search::TrainSmart.Search.SearchSpace).Assembly.Location),
    ];
}
