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
}
