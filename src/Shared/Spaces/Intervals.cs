namespace TrainSmart.Spaces;

/// <summary>Interval arithmetic: the smallest interval around every result, or a larger one where that is not simple.</summary>
internal static class Intervals
{
    public static (double Low, double High) Apply(
        BinaryOperator binary,
        (double Low, double High) left,
        (double Low, double High) right) => binary switch
    {
        BinaryOperator.Add => (left.Low + right.Low, left.High + right.High),
        BinaryOperator.Subtract => (left.Low - right.High, left.High - right.Low),
        BinaryOperator.Multiply => Corners(Product, left, right),
        BinaryOperator.Divide when right.Low <= 0 && right.High >= 0 => (double.NegativeInfinity, double.PositiveInfinity),
        BinaryOperator.Divide => Corners((numerator, denominator) => numerator / denominator, left, right),
        _ => Remainder(left, right),
    };

    private static (double Low, double High) Corners(
        Func<double, double, double> apply,
        (double Low, double High) left,
        (double Low, double High) right)
    {
        double[] corners = [apply(left.Low, right.Low), apply(left.Low, right.High), apply(left.High, right.Low), apply(left.High, right.High)];
        return (corners.Min(), corners.Max());
    }

    // Zero times an unbounded value is zero at every point of the interval.
    private static double Product(double left, double right) => left == 0 || right == 0 ? 0 : left * right;

    private static (double Low, double High) Remainder((double Low, double High) left, (double Low, double High) right)
    {
        if (left.Low == left.High && right.Low == right.High) return (left.Low % right.Low, left.Low % right.Low);
        var largest = Math.Max(Math.Abs(right.Low), Math.Abs(right.High));
        return (left.Low < 0 ? -largest : 0, left.High > 0 ? largest : 0);
    }
}
