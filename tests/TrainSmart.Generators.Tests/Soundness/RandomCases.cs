namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Draws the cases of each property.</summary>
internal static class RandomCases
{
    public static Drawn Yaml(Dice dice, int number)
    {
        if (dice.Chance(0.3))
        {
            var data = RandomLock.Draw(dice);
            return Extended(dice, new(RandomExperiment.Yaml(dice, number, data)) { Lock = data.Lock });
        }

        return Extended(dice, new(RandomExperiment.Yaml(dice, number)));
    }

    public static Drawn MutatedYaml(Dice dice, int number)
    {
        var drawn = Yaml(dice, number);
        if (drawn.Lock is { } text && dice.Chance(0.3)) return drawn with { Lock = Mutations.Mutate(dice, text) };
        if (drawn.Base is { } parent && dice.Chance(0.3)) return drawn with { Base = Mutations.Mutate(dice, parent) };
        return drawn with { Text = Mutations.Mutate(dice, drawn.Text) };
    }

    public static Drawn Class(Dice dice, int number) => new(RandomExperiment.Class(dice, number));

    public static Drawn ClassWithOtherValues(Dice dice, int number) => new(Mutations.MutateLiterals(dice, RandomExperiment.Class(dice, number)));

    public static Drawn TornClass(Dice dice, int number) => new(Mutations.Mutate(dice, RandomExperiment.Class(dice, number)));

    /// <summary>Now and then the sections stand in two files, of which one extends the other.</summary>
    private static Drawn Extended(Dice dice, Drawn drawn)
    {
        if (dice.Chance(0.8)) return drawn;
        var (own, inherited) = (new List<string>(), new List<string>());
        var target = own;
        foreach (var line in drawn.Text.Split('\n'))
        {
            if (line.StartsWith("experiment:", StringComparison.Ordinal)) target = own;
            else if (line.Length > 0 && char.IsLetter(line[0])) target = dice.Chance(0.5) ? own : inherited;
            target.Add(line);
        }

        return drawn with
        {
            Text = "extends: base.experiment.yaml\n" + string.Join("\n", own), Base = "experiment: base\n" + string.Join("\n", inherited),
        };
    }
}
