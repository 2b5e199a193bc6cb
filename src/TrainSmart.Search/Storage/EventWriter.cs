using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TrainSmart.Search;

/// <summary>
/// Writes the parts of an event's body one behind the other. Numbers are little-endian; counts and texts begin with seven bits a byte.
/// </summary>
internal readonly struct EventWriter(ArrayBufferWriter<byte> buffer)
{
    /// <summary>A number that is usually small: seven bits a byte, the lowest first, the eighth while there are more.</summary>
    public void Count(int value)
    {
        var left = (uint)value;
        var span = buffer.GetSpan(5);
        var used = 0;
        for (; left > 0x7F; left >>= 7) span[used++] = (byte)(left | 0x80);
        span[used++] = (byte)left;
        buffer.Advance(used);
    }

    public void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    public void Truth(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(sizeof(int)), value);
        buffer.Advance(sizeof(int));
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    public void Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(sizeof(double)), value);
        buffer.Advance(sizeof(double));
    }

    public void Numbers(ReadOnlySpan<double> values)
    {
        Count(values.Length);
        foreach (var value in values) Number(value);
    }

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Count(length);
        Encoding.UTF8.GetBytes(value, buffer.GetSpan(length));
        buffer.Advance(length);
    }

    public void Optional(string? value)
    {
        Truth(value is not null);
        if (value is not null) Text(value);
    }

    public void Time(DateTimeOffset value) => Int64(value.ToUnixTimeMilliseconds());

    /// <summary>A trial, or none: the study as a whole, or the parent of a stage that has none.</summary>
    public void Subject(int? trial) => Count((trial ?? -1) + 1);
}
