extern alias Runtime;

using System.Reflection;
using System.Text.RegularExpressions;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>
/// Whatever one front end can say, the other can: each construct makes the same model in both, and no word of the language is left out.
/// </summary>
public class EveryConstructTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var index = 0; index < Constructs.All.Count; index++) cases.Add(index, Constructs.All[index].Name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_construct_is_one_model_in_both_front_ends(int index, string name)
    {
        Assert.Equal(Constructs.All[index].Name, name);
        Constructs.All[index].Read();
    }

    [Fact]
    public void Every_word_and_all_that_it_takes_has_a_case() =>
        AssertCovered(
            Words.All.SelectMany(word => word.Slots.Select(slot => $"{word.Kind}/{word.Name}.{slot.Name}").Prepend($"{word.Kind}/{word.Name}")));

    [Fact]
    public void Every_distribution_has_a_case() => AssertCovered(Nested(typeof(Distribution)).Select(type => $"distribution/{type.Name}"));

    [Fact]
    public void Every_expression_and_operator_has_a_case() => AssertCovered(
    [
        .. Nested(typeof(Expression)).Where(type => type.Name is not ("Unary" or "Binary")).Select(type => $"expression/{type.Name}"),
        .. Enum.GetNames<UnaryOperator>().Select(name => $"expression/{name}"),
        .. Enum.GetNames<BinaryOperator>().Select(name => $"expression/{name}"),
    ]);

    [Fact]
    public void Every_group_of_columns_has_a_case() =>
        AssertCovered(Enum.GetNames<ColumnGroup>().Where(name => name != nameof(ColumnGroup.None)).Select(name => $"columns/{name}"));

    [Fact]
    public void Every_part_of_the_model_differs_in_some_case()
    {
        var models = Constructs.All.Select(construct => construct.ReadYaml().Model!).ToList();
        List<string> same =
        [
            .. Constant(models, typeof(ExperimentModel))
                .Except([nameof(ExperimentModel.Name), nameof(ExperimentModel.Identity), nameof(ExperimentModel.OwnCode)]),
            .. Constant(models.Select(model => model.Data!), typeof(DataModel)).Except([nameof(DataModel.Csv), nameof(DataModel.Label)]),
            .. Constant(models.Select(model => model.Data!.Split), typeof(SplitModel)),
            .. Constant(models.Select(model => model.Search), typeof(SearchModel)),
            .. Constant(models.Select(model => model.Budget).OfType<BudgetModel>(), typeof(BudgetModel)),
        ];
        Assert.Empty(same);
    }

    [Fact]
    public void Every_attribute_and_all_that_it_takes_stands_in_some_class()
    {
        var text = string.Concat(Constructs.All.Select(construct => construct.CSharp));
        var attributes = typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Namespace == "TrainSmart" && !type.IsGenericType);
        var missing = attributes.SelectMany(Missing).ToList();
        Assert.Empty(missing);

        IEnumerable<string> Missing(Type attribute)
        {
            var name = attribute.Name.Replace("Attribute", "");
            if (!Regex.IsMatch(text, $@"[\[ ]{name}[\](,]")) yield return name;
            var settable = attribute.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(property => property.SetMethod is not null);
            foreach (var property in settable)
            {
                if (!Regex.IsMatch(text, $@"[\[ ]{name}\([^\n]*\b{property.Name} = ")) yield return $"{name}.{property.Name}";
            }
        }
    }

    private static void AssertCovered(IEnumerable<string> words)
    {
        var covered = Constructs.All.SelectMany(construct => construct.Covers).ToHashSet();
        Assert.All(words, word => Assert.Contains(word, covered));
    }

    private static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes().Where(nested => nested.IsSubclassOf(type));

    private static IEnumerable<string> Constant<T>(IEnumerable<T> parts, Type type)
    {
        var all = parts.ToList();
        return type.GetProperties()
            .Where(property => property.Name != "EqualityContract" && all.Select(part => property.GetValue(part)).Distinct().Count() == 1)
            .Select(property => property.Name);
    }
}
