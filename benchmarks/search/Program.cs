using System.Globalization;
using TrainSmart.Benchmarks.Search;

// One measurement a process, one JSON line on standard output; overhead.py runs these and the peers in turn.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var sampler, var trials, ..])
{
    Console.Error.WriteLine("usage: SAMPLER TRIALS [DIMENSIONS] [--sqlite FILE]");
    return 2;
}

var file = args.SkipWhile(argument => argument != "--sqlite").Skip(1).FirstOrDefault();
var dimensions = args.Length > 2 && int.TryParse(args[2], out var given) ? given : 10;
Console.WriteLine(Overhead.Measure(sampler, int.Parse(trials, CultureInfo.InvariantCulture), dimensions, file));
return 0;
