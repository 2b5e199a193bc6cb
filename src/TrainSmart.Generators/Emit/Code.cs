using System.Text;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// A piece of C# that knows where it may be broken: on one line where it fits, otherwise one item a line. It is all the layout that generated code
/// needs to read as if it had been written by hand.
/// </summary>
internal abstract record Code
{
    private Code() { }

    /// <summary>The piece on one line.</summary>
    public string Flat
    {
        get
        {
            var text = new StringBuilder(Length);
            WriteFlat(text);
            return text.ToString();
        }
    }

    /// <summary>How long the piece is on one line.</summary>
    protected abstract int Length { get; }

    public static implicit operator Code(string text) => new Words(text);

    /// <summary>Items between brackets, such as <c>new Linear(</c>, the arguments and <c>)</c>.</summary>
    public static Code List(string open, IEnumerable<Code> items, string close) => new Bracketed(open, [.. items], close);

    /// <summary>An object with its initialiser: <c>new AdamW { LearningRate = 0.01 }</c>; without one if there is nothing to set.</summary>
    public static Code Initializer(string type, IReadOnlyCollection<Code> items)
    {
        if (items.Count > 0) return List($"{type} {{ ", items, " }");
        return type.EndsWith(")", StringComparison.Ordinal) ? type : type + "()";
    }

    /// <summary>A collection expression.</summary>
    public static Code Collection(IEnumerable<Code> items) => List("[", items, "]");

    /// <summary>The piece with words before it.</summary>
    public abstract Code After(string words);

    /// <summary>The piece with words behind it.</summary>
    public abstract Code Before(string words);

    /// <summary>Writes the piece in lines that are no longer than <paramref name="width"/> where it can be broken.</summary>
    /// <param name="text">Where to write it; the indentation of its first line is there.</param>
    /// <param name="indentation">How far its lines are indented.</param>
    /// <param name="width">How long a line may be, its indentation with it.</param>
    public abstract void Write(StringBuilder text, int indentation, int width);

    /// <summary>The piece in lines that are no longer than <paramref name="width"/> where it can be broken.</summary>
    public string Render(int width)
    {
        var text = new StringBuilder();
        Write(text, 0, width);
        return text.ToString();
    }

    protected abstract void WriteFlat(StringBuilder text);

    private sealed record Words(string Text) : Code
    {
        protected override int Length => Text.Length;

        public override Code After(string words) => new Words(words + Text);

        public override Code Before(string words) => new Words(Text + words);

        public override void Write(StringBuilder text, int indentation, int width) => text.Append(Text);

        protected override void WriteFlat(StringBuilder text) => text.Append(Text);
    }

    private sealed record Bracketed(string Open, IReadOnlyList<Code> Items, string Close) : Code
    {
        private const string Separator = ", ";

        private int _length;

        // Asked for once by each level around it, and so remembered.
        protected override int Length
        {
            get
            {
                if (_length > 0) return _length;
                if (Items.Count == 0) return _length = Open.TrimEnd().Length + Close.TrimStart().Length;
                _length = Open.Length + Close.Length + (Separator.Length * (Items.Count - 1));
                foreach (var item in Items) _length += item.Length;
                return _length;
            }
        }

        // Only initialisers and collections may end in a comma; arguments may not.
        private bool EndsInComma => !Close.TrimStart().StartsWith(")", StringComparison.Ordinal);

        public override Code After(string words) => new Bracketed(words + Open, Items, Close);

        public override Code Before(string words) => new Bracketed(Open, Items, Close + words);

        public override void Write(StringBuilder text, int indentation, int width)
        {
            if (Items.Count == 0 || Length + (indentation * 4) <= width)
            {
                WriteFlat(text);
                return;
            }

            WriteOpening(text, indentation);
            for (var index = 0; index < Items.Count; index++)
            {
                text.Append(' ', (indentation + 1) * 4);
                Items[index].Write(text, indentation + 1, width);
                text.Append(EndsInComma || index < Items.Count - 1 ? ",\n" : "\n");
            }

            if (EndsInComma) text.Append(' ', indentation * 4);
            else text.Length--;
            text.Append(Close.TrimStart());
        }

        protected override void WriteFlat(StringBuilder text)
        {
            if (Items.Count == 0)
            {
                text.Append(Open.TrimEnd()).Append(Close.TrimStart());
                return;
            }

            text.Append(Open);
            for (var index = 0; index < Items.Count; index++)
            {
                if (index > 0) text.Append(Separator);
                Items[index].WriteFlat(text);
            }

            text.Append(Close);
        }

        // A brace or bracket that opens lines of its own stands on its own line; a parenthesis ends the line that it is on.
        private void WriteOpening(StringBuilder text, int indentation)
        {
            var open = Open.TrimEnd();
            var bracket = open[open.Length - 1];
            var words = open.Substring(0, open.Length - 1).TrimEnd();
            if (bracket == '(') text.Append(open).Append('\n');
            else if (words.Length == 0) text.Append(bracket).Append('\n');
            else text.Append(words).Append('\n').Append(' ', indentation * 4).Append(bracket).Append('\n');
        }
    }
}
