using System.Runtime.InteropServices;

namespace TrainSmart.Training.Native;

/// <summary>
/// The functions of libtorch's stable C interface that the trainer uses. A tensor's handle there is TorchSharp's <c>Tensor.Handle</c>.
/// Every function answers 0 when it went well.
/// </summary>
internal static unsafe partial class StableAbi
{
    /// <summary>The name under which <see cref="NativeBackend"/> resolves libtorch_cpu.</summary>
    public const string Library = "torch_cpu";

    /// <summary>
    /// The version of the interface that these declarations were written for, 2.10, as the interface counts: major, minor, a byte each.
    /// </summary>
    private const ulong Version = (2UL << 56) | (10UL << 48);

    /// <summary>Calls an operator. The stack holds its arguments in order; whatever is handed in there belongs to the callee from then on.</summary>
    public static void Call(ReadOnlySpan<byte> operation, Span<ulong> stack)
    {
        fixed (byte* name = operation, overload = "\0"u8)
        fixed (ulong* arguments = stack)
            Check(torch_call_dispatcher(name, overload, arguments, Version));
    }

    /// <summary>A list that holds one tensor, or none; it goes to the callee.</summary>
    public static ulong List(nint tensor)
    {
        Check(torch_new_list_reserve_size(1, out var list));
        if (tensor == 0) return (ulong)list;
        Check(aoti_torch_new_tensor_handle(tensor, out var handle));
        Check(torch_list_push_back(list, (ulong)handle));
        return (ulong)list;
    }

    /// <summary>A floating-point argument.</summary>
    public static ulong Number(double value) => BitConverter.DoubleToUInt64Bits(value);

    /// <summary>A truth argument.</summary>
    public static ulong Truth(bool value) => value ? 1UL : 0;

    private static void Check(int status)
    {
        if (status != 0)
            throw new InvalidOperationException("libtorch refused a call of its stable interface; it has written why to standard error.");
    }

    [LibraryImport(Library)]
    private static partial int torch_call_dispatcher(byte* operation, byte* overload, ulong* stack, ulong version);

    [LibraryImport(Library)]
    private static partial int torch_new_list_reserve_size(nuint size, out nint list);

    [LibraryImport(Library)]
    private static partial int torch_list_push_back(nint list, ulong value);

    [LibraryImport(Library)]
    private static partial int aoti_torch_new_tensor_handle(nint tensor, out nint handle);
}
