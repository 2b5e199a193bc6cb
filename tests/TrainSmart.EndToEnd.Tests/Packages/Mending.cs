namespace TrainSmart.EndToEnd.Packages;

/// <summary><c>dotnet build -t:TrainSmartFix</c>: mends what one edit mends, where nothing builds, and touches nothing else.</summary>
[Collection("builds")] // one build at a time
public sealed class Mending
{
    private const string WrongYaml =
        """
        # A file with mistakes, and with comments that must stay.
        experiment: forest
        seed:   1           # the seed
        data: { csv: data/penguins.csv, lable: species,   split: { train: 0.7, validation: 0.15, test: 0.15, stratify: true } }
        prepare:
          - drop-missing: [ sexx ]      # two x
          - impute: { columns: numeric, with: medain }

          - one-hot: [island,   sex]
        model: { estimator: { random-forest: { trees: $trees } } }
        search:
          maximize: validation/macro-f1
          sampler: random
          trials: 2
          space:
            trees: int( 9,   5 )   # swapped
        """;

    private const string WrongClass =
        """
        using TrainSmart;
        using TrainSmart.Data;
        using TrainSmart.Models;

        namespace Outside;

        /// <summary>A class with mistakes.</summary>
        [Experiment("shop", Seed = 1)]
        [Csv("data/penguins.csv", Label = "specis")] // a letter lacks
        [Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
        [Search(Sampler.Random, Trials = 2), Maximize("validation/macro-f1")]
        public sealed partial class Shop
        {
            [Int(9, /* up to */ 5)] public partial int Trees { get; }

        #pragma warning disable TS2006 // wanted as it is
            [Int(2, 5, Step = 2)] public partial int Leaves { get; }
        #pragma warning restore TS2006

            Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.All).OneHot([Columns.Island, Columns.Sex]);

            Estimator Model(Shape classes) => new RandomForest { Trees = Trees, Leaves = Leaves };
        }
        """;

    [Fact]
    public void Every_mistake_that_one_edit_mends_is_mended_in_YAML_and_CSharp_and_nothing_else_changes()
    {
        using var project = OutsideProject.Alone();
        project.Write("forest.experiment.yaml", WrongYaml);
        project.Write("Shop.cs", WrongClass.ReplaceLineEndings("\r\n"));

        var fix = project.Build("-t:TrainSmartFix");

        Assert.True(fix.Result.ExitCode == 0, fix.Result.ToString());
        Assert.Equal(
            Right(WrongYaml, "lable", "label", "sexx", "sex", "medain", "median", "9,   5", "5,   9"),
            File.ReadAllText(project.PathOf("forest.experiment.yaml")));
        Assert.Equal(
            Right(WrongClass, "specis", "species", "9, /* up to */ 5", "5, /* up to */ 9").ReplaceLineEndings("\r\n"),
            File.ReadAllText(project.PathOf("Shop.cs")));
        Assert.Contains("forest.experiment.yaml(6,21): TS3002 mended: now 'sex'", fix.Result.Output, StringComparison.Ordinal);
        Assert.Contains("Shop.cs(14,10): TS2001 mended: now '5, /* up to */ 9'", fix.Result.Output, StringComparison.Ordinal);
        Assert.Equal(0, project.Build().Result.ExitCode);

        // The program that now is there offers the same.
        project.Edit("Shop.cs", "5, /* up to */ 9", "9, /* up to */ 5");
        project.Edit("forest.experiment.yaml", "5,   9", "9,   5");
        var check = project.Run("check", "shop", "--fix");
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Equal("ok       Shop.cs: TS2001 at (14,10) mended, now '5, /* up to */ 9'; build again\n", check.Output);
        Assert.Contains("9,   5", File.ReadAllText(project.PathOf("forest.experiment.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_CSharp_that_hide_the_others_are_named()
    {
        using var project = OutsideProject.Alone();
        project.Write("forest.experiment.yaml", WrongYaml);
        project.Write("Broken.cs", "class Broken : Nothing;");
        var fix = project.Build("-t:TrainSmartFix");
        Assert.Contains("Broken.cs(1,16): error CS0246", fix.Result.Output, StringComparison.Ordinal);
        Assert.Contains("errors of C# can hide those of declarations", fix.Result.Output, StringComparison.Ordinal);
        Assert.Equal(WrongYaml, File.ReadAllText(project.PathOf("forest.experiment.yaml")));
    }

    private static string Right(string wrong, params string[] replacements) =>
        replacements.Chunk(2).Aggregate(wrong, (text, pair) => text.Replace(pair[0], pair[1], StringComparison.Ordinal));
}
