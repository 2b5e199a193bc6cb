namespace TrainSmart.Spaces;

/// <summary>
/// The small language of conditions, constraints and searched values: arithmetic, comparison, <c>and</c>, <c>or</c>, <c>not</c>, <c>in</c>.
/// It is data: the compiler reasons over it with intervals, the search evaluates it, a report prints it.
/// </summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>A literal value.</summary>
    public sealed record Constant(Literal Value) : Expression
    {
        /// <inheritdoc/>
        public override string ToString() => Value is Literal.Text text ? $"'{text.Value.Replace("'", "''")}'" : Value.ToString();
    }

    /// <summary>The value of a parameter by its name in the space (snake_case; <c>family.forest.trees</c> inside a branch).</summary>
    public sealed record Name(string Parameter) : Expression
    {
        /// <inheritdoc/>
        public override string ToString() => Parameter;
    }

    /// <summary>An operator with one operand.</summary>
    public sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression
    {
        /// <inheritdoc/>
        public override string ToString() => Operator == UnaryOperator.Not ? $"not {Parenthesised(Operand)}" : $"-{Parenthesised(Operand)}";
    }

    /// <summary>An operator with two operands.</summary>
    public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Parenthesised(Left)} {Operator.Symbol()} {Parenthesised(Right)}";
    }

    /// <summary>Whether a value is one of the listed ones.</summary>
    public sealed record Membership(Expression Value, EquatableArray<Literal> Items) : Expression
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Parenthesised(Value)} in [{string.Join(", ", Items.Select(item => new Constant(item).ToString()))}]";
    }

    private static string Parenthesised(Expression part) => part is Binary or Membership ? $"({part})" : part.ToString();
}

/// <summary>The operators with one operand.</summary>
public enum UnaryOperator
{
    /// <summary>Logical negation.</summary>
    Not,

    /// <summary>Arithmetic negation.</summary>
    Negate,
}

/// <summary>The operators with two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Remainder,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,
}

/// <summary>How operators are written.</summary>
public static class Operators
{
    /// <summary>The operator as the language writes it.</summary>
    public static string Symbol(this BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        _ => "or",
    };
}
