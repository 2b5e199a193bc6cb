using System.Globalization;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Lends the continuous problems to samplers of other languages: points come in, one a line, and regrets go out.</summary>
internal static class Evaluation
{
    public static void List()
    {
        foreach (var problem in ContinuousProblems.All())
        {
            var range = ((Distribution.Uniform)problem.Space.Parameters[0].Distribution).High;
            Console.WriteLine(FormattableString.Invariant($"{problem.Name} {problem.Space.Count} {range:R} {problem.Noise:R}"));
        }
    }

    public static void Serve(string name)
    {
        var problem = ContinuousProblems.All().Single(problem => problem.Name == name);
        while (Console.ReadLine() is { } line)
        {
            var values = new Dictionary<string, Literal>();
            foreach (var text in line.Split(' ')) values[$"x{values.Count}"] = double.Parse(text, CultureInfo.InvariantCulture);
            Console.WriteLine(problem.Regret(Configuration.FromValues(problem.Space, values)).ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
