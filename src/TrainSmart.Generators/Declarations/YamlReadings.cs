using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Readings that a generator leaves for the analyzer of the same build, which needs the same of the same text. A reading is taken once, so that
/// nothing is kept for longer than a build lasts; where none was left the file is read.
/// </summary>
internal static class YamlReadings
{
    private static readonly ConditionalWeakTable<SourceText, Reading> Left = new();

    /// <summary>Reads one file, and leaves the reading if it depends on that file alone.</summary>
    /// <inheritdoc cref="YamlDeclarationReader.Read(SourceText, string, string, string, BaseResolver)"/>
    public static ReadResult Leave(SourceText text, string path, string projectRelativeFile, string rootNamespace, BaseResolver resolveBase)
    {
        var isAlone = true;
        var result = YamlDeclarationReader.Read(text, path, projectRelativeFile, rootNamespace, name =>
        {
            isAlone = false;
            return resolveBase(name);
        });
        lock (Left)
        {
            Left.Remove(text);
            if (isAlone) Left.Add(text, new Reading(path, projectRelativeFile, rootNamespace, result));
        }

        return result;
    }

    /// <summary>Takes the reading that was left of a file, or reads it.</summary>
    /// <inheritdoc cref="YamlDeclarationReader.Read(SourceText, string, string, string, BaseResolver)"/>
    public static ReadResult Take(SourceText text, string path, string projectRelativeFile, string rootNamespace, BaseResolver resolveBase)
    {
        lock (Left)
        {
            if (Left.TryGetValue(text, out var left) && left.IsOf(path, projectRelativeFile, rootNamespace))
            {
                Left.Remove(text);
                return left.Result;
            }
        }

        return YamlDeclarationReader.Read(text, path, projectRelativeFile, rootNamespace, resolveBase);
    }

    // One text may be that of two files.
    private sealed class Reading(string path, string file, string rootNamespace, ReadResult result)
    {
        public ReadResult Result { get; } = result;

        public bool IsOf(string otherPath, string otherFile, string otherNamespace) =>
            (path, file, rootNamespace) == (otherPath, otherFile, otherNamespace);
    }
}
