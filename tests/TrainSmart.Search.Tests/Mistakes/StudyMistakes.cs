using System.Reflection;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Mistakes;

/// <summary>Wrong uses of a study, which other engines notice late, or answer with something else than was asked for.</summary>
public sealed class StudyMistakes
{
    private static readonly SearchSpace Space = Some.Space("rate: uniform(0, 1)", "kind: choice(svm, forest)");

    [Fact]
    public void A_choice_added_before_a_resume_is_named_and_the_study_stays_as_it_was()
    {
        var storage = new MemoryStorage();
        Study.Create(storage, Space, new() { Trials = 5 }).Finish(_ => 1).Dispose();
        var wider = Some.Space("rate: uniform(0, 1)", "kind: choice(svm, forest, net)");
        Assert.Contains("'kind' has changed", Assert.Throws<StudyException>(() => Study.Create(storage, wider, new() { Trials = 5 })).Message);
        using var study = Study.Open(storage);
        Assert.Equal(5, study.Trials.Count);
    }

    [Fact]
    public void An_enqueued_point_with_a_misspelt_name_is_refused_with_the_nearest_name() =>
        Assert.Equal("'rat' is not a parameter; did you mean 'rate'?", Refusal(("rat", 0.123), ("kind", "svm")));

    [Fact]
    public void An_enqueued_value_out_of_range_is_refused_with_the_range()
    {
        Assert.Equal("'rate' is 99, outside [0, 1]", Refusal(("rate", 99.0), ("kind", "svm")));
        Assert.StartsWith(
            "'florest' is no value of 'kind', which are svm, forest; did you mean 'forest'?",
            Refusal(("rate", 0.5), ("kind", "florest")));
    }

    [Fact]
    public void An_enqueued_text_for_a_number_is_refused() =>
        Assert.Equal("'rate' must be a number, not the text '0.5'", Refusal(("rate", "0.5"), ("kind", "svm")));

    [Fact]
    public void Two_values_for_one_objective_are_refused_and_a_value_that_is_no_number_fails_its_trial_with_a_note()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        Assert.Equal(
            "trial 0 was told 2 values, but the study has 1 objectives",
            Assert.Throws<StudyException>(() => study.Tell(trial, TrialState.Completed, [0.1, 0.2])).Message);
        study.Tell(trial, TrialState.Completed, [double.NaN]);
        Assert.Equal((TrialState.Failed, "an objective was not a number"), (study.Trials[0].State, study.Trials[0].Note));
        Assert.Null(study.Best);
    }

    [Fact]
    public void A_text_for_an_objective_is_prevented_by_the_compiler_and_refused_in_a_conversation()
    {
        Assert.All(
            typeof(Study).GetMethods().Where(method => method.Name == nameof(Study.Tell)),
            method => Assert.DoesNotContain(
                method.GetParameters(),
                parameter => parameter.Name == "values" && parameter.ParameterType != typeof(ReadOnlySpan<double>)));
        using var conversation = new Search.AskTell();
        conversation.Answer("""{"op":"create","space":{"x":{"type":"bool"}}}""");
        conversation.Answer("""{"op":"ask"}""");
        Assert.Contains("\\\"good\\\" is not a number", conversation.Answer("""{"op":"tell","trial":0,"values":["good"]}"""));
    }

    [Fact]
    public void A_report_to_a_study_with_two_objectives_is_refused_in_words()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Directions = [Direction.Minimize, Direction.Maximize] });
        var trial = study.Ask("w")!;
        Assert.Equal(
            "trial 0 reported 0.5 at step 3, but the study has 2 objectives (minimize, maximize); "
            + "report a value of each: study.Report(trial, 3, [value1, value2])",
            Assert.Throws<StudyException>(() => study.Report(trial, 3, 0.5)).Message);
    }

    [Fact]
    public void A_report_of_one_value_in_a_conversation_about_two_objectives_is_refused_with_what_to_write()
    {
        using var conversation = new Search.AskTell();
        conversation.Answer(
            """{"op":"create","space":{"x":{"type":"bool"}},"directions":["minimize","maximize"],"sampler":"random","pruner":"median"}""");
        conversation.Answer("""{"op":"ask"}""");
        using var answer = System.Text.Json.JsonDocument.Parse(conversation.Answer("""{"op":"report","trial":0,"step":3,"values":[0.5]}"""));
        Assert.Equal(
            "trial 0 reported [0.5] at step 3, but the study has 2 objectives (minimize, maximize); "
            + "write one number an objective: \"values\":[VALUE1,VALUE2]",
            answer.RootElement.GetProperty("error").GetProperty("message").GetString());
    }

    [Fact]
    public void A_sampler_that_does_not_suit_the_study_is_refused_before_any_trial()
    {
        Assert.Contains(
            "cma-es has one objective",
            Refusal(Some.Space("x: uniform(0, 1)"), new() { Sampler = new CmaEsSampler(), Directions = [Direction.Minimize, Direction.Minimize] }));
        Assert.Contains("cma-es has no distance between the values of 'kind'", Refusal(Space, new() { Sampler = new CmaEsSampler() }));
        Assert.Contains("the grid needs a step or choices for 'rate'", Refusal(Space, new() { Sampler = new GridSampler() }));
    }

    [Fact]
    public void A_typing_error_in_reading_the_result_is_prevented_by_the_compiler_and_refused_by_name()
    {
        // Generated code reads by place into a record of the experiment; names only come in where a space is built in code.
        Assert.DoesNotContain(
            typeof(Configuration).GetMethods(BindingFlags.Public | BindingFlags.Instance),
            method => method.GetParameters() is [{ ParameterType: var type }] && type == typeof(string));
        Assert.Equal("'rat' is not a parameter; did you mean 'rate'?", Assert.Throws<SpaceException>(() => Space.IndexOf("rat")).Message);
    }

    [Fact]
    public void A_trial_that_raises_an_error_is_kept_with_its_words_and_the_study_goes_on()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 6 });
        while (study.Ask("w") is { } trial)
        {
            if (trial.Number == 3) study.Tell(trial, TrialState.Failed, [], "the data ended early");
            else study.Tell(trial, TrialState.Completed, [trial.Number]);
        }

        Assert.Equal((TrialState.Failed, "the data ended early"), (study.Trials[3].State, study.Trials[3].Note));
        Assert.Equal((6, 0), (study.Trials.Count, study.Best!.Number));
    }

    [Theory]
    [InlineData("tpe")]
    [InlineData("gp")]
    public void One_seed_gives_one_study_whatever_the_number_of_workers(string sampler)
    {
        var studies = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 40, Seed = 9, Sampler = SamplerOptions.Parse(sampler) });
            return study.Finish(point => Math.Abs(point.Double(0) - 0.3) + point.Index(1), workers).Trials
                .Select(trial => trial.Configuration)
                .ToList();
        }).ToList();
        Assert.Equal(studies[0], studies[1]);
        Assert.Equal(studies[0], studies[2]);
    }

    private static string Refusal(SearchSpace space, StudyOptions options) =>
        Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), space, options)).Message;

    private static string Refusal(params (string Name, Literal Value)[] values) =>
        Assert.Throws<SpaceException>(() => Configuration.FromValues(Space, values.ToDictionary(pair => pair.Name, pair => pair.Value))).Message;
}
