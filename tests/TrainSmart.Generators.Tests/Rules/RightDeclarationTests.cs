using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Rules;

public class RightDeclarationTests
{
    [Fact]
    public void A_right_network_in_YAML_has_no_findings() => Assert.Empty(RightDeclarations.Penguins.Messages());

    [Fact]
    public void A_right_network_in_CSharp_has_no_findings() => Assert.Empty(RightDeclarations.PenguinsClass.Messages());

    [Fact]
    public void A_right_branch_in_YAML_has_no_findings() => Assert.Empty(RightDeclarations.Concrete.Messages());

    [Fact]
    public void A_right_branch_in_CSharp_has_no_findings() => Assert.Empty(RightDeclarations.ConcreteClass.Messages());

    [Fact]
    public void The_right_classes_are_understood_whole_so_that_silence_means_something() =>
        Assert.All([RightDeclarations.PenguinsClass, RightDeclarations.ConcreteClass], declaration =>
            Assert.Equal(
                OwnCode.None,
                declaration.Read().Model!.OwnCode & (OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque)));
}
