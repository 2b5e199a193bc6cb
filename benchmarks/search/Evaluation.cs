using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Lends the problems to samplers of other languages: their spaces as JSON, then points come in, one a line, and regrets go out.</summary>
internal static class Evaluation
{
    public static void List()
    {
        foreach (var problem in Problems.All())
        {
            var line = new JsonObject
            {
                ["problem"] = problem.Name,
                ["family"] = problem.Family,
                ["half"] = problem.Half == ProblemHalf.Tuning ? "tuning" : "reporting",
                ["noise"] = problem.Noise,
                ["floor"] = problem.Floor,
                ["space"] = new JsonArray([.. problem.Declaration.Select(line => (JsonNode)line)]),
            };
            Console.WriteLine(line.ToJsonString());
        }
    }

    // A line is {"problem": "...", "point": {"name": value, ...}} without the absent parameters.
    public static void Serve()
    {
        var problems = Problems.All().ToDictionary(problem => problem.Name);
        while (Console.ReadLine() is { } line)
        {
            using var asked = JsonDocument.Parse(line);
            var problem = problems[asked.RootElement.GetProperty("problem").GetString()!];
            var values = asked.RootElement.GetProperty("point").EnumerateObject()
                .ToDictionary(property => property.Name, property => Value(property.Value));
            var regret = problem.Regret(Configuration.FromValues(problem.Space, values));
            Console.WriteLine(regret.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static Literal Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!,
        _ => value.GetDouble(),
    };
}
