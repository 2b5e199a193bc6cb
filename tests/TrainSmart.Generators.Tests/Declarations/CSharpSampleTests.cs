using TrainSmart.Generators.Model;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpSampleTests
{
    [Theory]
    [InlineData("Churn.cs")]
    [InlineData("Digits.cs")]
    public void A_sample_is_understood_whole(string sample)
    {
        var snippet = CSharpSnippet.Read(File.ReadAllText(RepositoryFiles.Path($"experiments/{sample}")));
        Assert.Empty(snippet.Findings);
        Assert.NotNull(snippet.Model.Architecture);
        Assert.Equal(OwnCode.None, snippet.Model.OwnCode & (OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque));
    }
}
