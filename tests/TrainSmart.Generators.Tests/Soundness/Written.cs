using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>One thing in the words of both front ends.</summary>
internal sealed record Written(string Yaml, string CSharp)
{
    public static Written Same(string text) => new(text, text);
}

/// <summary>What values a parameter has, and so where it may be used.</summary>
internal enum Sort
{
    /// <summary>Whole numbers from 1 to 64.</summary>
    Whole,

    /// <summary>Numbers above 0 and at most a half.</summary>
    Rate,

    /// <summary>Any number.</summary>
    Wild,
    Truth,
    Word,

    /// <summary>The words that a place knows: in C# the members of an enum.</summary>
    Keyword,
    Words,
    Order,
}

/// <summary>A drawn parameter.</summary>
/// <param name="Name">Its name in each front end.</param>
/// <param name="Sort">What values it has.</param>
/// <param name="Distribution">Where they are drawn from: the text after the name, and the attribute.</param>
/// <param name="Condition">When it is there; none if always.</param>
/// <param name="Otherwise">Its value where it is not; none if it has none.</param>
internal sealed record Searched(Written Name, Sort Sort, Written Distribution, Written? Condition, Written? Otherwise)
{
    /// <summary>The place whose words the values are; none if they are no such words.</summary>
    public Slot? Place { get; init; }

    public bool MayBeAbsent => Condition is not null && Otherwise is null;

    public string Type => Sort switch
    {
        Sort.Whole => "int",
        Sort.Truth => "bool",
        Sort.Word => "string",
        Sort.Keyword => RandomOperations.Pascal(Place!.Name),
        Sort.Words => "IReadOnlyList<string>",
        Sort.Order => "IReadOnlyList<int>",
        _ => "double",
    };
}
