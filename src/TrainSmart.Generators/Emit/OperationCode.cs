using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes uses of the vocabulary as C#: <c>new Linear(64)</c>, <c>.ClipOutliers(Columns.Numeric, iqr: 3)</c>.</summary>
/// <param name="experiment">The experiment that uses them.</param>
/// <param name="scope">How parameters are read at the place.</param>
internal sealed class OperationCode(ExperimentShape experiment, Scope scope)
{
    private readonly ExpressionCode _expressions = new(scope);

    /// <summary>The operation as a new object.</summary>
    /// <param name="kind">What kind of word it is.</param>
    /// <param name="operation">The use of the word.</param>
    /// <param name="more">Properties that no slot fills.</param>
    public Code New(WordKind kind, Operation operation, params Code[] more)
    {
        var word = Runtime.WordOf(kind, operation);
        var filled = word.Slots.Where(slot => operation[slot.Name] is not null).ToList();
        var isPositional = Runtime.HasPositionalSlots(word);
        List<Code> arguments = [.. filled.Where(slot => isPositional && slot.Required).Select(slot => Value(slot, operation[slot.Name]!))];
        if (word.HasBody) arguments.Add(Layers(operation.Body));
        List<Code> properties = [.. Properties(filled.Where(slot => !isPositional || !slot.Required), operation), .. more];
        var type = $"new {Runtime.TypeOf(word)}";
        if (properties.Count == 0) return Code.List(type + "(", arguments, ")");
        return Code.Initializer(arguments.Count == 0 ? type : Code.List(type + "(", arguments, ")").Flat, properties);
    }

    /// <summary>The slots of the operation as an initialiser without its type, for a property that says it already.</summary>
    public Code Initializer(WordKind kind, Operation operation) => Code.Initializer("new()", Properties(Runtime.WordOf(kind, operation), operation));

    /// <summary>Layers as a collection.</summary>
    public Code Layers(EquatableArray<Operation> layers) => Code.Collection(layers.Select(Layer));

    /// <summary>The operation as a call on a preparation.</summary>
    public Code Step(Operation step)
    {
        var word = Runtime.WordOf(WordKind.Step, step);
        var arguments = word.Slots.Where(slot => step[slot.Name] is not null).Select(slot => Argument(slot, step[slot.Name]!));
        var call = Code.List($".{word.TypeName}(", arguments, ")");
        return step.When is null ? call : Code.List(".When(", [_expressions.Condition(step.When), call.After("steps => steps")], ")");
    }

    /// <summary>The operation as one of the ways to balance classes.</summary>
    public Code Balance(Operation balance)
    {
        var word = Runtime.WordOf(WordKind.Balance, balance);
        var type = experiment.TypeInExpression("Balance", Runtime.Data);
        var arguments = word.Slots.Where(slot => balance[slot.Name] is not null).Select(slot => Argument(slot, balance[slot.Name]!)).ToList();
        return arguments.Count == 0 && word.Slots.Count == 0 ? $"{type}.{word.TypeName}" : Code.List($"{type}.{word.TypeName}(", arguments, ")");
    }

    private List<Code> Properties(Word word, Operation operation) =>
        Properties(word.Slots.Where(slot => operation[slot.Name] is not null), operation);

    private List<Code> Properties(IEnumerable<Slot> slots, Operation operation) =>
        [.. slots.Select(slot => Value(slot, operation[slot.Name]!).After(slot.PropertyName + " = "))];

    private Code Layer(Operation layer)
    {
        var code = New(WordKind.Layer, layer);
        return layer.When is null ? code : Code.List($".. {_expressions.Condition(layer.When)} ? new Layer[] {{ ", [code], " } : []");
    }

    // Columns and keywords say themselves what they are; other arguments are named.
    private Code Argument(Slot slot, ArgumentValue value)
    {
        var code = Value(slot, value);
        return slot.Type is SlotType.Columns or SlotType.Keyword ? code : code.After(Identifiers.Camel(slot.PropertyName) + ": ");
    }

    private Code Value(Slot slot, ArgumentValue value) => value switch
    {
        ArgumentValue.Columns columns => Columns(columns.Selection),
        ArgumentValue.Keyword keyword => Keyword(slot, keyword.Word),
        ArgumentValue.Nested nested => New(slot.Inner ?? throw new InvalidOperationException($"'{slot.Name}' takes no operation"), nested.Operation),
        ArgumentValue.Scalar scalar when slot.Type == SlotType.Keyword => SearchedKeyword(slot, scalar.Expression),
        ArgumentValue.Scalar scalar => Scalar(slot, scalar.Expression),
        _ => throw new InvalidOperationException($"No C# for what fills '{slot.Name}'"),
    };

    private string Keyword(Slot slot, string word)
    {
        var type = slot.PropertyName;
        return $"{experiment.TypeInExpression(type, Runtime.Data)}.{Identifiers.Pascal(word)}";
    }

    private string SearchedKeyword(Slot slot, Expression expression)
    {
        var arms = slot.Keywords.Select((word, index) =>
            $"{(index == slot.Keywords.Count - 1 ? "_" : Literals.Text(word))} => {Keyword(slot, word)}");
        return $"{_expressions.Any(expression)} switch {{ {string.Join(", ", arms)} }}";
    }

    private string Scalar(Slot slot, Expression expression) => slot.Type switch
    {
        SlotType.Integer => _expressions.Integer(expression),
        SlotType.Duration when expression is Expression.Constant { Value: Literal.Number seconds } => Literals.Duration(seconds.Value),
        SlotType.Duration => $"TimeSpan.FromSeconds({_expressions.Real(expression)})",
        SlotType.Bytes when expression is Expression.Constant { Value: Literal.Number bytes } => Literals.Bytes(bytes.Value),
        SlotType.Bytes => $"(long)({_expressions.Real(expression)})",
        SlotType.Number or SlotType.Fraction or SlotType.Money or SlotType.Price => _expressions.Real(expression),
        SlotType.Text when expression is Expression.Constant { Value: var text } => Literals.Text(text.ToString()),
        _ => _expressions.Any(expression),
    };

    private Code Columns(ColumnSelection selection)
    {
        var names = selection.Names.Select(name => (Code)$"Columns.{experiment.Row![name].Name}").ToList();
        if (selection.Group == ColumnGroup.None) return names.Count == 1 ? names[0] : Code.Collection(names);
        var group = $"Columns.{selection.Group}";
        return names.Count == 0 ? group : Code.List($"{group}.Except(", names, ")");
    }
}
