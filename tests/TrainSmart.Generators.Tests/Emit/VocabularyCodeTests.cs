using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Tests.Emit;

public class VocabularyCodeTests
{
    private static readonly OperationCode Code = new(Penguins(), new Scope([]));

    public static TheoryData<string> KindsOfTypes =>
    [
        nameof(WordKind.Layer), nameof(WordKind.Estimator), nameof(WordKind.Training), nameof(WordKind.Optimizer), nameof(WordKind.Schedule),
        nameof(WordKind.EarlyStopping), nameof(WordKind.Sampler), nameof(WordKind.Pruner), nameof(WordKind.Target),
    ];

    [Theory]
    [MemberData(nameof(KindsOfTypes))]
    public void Every_word_is_a_type_of_the_runtime_with_all_its_slots(string kindName)
    {
        var kind = Enum.Parse<WordKind>(kindName);
        AssertCompiles(Words.Of(kind).Select(word => Code.New(kind, Filled(word)).Flat));
    }

    [Fact]
    public void Every_step_is_a_method_of_the_runtime_with_all_its_slots() =>
        AssertCompiles(
            Words.Of(WordKind.Step)
                .Select(word =>
                    "Preparation<Penguins.Row>.Start(Penguins.Columns.All)" + Code.Step(Filled(word)).Flat.Replace("Columns.", "Penguins.Columns.")));

    [Fact]
    public void Every_way_to_balance_is_a_member_of_the_runtime() =>
        AssertCompiles(Words.Of(WordKind.Balance).Select(word => Code.Balance(Filled(word)).Flat));

    private static void AssertCompiles(IEnumerable<string> expressions)
    {
        var source =
            $$"""
            using TrainSmart.Data;
            using TrainSmart.Launching;
            using TrainSmart.Models;
            using TrainSmart.Search;
            using TrainSmart.Training;

            namespace Experiments;

            internal static class Words
            {
                public static object[] All => [{{string.Join(",\n        ", expressions)}}];
            }
            """;
        var run = Samples.Penguins.WithCode("Words.cs", source).Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
    }

    private static Operation Filled(Word word) => new(
        word.Name,
        word.Slots.Select(slot => new Argument(slot.Name, Sample(slot))).ToEquatableArray(),
        word.HasBody ? [Operation.Named("relu")] : default);

    private static ArgumentValue Sample(Slot slot) => slot.Type switch
    {
        SlotType.Columns => new ArgumentValue.Columns(new ColumnSelection(ColumnGroup.Numeric, ["year"])),
        SlotType.Keyword => new ArgumentValue.Keyword(slot.Keywords[0]),
        SlotType.Operation => new ArgumentValue.Nested(Filled(Words.Of(slot.Inner!.Value).First())),
        SlotType.Text => new ArgumentValue.Scalar(new Expression.Constant("text")),
        SlotType.Truth => new ArgumentValue.Scalar(new Expression.Constant(true)),
        SlotType.Number or SlotType.Fraction => new ArgumentValue.Scalar(new Expression.Constant(0.5)),
        _ => new ArgumentValue.Scalar(new Expression.Constant(3)),
    };

    private static ExperimentShape Penguins() => new(YamlExperiments.Model(Samples.PenguinsYaml), Samples.ReadPenguinsLock(), UserClass.None);
}
