using TrainSmart.Fixes;

// dotnet exec TrainSmart.Fix.dll CSC ARGUMENTS PROJECT [ONLY [RESULT]]: what `dotnet build -t:TrainSmartFix` runs.
// ONLY is one file to mend, RESULT a file that the mended findings are written to as JSON.
try
{
    var compiler = new Compiler(args[0], args[1], args[2]);
    var only = args.Length > 3 && args[3].Length > 0 ? Path.GetFullPath(args[3], args[2]) : null;
    var mending = Mending.Run(compiler, only);
    foreach (var line in mending.Lines(args[2])) Console.WriteLine(line);
    if (args.Length > 4 && args[4].Length > 0) File.WriteAllText(args[4], mending.ToJson());
    return 0;
}
catch (FixException problem)
{
    Console.WriteLine($"TrainSmartFix : error : {problem.Message}"); // a form that the build recognises as its own error
    return 1;
}
