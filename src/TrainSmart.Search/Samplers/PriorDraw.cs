namespace TrainSmart.Search;

/// <summary>Draws points from the declared distributions until one satisfies the constraints; where hardly any does, walks to one.</summary>
internal static class PriorDraw
{
    private const int Rejections = 1000;
    private const int Steps = 4000;

    public static void Fill(SearchSpace space, Span<double> point, ref RandomStream random)
    {
        Once(space, point, ref random);
        if (!space.HasConstraints) return;
        for (var rejected = 0; rejected < Rejections && !space.Satisfies(point); rejected++) Once(space, point, ref random);
        if (!space.Satisfies(point)) Walk(space, point, ref random);
    }

    private static void Once(SearchSpace space, Span<double> point, ref RandomStream random)
    {
        var columns = space.Columns;
        for (var column = 0; column < columns.Length; column++) point[column] = columns[column].FromUnit(random.NextDouble());
        space.Settle(point, ref random);
    }

    // Redraws one column at a time and keeps what does not move further from the constraints. A constraint that a person can state but no step gets
    // nearer to (an equality of real numbers, say) ends here, with words.
    private static void Walk(SearchSpace space, Span<double> point, ref RandomStream random)
    {
        var full = new double[point.Length];
        var trial = new double[point.Length];
        for (var column = 0; column < full.Length; column++) full[column] = space.Columns[column].FromUnit(random.NextDouble());
        full.CopyTo(point);
        space.Settle(point, ref random);
        var violation = space.Violation(point);
        for (var step = 0; step < Steps && violation > 0; step++)
        {
            var column = random.Next(full.Length);
            var before = full[column];
            full[column] = space.Columns[column].FromUnit(random.NextDouble());
            full.CopyTo(trial, 0);
            space.Settle(trial, ref random);
            var changed = space.Violation(trial);
            if (changed <= violation)
            {
                violation = changed;
                trial.CopyTo(point);
            }
            else
            {
                full[column] = before;
            }
        }

        if (violation > 0)
        {
            var constraints = string.Join("; ", space.Declaration.Constraints);
            throw new StudyException(
                $"no point was found that satisfies the constraints ({constraints}); loosen them, or write one parameter in terms of another");
        }
    }
}
