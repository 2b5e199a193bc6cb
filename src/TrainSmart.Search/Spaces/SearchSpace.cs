using System.Security.Cryptography;
using System.Text;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// A declared space made ready for search: every point is a flat row of numbers, one or more columns a parameter, NaN where a parameter is absent.
/// Conditions and constraints are known, so samplers model the tree and never guess it.
/// </summary>
public sealed class SearchSpace
{
    private readonly Dictionary<string, int> _indexes = [];
    private readonly Slot[] _slots;
    private readonly int[] _order;
    private readonly Condition[] _constraints;

    /// <summary>Checks the declaration and lays out its columns.</summary>
    /// <exception cref="SpaceException">The declaration breaks a rule of <see cref="SpaceRules"/>.</exception>
    public SearchSpace(Space declaration)
    {
        var errors = SpaceRules.Check(declaration).Where(problem => problem.IsError).ToList();
        if (errors.Count > 0) throw new SpaceException(errors);
        Declaration = declaration;
        var columns = new List<Column>();
        _slots = new Slot[declaration.Parameters.Count];
        for (var index = 0; index < _slots.Length; index++)
        {
            var parameter = declaration.Parameters[index];
            _indexes.Add(parameter.Name, index);
            var own = ColumnBuilder.Columns(parameter.Distribution);
            _slots[index] = new(parameter, columns.Count, own.Length, parameter.When is null ? null : new Condition(parameter.When, this));
            columns.AddRange(own);
        }

        Columns = [.. columns];
        _constraints = [.. declaration.Constraints.Select(constraint => new Condition(constraint, this))];
        _order = ParentsFirst();
        HasConditions = _slots.Any(slot => slot.When is not null);
        NeedsRepair = _slots.Any(slot => slot.Parameter.Distribution is Distribution.Subset or Distribution.Permutation);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SpaceJson.Write(declaration))))[..16];
    }

    /// <summary>
    /// Reads a space from a text, one part a line: <c>depth: int(1, 3)</c> for a parameter, <c>where depth * width &lt;= 256</c> for a constraint.
    /// </summary>
    /// <exception cref="SpaceException">A line is neither, or the space breaks a rule of <see cref="SpaceRules"/>.</exception>
    public static SearchSpace Parse(string text) =>
        SpaceText.TryRead(text, out var declaration, out var errors)
            ? new(declaration)
            : throw new SpaceException(string.Join(Environment.NewLine, errors));

    /// <summary>The space as declared.</summary>
    public Space Declaration { get; }

    /// <summary>How many parameters there are.</summary>
    public int Count => _slots.Length;

    /// <summary>The parameters in the order of their declaration.</summary>
    public IReadOnlyList<Parameter> Parameters => Declaration.Parameters;

    /// <summary>Changes whenever anything in the declaration does; sixteen hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>How many points there are; null if a parameter is continuous. Conditions and constraints are counted where there are at most a
    /// million combinations, and left out of account beyond.</summary>
    public long? Cardinality => Grid.Cardinality(this);

    /// <summary>How many columns a point has: one a parameter, more for subsets and permutations.</summary>
    public int Width => Columns.Length;

    internal Column[] Columns { get; }

    internal bool HasConditions { get; }

    internal bool HasConstraints => _constraints.Length > 0;

    /// <summary>Whether a row of drawn columns is not a point yet: see <see cref="Settle"/>.</summary>
    internal bool NeedsSettling => HasConditions || NeedsRepair;

    private bool NeedsRepair { get; }

    /// <summary>The place of a parameter.</summary>
    /// <exception cref="SpaceException">There is no parameter of this name; the message names the nearest one.</exception>
    public int IndexOf(string name) =>
        _indexes.TryGetValue(name, out var index)
            ? index
            : throw new SpaceException($"'{name}' is not a parameter{NearestName.Hint(name, _indexes.Keys)}");

    internal (int First, int Count) ColumnsOf(int parameter) => (_slots[parameter].First, _slots[parameter].Count);

    /// <summary>The parameters in an order in which each comes after those that its condition reads.</summary>
    internal ReadOnlySpan<int> TopologicalOrder => _order;

    /// <summary>Whether a parameter whose parents are set exists at the point.</summary>
    internal bool IsActive(int parameter, ReadOnlySpan<double> point) => _slots[parameter].When?.Holds(point) ?? true;

    /// <summary>Whether the parameter's column is its value.</summary>
    internal bool IsNumber(int parameter) => _slots[parameter].IsNumber;

    /// <summary>Whether a parameter exists under a condition only.</summary>
    internal bool IsConditional(int parameter) => _slots[parameter].When is not null;

    /// <summary>Takes away what the point's own values make absent, and mends subsets and permutations. All columns must be filled.</summary>
    internal void Settle(Span<double> point, ref RandomStream random)
    {
        if (!NeedsSettling) return;
        foreach (var parameter in _order)
        {
            var slot = _slots[parameter];
            var values = point.Slice(slot.First, slot.Count);
            if (slot.When is not null && !slot.When.Holds(point)) values.Fill(double.NaN);
            else if (slot.Parameter.Distribution is Distribution.Subset subset) Collections.MendSize(values, subset.Least, subset.Most, ref random);
            else if (slot.Parameter.Distribution is Distribution.Permutation) Collections.RanksToKeys(values);
        }
    }

    /// <summary>Whether every constraint holds for the columns of a point; one that reads an absent parameter does.</summary>
    public bool Satisfies(ReadOnlySpan<double> point)
    {
        foreach (var constraint in _constraints)
        {
            if (constraint.Fails(point)) return false;
        }

        return true;
    }

    /// <summary>How far a point is from satisfying all constraints; zero if it does.</summary>
    internal double Violation(ReadOnlySpan<double> point)
    {
        var sum = 0.0;
        foreach (var constraint in _constraints) sum += constraint.Violation(point);
        return sum;
    }

    internal Operand Operand(int parameter, ReadOnlySpan<double> point)
    {
        var slot = _slots[parameter];
        var value = point[slot.First];
        if (double.IsNaN(value)) return slot.Parameter.Otherwise is { } otherwise ? Search.Operand.Of(otherwise) : default;
        return slot.Parameter.Distribution switch
        {
            Distribution.Bool => Search.Operand.Of(value != 0),
            Distribution.Choice choice => Search.Operand.Of(choice.Values[(int)value]),
            Distribution.WeightedChoice choice => Search.Operand.Of(choice.Values[(int)value]),
            Distribution.Ordinal ordinal => Search.Operand.Of(ordinal.Values[(int)value]),
            Distribution.Branch branch => Search.Operand.Of((Literal)branch.Alternatives[(int)value]),
            Distribution.Subset or Distribution.Permutation =>
                Search.Operand.Of((Literal)Collections.Text(slot.Parameter.Distribution, point.Slice(slot.First, slot.Count))),
            _ => Search.Operand.Of(value),
        };
    }

    private int[] ParentsFirst()
    {
        var (order, placed) = (new List<int>(), new bool[_slots.Length]);
        for (var index = 0; index < _slots.Length; index++) Place(index);
        return [.. order];

        void Place(int index)
        {
            if (placed[index]) return;
            placed[index] = true;
            foreach (var name in _slots[index].Parameter.When?.Names() ?? []) Place(_indexes[name]);
            order.Add(index);
        }
    }

    private sealed record Slot(Parameter Parameter, int First, int Count, Condition? When)
    {
        public bool IsNumber { get; } = Parameter.Distribution is not (
            Distribution.Bool or Distribution.Choice or Distribution.WeightedChoice or Distribution.Ordinal
            or Distribution.Branch or Distribution.Subset or Distribution.Permutation);
    }
}
