using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using TrainSmart.Benchmarks.Compiler;

switch (args)
{
    case ["bars"]:
        Bars.Print();
        break;
    case ["phases"]:
        Phases.Print();
        break;
    case ["loop", var phase]:
        Phases.Loop(phase);
        break;
    case ["roslyn"]:
        Phases.PrintRoslyn();
        break;
    case ["bdn"]:
        BenchmarkRunner.Run<CompilerBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance)));
        break;
    default:
        Console.Error.WriteLine("Usage: bars | phases | loop PHASE | roslyn | bdn");
        return 1;
}

return 0;
