using TrainSmart.Generators.Tests.Yaml;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlFindingTests
{
    [Theory]
    [InlineData("model:", "modle:", "(20,1) TS1002: unknown key 'modle'; did you mean 'model'?")]
    [InlineData("  label: species", "  lable: species", "(8,3) TS1002: unknown key 'lable'; did you mean 'label'?")]
    [InlineData("  label: species\n", "", "(6,1) TS1003: 'data' needs 'label'; write 'label: the column to predict'")]
    [InlineData("experiment: penguins\n", "", "(1,1) TS1003: the file needs 'experiment'; write 'experiment: penguins'")]
    [InlineData("epochs: 60", "epochs: 60.5", "(28,11) TS1005: 'epochs' must be a whole number, found '60.5'")]
    [InlineData("epochs: 60", "epochs: '60'", "(28,11) TS1005: 'epochs' must be a whole number, found the text '60'")]
    [InlineData("stratify: true", "stratify: yes", "(9,64) TS1005: 'stratify' must be true or false, found 'yes'")]
    [InlineData("trials: 60", "trials: [60]", "(36,11) TS1005: 'trials' must be a whole number, found a list")]
    [InlineData("cost: $5", "cost: five", "(46,17) TS1005: 'cost' must be an amount of dollars, such as $5 or $0.50, found 'five'")]
    [InlineData("cost: $5", "cost: 5", "(46,17) TS1005: 'cost' must be an amount of dollars, such as $5 or $0.50, found '5'; write $5")]
    [InlineData("{ cost: $5, time: 10m }", "20", "(46,9) TS1005: 'budget' must be keys with values, such as '{ cost: $5, time: 10m }', found '20'")]
    [InlineData(
        "time: 10m",
        "time: 10",
        "(46,27) TS1005: 'time' must be a duration: a number with its unit (ms, s, m, h, d or w), such as 90s, 10m or 2h, found '10'")]
    [InlineData("nodes: 2", "nodes: 0", "(49,19) TS2017: 'nodes' of slurm must be at least 1, was 0")]
    [InlineData("dropout: $dropout", "dropout: 1", "(22,73) TS2017: 'rate' of dropout must be at least 0 and below 1, was 1")]
    [InlineData("relu,", "reluu,", "(22,58) TS4012: 'reluu' is no layer; did you mean 'relu'?")]
    [InlineData("adamw:", "adamm:", "(26,16) TS4012: 'adamm' is no optimizer; did you mean 'adamw'?")]
    [InlineData("with: median", "with: medain", "(13,39) TS4012: 'medain' is no value of 'with'; did you mean 'median'?")]
    [InlineData("slurm:", "slrum:", "(49,3) TS4012: 'slrum' is no target; did you mean 'slurm'?")]
    [InlineData("iqr: 3.0", "irq: 3.0", "(14,40) TS1002: unknown key 'irq'; did you mean 'iqr'?")]
    [InlineData(
        "- standardize: numeric",
        "- standardize: { all: numerci, except: [year] }",
        "(15,25) TS1005: 'all' must be one of numeric, categorical, all, found 'numerci'")]
    [InlineData(
        "- standardize: numeric", "- standardize: { all: numeric, exept: [year] }", "(15,34) TS1002: unknown key 'exept'; did you mean 'except'?")]
    [InlineData("linear: $width", "linear", "(22,42) TS1003: 'linear' needs 'width'; write 'linear: 32'")]
    [InlineData("linear: $width", "linear: $widht", "(22,50) TS2032: '$widht' is not a parameter; did you mean '$width'?")]
    [InlineData("linear: $width", "linear: width", "(22,50) TS2032: a parameter is written with a dollar sign here: '$width'")]
    [InlineData("log-uniform(1e-4, 1e-1)", "log-uniform(0, 1e-1)", "(38,32) TS2002: log-uniform of learning_rate needs low above 0, was 0")]
    [InlineData("log-uniform(1e-4, 1e-1)", "log-uniform(1, 0.1)", "(38,32) TS2001: low (1) of learning_rate must be less than high (0.1); swap them")]
    [InlineData("choice(16, 32, 64, 128)", "choise(16, 32)", "(41,20) TS1020: 'choise' is no distribution; did you mean 'choice'?")]
    [InlineData(
        "choice(16, 32, 64, 128)", "[16, 32]", "(41,20) TS1005: 'width' must be a distribution; for one of these values write 'choice(16, 32)'")]
    [InlineData("when depth >= 2", "when dept >= 2", "(42,43) TS2024: 'dept' is not a parameter; did you mean 'depth'?")]
    [InlineData("- depth * width", "- depth * widht", "(44,15) TS2024: 'widht' is not a parameter; did you mean 'width'?")]
    [InlineData("width <= 256", "width = 256", "(44,21) TS1020: write '==' instead of '='")]
    [InlineData(
        "    depth:  ", "    my-depth:  ", "(40,5) TS1010: 'my-depth' is no name of a parameter; write letters, digits and '_', such as 'my_depth'")]
    public void A_mistake_is_named_where_it_is(string right, string wrong, string expected)
    {
        Assert.Contains(right, SampleTexts.Penguins);

        Assert.Contains(expected, YamlExperiments.Findings(SampleTexts.Penguins.Replace(right, wrong)));
    }

    [Theory]
    [InlineData("model:", "modle:", 1)]
    [InlineData("relu,", "reluu,", 1)]
    [InlineData("choice(16, 32, 64, 128)", "choise(16, 32)", 1)]
    [InlineData("stratify: true", "stratify: yes", 1)]
    [InlineData("log-uniform(1e-4, 1e-1)", "log-uniform(1, 0.1)", 1)]
    [InlineData("linear: $width", "linear: $widht", 1)]
    [InlineData("    - linear: classes", "\t- linear: classes", 1)]
    [InlineData("    depth:  ", "\tdepth:  ", 1)]
    [InlineData("when depth >= 2", "when dept >= 2", 1)]
    public void One_mistake_is_one_finding(string right, string wrong, int expected) =>
        Assert.Equal(expected, YamlExperiments.Read(SampleTexts.Penguins.Replace(right, wrong)).Findings.Count);

    [Fact]
    public void A_mapping_in_the_place_of_a_list_is_one_finding_whatever_keys_it_repeats()
    {
        const string text = "experiment: x\nmodel:\n  layers:\n    linear: 16\n    relu:\n    linear: classes\ntrain: { epochs: 1, batch-size: 1 }\n";
        Assert.Equal(
            ["(4,5) TS1005: 'layers' must be a list of layers, found a mapping; write '- ' before each of them"],
            YamlExperiments.Findings(text));
    }

    [Theory]
    [InlineData("model:", "modle:")]
    [InlineData("relu,", "reluu,")]
    [InlineData("stratify: true", "stratify: yes")]
    [InlineData("epochs: 60", "epochs: '60'")]
    [InlineData("log-uniform(1e-4, 1e-1)", "log-uniform(1e-1, 1e-4)")]
    [InlineData("log-uniform(1e-4, 1e-1)", "{ distribution: log-uniform, low: 1e-1, high: 1e-4 }")]
    [InlineData("linear: $width", "linear: width")]
    [InlineData("when depth >= 2", "when dept >= 2")]
    [InlineData("choice(16, 32, 64, 128)", "[16, 32, 64, 128]")]
    [InlineData("width <= 256", "width = 256")]
    public void A_replacement_mends_the_text(string right, string wrong)
    {
        var text = SampleTexts.Penguins.Replace(right, wrong);
        var finding = Assert.Single(YamlExperiments.Read(text).Findings);
        var span = finding.Location.SourceSpan;

        Assert.DoesNotContain(
            YamlExperiments.Read(text.Remove(span.Start, span.Length).Insert(span.Start, finding.Replacement!)).Findings,
            left => left.Id == finding.Id);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once()
    {
        const string text = """
            experiment: many
            modle: {}
            data: { csv: a.csv }
            prepare: [ standardise: numeric ]
            train:
              epochs: zero
               batch-size: 32
              optimizer: { adamw: { learning-rate: $rate } }
            search:
              space:
                lr: uniform(2, 1)
                mu: uniform(0, 1) when x > 1
            """;

        Assert.Equal(
            ["(2,1) TS1002", "(3,1) TS1003", "(4,12) TS4012", "(6,11) TS1005", "(7,4) TS1001", "(8,40) TS2032", "(11,17) TS2001", "(12,28) TS2024"],
            YamlExperiments.Findings(text).Select(finding => finding.Split(':')[0]));
    }

    [Fact]
    public void The_long_form_names_the_key_that_is_wrong()
    {
        const string text = """
            experiment: long
            search:
              space:
                lr:
                  distribution: log-uniform
                  low: 0
                  high: 1
                depth:
                  distribution: int
                  low: 1.5
                  high: 3
                  setp: 1
                rate: { low: 1, high: 2 }
            """;

        Assert.Equal(
            [
                "(6,12) TS2002: log-uniform of lr needs low above 0, was 0",
                "(10,12) TS2013: low must be a whole number, not 1.5; write 2 or use uniform",
                "(12,7) TS1002: unknown key 'setp'; did you mean 'step'?",
                "(13,5) TS1003: 'rate' needs 'distribution'; write 'distribution: uniform'",
            ],
            YamlExperiments.Findings(text));
    }

    [Fact]
    public void A_model_that_branches_names_the_alternative_it_leaves_out()
    {
        const string text = """
            experiment: branches
            model:
              branch: $family
              line: { estimator: linear-regression }
              forst: { estimator: random-forest }
            search:
              space:
                family: { branch: { line: , forest: { trees: "int(1, 9)" }, tree: } }
            """;

        Assert.Equal(
            ["(2,1) TS1003: 'model' needs 'tree'; write 'tree: { layers: [ ... ] }'", "(5,3) TS1002: unknown key 'forst'; did you mean 'forest'?"],
            YamlExperiments.Findings(text));
    }

    [Fact]
    public void A_location_names_the_file() =>
        Assert.All(
            YamlExperiments.Read("experiment: x\nmodle: 1\n").Findings,
            finding => Assert.Equal(YamlExperiments.Path, finding.Location.GetLineSpan().Path));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("- a list\n")]
    [InlineData("just text")]
    public void A_file_that_is_no_experiment_has_no_model_and_says_so(string text)
    {
        var result = YamlExperiments.Read(text);

        Assert.Null(result.Model);
        Assert.Single(result.Findings);
    }

    [Fact]
    public void Every_beginning_of_an_experiment_is_read_without_an_exception()
    {
        for (var length = 0; length <= SampleTexts.Penguins.Length; length++) YamlExperiments.Read(SampleTexts.Penguins.Substring(0, length));
    }

    [Fact]
    public void An_experiment_without_any_one_character_is_read_without_an_exception()
    {
        for (var index = 0; index < SampleTexts.Penguins.Length; index++) YamlExperiments.Read(SampleTexts.Penguins.Remove(index, 1));
    }
}
