using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TrainSmart.Training;

/// <summary>
/// Reads safetensors files and trusts nothing in them: every length is compared with the file before memory is taken for it.
/// </summary>
internal static class SafeTensorsReader
{
    private const long LongestHeader = 16 << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserException">The file is not there, or is no safetensors file of 32-bit floats.</exception>
    public static SafeTensorsFile Read(string path)
    {
        if (!File.Exists(path)) throw new UserException($"{path} is not there.", exitCode: ExitCode.Missing);
        using var stream = File.OpenRead(path);
        try
        {
            return Read(stream);
        }
        catch (Exception error) when (error is FormatException or JsonException or EndOfStreamException)
        {
            throw new UserException(
                $"{path} cannot be read as safetensors: {error.Message}",
                "The file was cut off or changed; save the model again.",
                ExitCode.Invalid);
        }
    }

    /// <summary>Reads a stream that knows its length.</summary>
    /// <exception cref="FormatException">The content breaks the format.</exception>
    /// <exception cref="JsonException">The header is no JSON.</exception>
    public static SafeTensorsFile Read(Stream stream)
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        Require(length <= LongestHeader && (long)length <= stream.Length - prefix.Length, "the header is longer than the file");
        var header = new byte[length];
        stream.ReadExactly(header);

        using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
        Require(json.RootElement.ValueKind == JsonValueKind.Object, "the header is no object");
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<Entry>();
        foreach (var property in json.RootElement.EnumerateObject())
            if (property.Name == "__metadata__") ReadMetadata(property.Value, metadata);
            else entries.Add(ReadEntry(property.Name, property.Value));

        return new SafeTensorsFile(metadata, ReadTensors(stream, entries));
    }

    /// <summary>The arrays lie one after the other without a gap, whatever order the header names them in.</summary>
    private static Dictionary<string, NamedTensor> ReadTensors(Stream stream, List<Entry> entries)
    {
        var tensors = new Dictionary<string, NamedTensor>(StringComparer.Ordinal);
        var left = stream.Length - stream.Position;
        var offset = 0L;
        foreach (var entry in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.End))
        {
            Require(entry.Start == offset && entry.End >= offset && entry.End <= left, $"'{entry.Name}' lies outside of its place");
            Require(Count(entry) == (ulong)(entry.End - entry.Start) / sizeof(float), $"the shape of '{entry.Name}' does not fit its data");
            var values = new float[(entry.End - entry.Start) / sizeof(float)];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            tensors.Add(entry.Name, new NamedTensor(entry.Shape, values));
            offset = entry.End;
        }

        Require(offset == left, "there is more data than the header names");
        return tensors;
    }

    private static Entry ReadEntry(string name, JsonElement element)
    {
        Require(element.ValueKind == JsonValueKind.Object && element.TryGetProperty("dtype", out _), $"'{name}' has no dtype");
        var type = element.GetProperty("dtype");
        Require(type.ValueKind == JsonValueKind.String && type.GetString() == "F32", $"'{name}' is not of type F32");
        var shape = ReadNumbers(name, "shape", element);
        var offsets = ReadNumbers(name, "data_offsets", element);
        Require(offsets is [var start, var end] && IsRoomOfFloats(start, end), $"'{name}' has impossible offsets");
        return new Entry(name, shape, offsets[0], offsets[1]);
    }

    private static bool IsRoomOfFloats(long start, long end) =>
        end >= start && (end - start) % sizeof(float) == 0 && end - start < Array.MaxLength;

    private static long[] ReadNumbers(string name, string property, JsonElement element)
    {
        Require(element
            .TryGetProperty(property, out var array) && array.ValueKind == JsonValueKind.Array && array.GetArrayLength() <= 16,
            $"'{name}' has no {property}");
        var numbers = new long[array.GetArrayLength()];
        for (var index = 0; index < numbers.Length; index++)
        {
            var isSize = array[index].ValueKind == JsonValueKind.Number && array[index].TryGetInt64(out numbers[index]) && numbers[index] >= 0;
            Require(isSize, $"'{name}' has an impossible {property}");
        }

        return numbers;
    }

    private static void ReadMetadata(JsonElement element, Dictionary<string, string> metadata)
    {
        Require(element.ValueKind == JsonValueKind.Object, "the metadata is no object");
        foreach (var property in element.EnumerateObject())
        {
            Require(property.Value.ValueKind == JsonValueKind.String, $"the metadata '{property.Name}' is no text");
            metadata.Add(property.Name, property.Value.GetString()!);
        }
    }

    /// <summary>How many numbers a shape means; the largest value where it means more than fit.</summary>
    private static ulong Count(Entry entry)
    {
        if (entry.Shape.Contains(0)) return 0;
        var count = UInt128.One;
        foreach (var size in entry.Shape) count = UInt128.Min(count * (ulong)size, ulong.MaxValue);
        return (ulong)count;
    }

    private static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool holds, string problem)
    {
        if (!holds) throw new FormatException($"{problem}.");
    }

    private sealed record Entry(string Name, long[] Shape, long Start, long End);
}
