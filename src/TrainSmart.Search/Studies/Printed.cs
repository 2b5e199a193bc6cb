using System.Globalization;

namespace TrainSmart.Search;

/// <summary>What a record prints, whatever the language of the machine.</summary>
internal static class Printed
{
    public static string Of(object settings)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return settings.ToString()!;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
