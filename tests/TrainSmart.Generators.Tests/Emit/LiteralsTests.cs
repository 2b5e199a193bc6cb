using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using TrainSmart.Generators.Emit;

namespace TrainSmart.Generators.Tests.Emit;

public class LiteralsTests
{
    [Theory]
    [InlineData(0.7, "0.7")]
    [InlineData(60, "60")]
    [InlineData(0, "0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e-4, "1e-4")]
    [InlineData(0.00025, "2.5e-4")]
    [InlineData(-1.5e-7, "-1.5e-7")]
    [InlineData(0.001, "0.001")]
    [InlineData(1e20, "1e20")]
    [InlineData(double.PositiveInfinity, "double.PositiveInfinity")]
    public void A_number_is_written_as_a_person_writes_it(double value, string expected) => Assert.Equal(expected, Literals.Number(value));

    [Fact]
    public void Every_number_reads_back_as_itself() => Gen.Double.Where(double.IsFinite).Sample(value =>
        double.Parse(Literals.Number(value), NumberStyles.Float, CultureInfo.InvariantCulture).Equals(value));

    [Fact]
    public void Every_number_is_a_literal_of_C_sharp() => Gen.Double.Where(double.IsFinite).Sample(value =>
        !SyntaxFactory.ParseExpression(Literals.Real(value)).ContainsDiagnostics);

    [Fact]
    public void Every_text_reads_back_as_itself() => Gen.String.Sample(text =>
        SyntaxFactory.ParseToken(Literals.Text(text)).ValueText == text);

    [Theory]
    [InlineData(7200, "TimeSpan.FromHours(2)")]
    [InlineData(600, "TimeSpan.FromMinutes(10)")]
    [InlineData(90, "TimeSpan.FromSeconds(90)")]
    [InlineData(0.5, "TimeSpan.FromSeconds(0.5)")]
    public void A_duration_is_written_in_its_largest_whole_unit(double seconds, string expected) =>
        Assert.Equal(expected, Literals.Duration(seconds));

    [Theory]
    [InlineData(16.0 * 1024 * 1024 * 1024, "16L << 30")]
    [InlineData(512.0 * 1024 * 1024, "512L << 20")]
    [InlineData(1000, "1000L")]
    public void Bytes_are_written_in_powers_of_two_where_they_are(double bytes, string expected) => Assert.Equal(expected, Literals.Bytes(bytes));
}
