using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class HardCodeTests
{
    [Fact]
    public void A_branch_in_YAML_and_awkward_columns_become_valid_names() => AssertAccepted("BranchYaml", HardSamples.BranchInYaml);

    [Fact]
    public void Layers_and_steps_with_conditions_read_absent_parameters_only_where_they_are_there() =>
        AssertAccepted("Conditional", HardSamples.Conditional);

    [Fact]
    public void A_branch_of_records_in_C_sharp_is_completed() => AssertAccepted("BranchClass", HardSamples.BranchInClass);

    [Fact]
    public void An_objective_function_gets_no_row_and_no_pipeline() => AssertAccepted("ObjectiveClass", HardSamples.Objective);

    private static void AssertAccepted(string name, TestProject project)
    {
        var run = project.Run();
        Assert.DoesNotContain(run.Findings, finding => finding.Contains("error TS", StringComparison.Ordinal));
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.Empty(run.Reported);
        Snapshot.Match(name, run.Files.Where(file => !file.Key.StartsWith("ExperimentRegistry", StringComparison.Ordinal)));
    }
}
