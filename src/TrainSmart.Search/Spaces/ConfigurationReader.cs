using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Reads a point from named values and refuses whatever the space does not contain. Nothing is dropped, clipped or guessed.</summary>
internal static class ConfigurationReader
{
    private const int Completions = 1000;

    public static Configuration Read(SearchSpace space, IReadOnlyDictionary<string, Literal> values) =>
        Read(space, values, parameter => throw new SpaceException($"'{parameter}' has no value"));

    /// <summary>Reads a point of which some values are left open; these are drawn.</summary>
    public static Configuration Complete(SearchSpace space, IReadOnlyDictionary<string, Literal> values, RandomStream random)
    {
        var filled = new double[space.Columns.Length];
        for (var completion = 0; ; completion++)
        {
            for (var column = 0; column < filled.Length; column++) filled[column] = space.Columns[column].FromUnit(random.NextDouble());
            var whole = (double[])filled.Clone();
            space.Settle(whole, ref random);
            try
            {
                return Read(
                    space,
                    values,
                    parameter => new Configuration(space, Present(space, parameter, whole, filled)).Value(space.IndexOf(parameter))!);
            }
            catch (SpaceException) when (completion < Completions && space.HasConstraints)
            {
                // Another draw of the open values may satisfy the constraints.
            }
        }
    }

    // A value for the parameter wherever it is asked for, also where the drawn point itself lacks it.
    private static double[] Present(SearchSpace space, string parameter, double[] whole, double[] filled)
    {
        var (first, count) = space.ColumnsOf(space.IndexOf(parameter));
        if (double.IsNaN(whole[first])) filled.AsSpan(first, count).CopyTo(whole.AsSpan(first));
        return whole;
    }

    private static Configuration Read(SearchSpace space, IReadOnlyDictionary<string, Literal> values, Func<string, Literal> missing)
    {
        foreach (var name in values.Keys) space.IndexOf(name);
        var point = new double[space.Columns.Length];
        point.AsSpan().Fill(double.NaN);
        foreach (var index in space.TopologicalOrder)
        {
            var parameter = space.Parameters[index];
            var given = values.TryGetValue(parameter.Name, out var value);
            var (first, count) = space.ColumnsOf(index);
            if (space.IsActive(index, point))
            {
                Fill(parameter, given ? value! : missing(parameter.Name), space, first, point.AsSpan(first, count));
            }
            else if (given && value is not Literal.Null && !(parameter.Otherwise is { } otherwise && otherwise.Means(value!)))
            {
                throw new SpaceException($"'{parameter.Name}' does not exist here, because {parameter.When} does not hold; leave it out");
            }
        }

        for (var index = 0; index < space.Declaration.Constraints.Count; index++)
        {
            if (new Condition(space.Declaration.Constraints[index], space).Fails(point))
                throw new SpaceException($"the point breaks the constraint {space.Declaration.Constraints[index]}");
        }

        return new(space, point);
    }

    private static void Fill(Parameter parameter, Literal value, SearchSpace space, int first, Span<double> columns)
    {
        switch (parameter.Distribution)
        {
            case Distribution.Bool:
                columns[0] = value is Literal.Truth truth ? (truth.Value ? 1 : 0) : throw Wrong(parameter, value, "true or false");
                break;
            case Distribution.Choice choice:
                columns[0] = IndexOf(parameter, choice.Values, value);
                break;
            case Distribution.WeightedChoice choice:
                columns[0] = IndexOf(parameter, choice.Values, value);
                break;
            case Distribution.Ordinal ordinal:
                columns[0] = IndexOf(parameter, ordinal.Values, value);
                break;
            case Distribution.Branch branch:
                columns[0] = IndexOf(parameter, new(branch.Alternatives.Select(alternative => (Literal)alternative)), value);
                break;
            case Distribution.Subset subset:
                FillSubset(parameter, subset, value, columns);
                break;
            case Distribution.Permutation permutation:
                FillPermutation(parameter, permutation, value, columns);
                break;
            default:
                columns[0] = Number(parameter, value, space.Columns[first]);
                break;
        }
    }

    private static double Number(Parameter parameter, Literal value, Column column)
    {
        if (value is not Literal.Number number || !double.IsFinite(number.Value)) throw Wrong(parameter, value, "a number");
        if (Domain.Interval(parameter.Distribution) is var (low, high) && (number.Value < low || number.Value > high))
            throw new SpaceException($"'{parameter.Name}' is {number}, outside [{new Literal.Number(low)}, {new Literal.Number(high)}]");
        if (column.Levels == 0) return number.Value;
        var nearest = column.ValueOf(column.LevelOf(number.Value));
        if (Math.Abs(nearest - number.Value) > 1e-9 * Math.Max(1, Math.Abs(nearest)))
            throw new SpaceException($"'{parameter.Name}' is {number}, between two steps; the nearest value is {new Literal.Number(nearest)}");
        return nearest;
    }

    private static int IndexOf(Parameter parameter, EquatableArray<Literal> values, Literal value)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (values[index].Means(value)) return index;
        }

        var listed = values.Select(listed => listed.ToString()).ToList();
        throw new SpaceException(
            $"'{value}' is no value of '{parameter.Name}', which are {string.Join(", ", listed)}{NearestName.Hint(value.ToString(), listed)}");
    }

    private static void FillSubset(Parameter parameter, Distribution.Subset subset, Literal value, Span<double> columns)
    {
        columns.Clear();
        foreach (var item in Items(value)) columns[IndexOfText(parameter, subset.Values, item)] = 1;
        var size = 0;
        foreach (var member in columns) size += member != 0 ? 1 : 0;
        if (size < subset.Least || size > subset.Most)
            throw new SpaceException($"'{parameter.Name}' has {size} values, but from {subset.Least} to {subset.Most} are allowed");
    }

    private static void FillPermutation(Parameter parameter, Distribution.Permutation permutation, Literal value, Span<double> columns)
    {
        var place = 0;
        columns.Fill(double.NaN);
        foreach (var item in Items(value))
        {
            var index = IndexOfText(parameter, permutation.Values, item);
            if (!double.IsNaN(columns[index])) throw new SpaceException($"'{item}' stands twice in '{parameter.Name}'");
            columns[index] = (place++ + 0.5) / columns.Length;
        }

        if (place != columns.Length) throw new SpaceException($"'{parameter.Name}' has {place} of {columns.Length} values");
    }

    private static int IndexOfText(Parameter parameter, EquatableArray<Literal> values, string text)
    {
        var index = values.ToList().FindIndex(value => value.ToString() == text);
        return index >= 0 ? index : IndexOf(parameter, values, text);
    }

    private static string[] Items(Literal value) =>
        value.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static SpaceException Wrong(Parameter parameter, Literal value, string wanted) =>
        new($"'{parameter.Name}' must be {wanted}, not {(value is Literal.Text ? $"the text '{value}'" : value.ToString())}");
}
