using System.Globalization;
using TrainSmart.Benchmarks.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    // One measurement a process, one JSON line on standard output; overhead.py runs these and the peers in turn.
    case ["overhead", var sampler, var trials, .. var rest]:
        var file = rest.SkipWhile(argument => argument != "--sqlite").Skip(1).FirstOrDefault();
        var dimensions = rest.Length > 0 && int.TryParse(rest[0], out var given) ? given : 10;
        Console.WriteLine(Overhead.Measure(sampler, int.Parse(trials, CultureInfo.InvariantCulture), dimensions, file));
        return 0;
    // One of many processes over one file; the caller starts them together.
    case ["share", var shared, var budget, var worker]:
        Overhead.Share(shared, int.Parse(budget, CultureInfo.InvariantCulture), worker);
        return 0;
    // What a durable trial cannot cost less than: writes at the end of a file and flushes, without a database.
    case ["floor", var flushes]:
        Console.WriteLine(Floor.Measure(int.Parse(flushes, CultureInfo.InvariantCulture)));
        return 0;
    case ["work", var log, var killed, var acknowledged]:
        Kills.Work(log, killed, acknowledged);
        return 0;
    case ["verify", var log, var acknowledged]:
        return Kills.Verify(log, acknowledged);
    case ["waiting"]:
        Waiting.Measure();
        return 0;
    case ["problems"]:
        Evaluation.List();
        return 0;
    case ["evaluate"]:
        Evaluation.Serve();
        return 0;
    case ["quality", var half, var family, var seeds, .. var samplers]:
        Quality.Measure(Enum.Parse<ProblemHalf>(half, ignoreCase: true), family, int.Parse(seeds, CultureInfo.InvariantCulture), samplers);
        return 0;
    case ["fronts", var half, var problem, var seeds, .. var samplers]:
        FrontQuality.Measure(Enum.Parse<ProblemHalf>(half, ignoreCase: true), problem, int.Parse(seeds, CultureInfo.InvariantCulture), samplers);
        return 0;
    case ["front-problems"]:
        FrontQuality.List();
        return 0;
    case ["front-evaluate"]:
        FrontQuality.Serve();
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: overhead SAMPLER TRIALS [DIMENSIONS] [--sqlite FILE] | floor FLUSHES | share ADDRESS TRIALS WORKER | problems | evaluate"
            + " | quality tuning|reporting continuous|mixed|tabular|all|PROBLEM SEEDS SAMPLER..."
            + " | fronts tuning|reporting all|PROBLEM SEEDS SAMPLER... | front-problems | front-evaluate");
        return 2;
}
