extern alias Runtime;

using System.Reflection;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;
using Words = TrainSmart.Generators.Vocabulary.Words;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpAttributeTests
{
    [Fact]
    public void Each_enum_has_the_words_of_the_vocabulary()
    {
        Assert.Equal(Types(WordKind.Sampler), Enum.GetNames<Runtime::TrainSmart.Sampler>());
        Assert.Equal(["None", .. Types(WordKind.Pruner)], Enum.GetNames<Runtime::TrainSmart.Pruner>());
        Assert.Equal(Types(WordKind.Balance), Enum.GetNames<Runtime::TrainSmart.Balancing>());
    }

    [Theory]
    [InlineData(typeof(Runtime::TrainSmart.SamplingAttribute), nameof(WordKind.Sampler))]
    [InlineData(typeof(Runtime::TrainSmart.PruningAttribute), nameof(WordKind.Pruner))]
    [InlineData(typeof(Runtime::TrainSmart.BalanceAttribute), nameof(WordKind.Balance))]
    public void Each_setting_can_be_said(Type attribute, string kind) => Assert.Equal(
        Words.Of(Enum.Parse<WordKind>(kind)).SelectMany(word => word.Slots).Select(slot => Names.Pascal(slot.Name)).Distinct().Order(),
        Settings(attribute).Order());

    [Fact]
    public void Each_target_has_an_attribute_with_its_settings()
    {
        foreach (var word in Words.Of(WordKind.Target))
        {
            var attribute = typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.GetType($"TrainSmart.{word.TypeName}Attribute");
            Assert.True(attribute is not null, $"[{word.TypeName}] is missing.");
            Assert.Equal(word.Slots.Select(slot => Names.Pascal(slot.Name)), Settings(attribute));
        }
    }

    private static IEnumerable<string> Types(WordKind kind) => Words.Of(kind).Select(word => word.TypeName);

    [Fact]
    public void What_may_be_searched_in_an_attribute_names_the_property_in_a_setting_beside_it() =>
        Assert.Equal(["SearchedNeighbours"], Properties(typeof(Runtime::TrainSmart.BalanceAttribute)).Where(IsSearched));

    private static IEnumerable<string> Settings(Type attribute) => Properties(attribute).Where(property => !IsSearched(property));

    private static bool IsSearched(string property) => property.StartsWith("Searched", StringComparison.Ordinal);

    private static IEnumerable<string> Properties(Type attribute) => attribute
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(property => property.CanWrite)
        .Select(property => property.Name);
}
