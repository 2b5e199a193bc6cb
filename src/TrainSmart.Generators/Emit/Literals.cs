using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    private const long KiB = 1L << 10;
    private const long MiB = 1L << 20;
    private const long GiB = 1L << 30;

    /// <summary>A number that reads back as exactly the same one: <c>0.7</c>, <c>1e-4</c>, <c>60</c>.</summary>
    public static string Number(double value)
    {
        if (double.IsNaN(value)) return "double.NaN";
        if (double.IsInfinity(value)) return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        var plain = value.ToString("R", CultureInfo.InvariantCulture);
        return plain.IndexOf('E') >= 0 || (value != 0 && Math.Abs(value) < 0.001) ? Scientific(plain) : plain;
    }

    /// <summary>A number that C# takes for a real one, whole or not: <c>0.0</c>.</summary>
    public static string Real(double value)
    {
        var text = Number(value);
        return text.All(character => char.IsDigit(character) || character == '-') ? text + ".0" : text;
    }

    public static string Integer(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(string value) => IsPlain(value) ? $"\"{value}\"" : SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Truth(bool value) => value ? "true" : "false";

    /// <summary>A span of time in the largest unit that it is a whole number of.</summary>
    public static string Duration(double seconds) => seconds switch
    {
        > 0 when seconds % 3600 == 0 => $"TimeSpan.FromHours({Number(seconds / 3600)})",
        > 0 when seconds % 60 == 0 => $"TimeSpan.FromMinutes({Number(seconds / 60)})",
        _ => $"TimeSpan.FromSeconds({Number(seconds)})",
    };

    /// <summary>A count of bytes: <c>16L &lt;&lt; 30</c> is 16 GiB.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        >= GiB when bytes % GiB == 0 => $"{Number(bytes / GiB)}L << 30",
        >= MiB when bytes % MiB == 0 => $"{Number(bytes / MiB)}L << 20",
        >= KiB when bytes % KiB == 0 => $"{Number(bytes / KiB)}L << 10",
        _ => Integer(bytes) + "L",
    };

    /// <summary>A literal of a declaration where the runtime takes a <c>Literal</c>.</summary>
    public static string Declared(Literal literal) => literal switch
    {
        Literal.Number { IsInteger: false } number => Real(number.Value),
        Literal.Number number when Math.Abs(number.Value) <= int.MaxValue => Integer(number.Value),
        Literal.Number number => $"new Literal.Number({Number(number.Value)}, true)",
        Literal.Text text => Text(text.Value),
        Literal.Truth truth => Truth(truth.Value),
        _ => "new Literal.Null()",
    };

    private static bool IsPlain(string value)
    {
        foreach (var character in value)
            if (character is < ' ' or > '~' or '"' or '\\') return false;

        return true;
    }

    // "1E-05" and "0.00012" become "1e-5" and "1.2e-4"; the digits stay, so the number does.
    private static string Scientific(string plain)
    {
        var sign = plain.StartsWith("-", StringComparison.Ordinal) ? "-" : "";
        var parts = plain.Substring(sign.Length).Split('E');
        var exponent = parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (parts.Length == 2) return $"{sign}{parts[0]}e{Integer((long)exponent)}";

        var decimals = parts[0].Substring(parts[0].IndexOf('.') + 1);
        var digits = decimals.TrimStart('0');
        exponent = -(decimals.Length - digits.Length + 1);
        var mantissa = digits.Length == 1 ? digits : digits[0] + "." + digits.Substring(1);
        return $"{sign}{mantissa}e{Integer((long)exponent)}";
    }
}
