using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using TrainSmart.Generators.Emit;

namespace TrainSmart.Generators.Tests.Emit;

public class IdentifiersTests
{
    [Theory]
    [InlineData("bill_length_mm", "BillLengthMm")]
    [InlineData("one-hot", "OneHot")]
    [InlineData("Bill Length (mm)", "BillLengthMm")]
    [InlineData("3rd class", "_3rdClass")]
    [InlineData("<=50K", "AtMost50K")]
    [InlineData(">50K", "Above50K")]
    [InlineData("A+", "APlus")]
    [InlineData("-1", "Minus1")]
    [InlineData("1.5", "_1_5")]
    [InlineData("éclair", "Éclair")]
    [InlineData("", "Empty")]
    [InlineData("!", "Empty")]
    public void A_text_becomes_a_name_that_still_reads_like_it(string text, string expected) => Assert.Equal(expected, Identifiers.Pascal(text));

    [Fact]
    public void Any_text_becomes_a_valid_name() => Gen.String.Sample(text => SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(text).TrimStart('@')));

    [Fact]
    public void Any_project_name_becomes_a_valid_namespace() => Gen.String.Sample(text =>
        Identifiers.Namespace(text).Split('.').All(part => part.Length == 0 || SyntaxFacts.IsValidIdentifier(part.TrimStart('@'))));

    [Theory]
    [InlineData("LightGbm", "lightGbm")]
    [InlineData("Class", "@class")]
    public void A_variable_is_no_keyword(string pascal, string expected) => Assert.Equal(expected, Identifiers.Camel(pascal));

    [Fact]
    public void No_name_is_handed_out_twice() => Gen.OneOfConst("Row", "A", "A2", "ACategory").Array[0, 20].Sample(wanted =>
    {
        var names = new NameTable(["Row"]);
        var given = wanted.Select(name => names.Take(name, "Category")).Append("Row").ToList();
        return given.Distinct().Count() == given.Count;
    });
}
