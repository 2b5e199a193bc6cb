using System.Numerics;
using System.Runtime.CompilerServices;

namespace TrainSmart.Search;

/// <summary>The Matern kernel of smoothness 5/2 over squared distances. Rasmussen and Williams, equation 4.17.</summary>
internal static class Matern
{
    /// <summary>s (1 + a + a^2 / 3) exp(-a) with a = sqrt(5 r^2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Kernel(Vector<double> squares, double signal)
    {
        var a = Vector.SquareRoot(squares * 5);
        return (Vector<double>.One + a + (squares * (5.0 / 3))) * Vector.Exp(-a) * signal;
    }

    /// <summary>The kernel and its derivative over r^2, which is -5/6 s (1 + a) exp(-a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector<double> Kernel, Vector<double> Slope) KernelAndSlope(Vector<double> squares, double signal)
    {
        var a = Vector.SquareRoot(squares * 5);
        var decay = Vector.Exp(-a) * signal;
        return ((Vector<double>.One + a + (squares * (5.0 / 3))) * decay, (Vector<double>.One + a) * decay * (-5.0 / 6));
    }

    /// <summary>The same for one pair.</summary>
    public static (double Kernel, double Slope) KernelAndSlope(double squares, double signal)
    {
        var a = Math.Sqrt(squares * 5);
        var decay = Math.Exp(-a) * signal;
        return ((1 + a + (squares * (5.0 / 3))) * decay, (1 + a) * decay * (-5.0 / 6));
    }
}
