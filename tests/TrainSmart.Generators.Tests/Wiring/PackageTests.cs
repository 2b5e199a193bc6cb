using TrainSmart.Generators.Generators;

namespace TrainSmart.Generators.Tests.Wiring;

public class PackageTests
{
    private static readonly string[] PartOfTheCompiler =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory",
        "System.Runtime.CompilerServices.Unsafe",
    ];

    [Fact]
    public void The_shipped_assembly_needs_nothing_that_the_compiler_does_not_bring() => Assert.Subset(
        PartOfTheCompiler.ToHashSet(),
        typeof(YamlExperimentGenerator).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToHashSet());

    [Fact]
    public void Every_SDK_of_NET_10_can_load_the_generators() => Assert.All(
        typeof(YamlExperimentGenerator).Assembly
            .GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
        reference => Assert.Equal(new Version(5, 0, 0, 0), reference.Version));
}
