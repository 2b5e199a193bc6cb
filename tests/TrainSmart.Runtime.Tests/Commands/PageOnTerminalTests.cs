using TrainSmart.Commands;

namespace TrainSmart.Tests.Commands;

public sealed class PageOnTerminalTests
{
    private const string Page =
        """
        # TS2001 (error): The range is empty

        The lower end of a range is above its upper end.

        ## Right

        ```yaml
        search:
          space: {}
        ```

        - swap the two ends of it
        """;

    [Fact]
    public void Paragraphs_are_as_wide_as_the_window_and_examples_are_indented() => Assert.Equal(
        """
        TS2001 (error): The
        range is empty

        The lower end of a
        range is above its
        upper end.

        Right

            search:
              space: {}

        - swap the two ends
          of it

        """.ReplaceLineEndings("\n"),
        PageOnTerminal.Write(Page, 20, hasColor: false));

    [Fact]
    public void A_wide_window_leaves_short_lines_as_they_are_and_headings_stand_out()
    {
        var written = PageOnTerminal.Write(Page, 200, hasColor: true);
        Assert.StartsWith("\u001b[1mTS2001 (error): The range is empty\u001b[0m\n", written, StringComparison.Ordinal);
        Assert.Contains("\nThe lower end of a range is above its upper end.\n", written, StringComparison.Ordinal);
        Assert.DoesNotContain("```", written, StringComparison.Ordinal);
    }
}
