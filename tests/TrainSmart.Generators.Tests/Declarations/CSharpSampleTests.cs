using System.Runtime.CompilerServices;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpSampleTests
{
    [Theory]
    [InlineData("Churn.cs")]
    [InlineData("Digits.cs")]
    public void A_sample_is_understood_whole(string sample)
    {
        var snippet = CSharpSnippet.Read(File.ReadAllText(Path.Combine(Folder(), sample)));
        Assert.Empty(snippet.Findings);
        Assert.NotNull(snippet.Model.Architecture);
        Assert.Equal(OwnCode.None, snippet.Model.OwnCode & (OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "experiments");
}
