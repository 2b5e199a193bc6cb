using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Generators;

/// <summary>Names of generated files.</summary>
internal static class Hints
{
    private const string Allowed = "._-/ ()[]{},+`";

    /// <summary>The class with its namespace.</summary>
    public static string FullName(Identity identity) =>
        identity.Namespace.Length > 0 ? $"{identity.Namespace}.{identity.ClassName}" : identity.ClassName;

    /// <summary>
    /// How the names of an experiment's files begin: the folder of its declaration, and its class. A C# class says its namespace, because one folder
    /// may hold several.
    /// </summary>
    public static string Of(Identity identity)
    {
        var slash = identity.File.LastIndexOf('/');
        var folder = slash < 0 ? "" : identity.File.Substring(0, slash + 1);
        var path = folder + (identity.FrontEnd == FrontEnd.CSharp ? FullName(identity) : identity.ClassName);
        var inside = path.TrimStart('/').Replace("../", "");
        return string.Concat(inside.Select(character => char.IsLetterOrDigit(character) || Allowed.Contains(character) ? character : '_'));
    }
}
