namespace TrainSmart.Fixes;

/// <summary>Something wrong in a file that one edit mends.</summary>
/// <param name="Id">The rule, such as <c>TS2014</c>.</param>
/// <param name="File">The full path of the file.</param>
/// <param name="Line">The line of the finding, from 1.</param>
/// <param name="Column">The column of the finding, from 1.</param>
/// <param name="Edit">What mends it.</param>
internal sealed record FixableFinding(string Id, string File, int Line, int Column, TextEdit Edit);
