using System.Globalization;

namespace TrainSmart.Data;

/// <summary>
/// How many numbers a layer gives or a label needs: the number of classes of a classification, one for a regression. It stands wherever a
/// layer wants a width.
/// </summary>
/// <param name="Width">The count; at least one.</param>
public readonly record struct Shape(int Width)
{
    /// <summary>The width as the number that it is.</summary>
    public static implicit operator int(Shape shape) => shape.Width;

    /// <inheritdoc/>
    public override string ToString() => Width.ToString(CultureInfo.InvariantCulture);
}
