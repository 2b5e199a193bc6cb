using System.Buffers.Binary;
using System.Text;

namespace TrainSmart.Search;

/// <summary>Reads the parts of an event's body in the order in which <see cref="EventWriter"/> wrote them. Never reads beyond the end.</summary>
internal ref struct EventReader(ReadOnlySpan<byte> body)
{
    private static readonly (long Least, long Most) Times =
        (DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds());

    private readonly ReadOnlySpan<byte> _body = body;
    private int _place;

    public int Count()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            if (shift == 28 && next > 0x0F) throw Damaged("a number takes more than 32 bits");
            value |= (next & 0x7Fu) << shift;
            if (next <= 0x7F) return (int)value;
        }
    }

    public byte Byte() => Take(1)[0];

    public bool Truth() => Byte() != 0;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public double[] Numbers()
    {
        var values = new double[CountOf(sizeof(double))];
        for (var index = 0; index < values.Length; index++) values[index] = Number();
        return values;
    }

    public string Text() => Encoding.UTF8.GetString(Take(CountOf(1)));

    public string? Optional() => Truth() ? Text() : null;

    public MetricValue[] Metrics()
    {
        var metrics = new MetricValue[CountOf(1 + sizeof(double))];
        for (var index = 0; index < metrics.Length; index++) metrics[index] = new(Text(), Number());
        return metrics;
    }

    public DateTimeOffset Time()
    {
        var milliseconds = Int64();
        if (milliseconds < Times.Least || milliseconds > Times.Most) throw Damaged("a time is none");
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    public int? Subject() => Count() is > 0 and var next ? next - 1 : null;

    /// <summary>Refuses bytes behind the last part: whoever wrote them meant another layout.</summary>
    public readonly void End()
    {
        if (_place < _body.Length) throw Damaged($"it has {_body.Length - _place} bytes too many");
    }

    // How many items of at least so many bytes follow: no more than there is room for, so that damage never asks for much memory.
    private int CountOf(int size)
    {
        var count = Count();
        return count >= 0 && count <= (_body.Length - _place) / size ? count : throw CutOff();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _body.Length - _place) throw CutOff();
        _place += count;
        return _body.Slice(_place - count, count);
    }

    private readonly StudyException CutOff() => Damaged("it ends too early");

    private readonly StudyException Damaged(string how) => new($"an event of {_body.Length} bytes is damaged: {how}");
}
