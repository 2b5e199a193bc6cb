using TrainSmart.Running.Judging;
using TrainSmart.Running.Settings;
using TrainSmart.Tests.Harness;

namespace TrainSmart.Tests.Running;

public sealed class ReproducingCommandTests
{
    private static readonly PlannedRun Plan = PlannedRun.With(Bowl.Experiment(), ["search.trials=5", "search.space.width=choice(16, 64)"]);

    [Fact]
    public void From_the_root_of_the_repository_it_names_the_project()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[".git"]);

        var command = ReproducingCommand.Of(Plan, folder["ml/experiments"]);

        Assert.Equal(
            "dotnet run --project ml/experiments -- run bowl --set search.trials=5 --set 'search.space.width=choice(16, 64)'", command);
    }

    [Fact]
    public void Where_the_project_is_the_root_there_is_nothing_to_name()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[".git"]);

        Assert.StartsWith("dotnet run -- run bowl", ReproducingCommand.Of(Plan, folder.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/outside/of/any/repository")]
    public void Outside_of_a_repository_it_is_for_the_folder_of_the_project(string? project) =>
        Assert.StartsWith("dotnet run -- run bowl", ReproducingCommand.Of(Plan, project), StringComparison.Ordinal);
}
