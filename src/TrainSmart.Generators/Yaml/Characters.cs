namespace TrainSmart.Generators.Yaml;

/// <summary>The kinds of characters that YAML knows. The zero character stands for the end of the text.</summary>
internal static class Characters
{
    public static bool IsBlank(char character) => character is ' ' or '\t';

    public static bool IsBreak(char character) => character is '\n' or '\r';

    public static bool IsBlankOrEnd(char character) => character is ' ' or '\t' or '\n' or '\r' or '\0';

    public static bool IsFlowIndicator(char character) => character is ',' or '[' or ']' or '{' or '}';

    /// <summary>Characters that no plain scalar starts with.</summary>
    public static bool IsReserved(char character) => character is ',' or ']' or '}' or '%' or '@' or '`';
}
