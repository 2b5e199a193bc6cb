using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TrainSmart.Training;

/// <summary>Writes safetensors files.</summary>
internal static class SafeTensorsWriter
{
    /// <summary>Writes a file whole or not at all: whoever reads it meanwhile, or after a crash, finds the old one or the new one.</summary>
    public static void Write(string path, SafeTensorsFile content)
    {
        var unfinished = $"{path}.unfinished";
        using (var stream = File.Create(unfinished))
        {
            Write(stream, content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Writes the format to a stream.</summary>
    public static void Write(Stream stream, SafeTensorsFile content)
    {
        var header = Header(content);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var tensor in content.Tensors.Values) stream.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
    }

    /// <summary>The header, padded with spaces to a multiple of eight bytes so that the numbers are aligned.</summary>
    private static byte[] Header(SafeTensorsFile content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach (var (name, text) in content.Metadata) json.WriteString(name, text);
            json.WriteEndObject();
            var offset = 0L;
            foreach (var (name, tensor) in content.Tensors)
            {
                var end = offset + ((long)tensor.Values.Length * sizeof(float));
                json.WriteStartObject(name);
                json.WriteString("dtype", "F32");
                WriteNumbers(json, "shape", tensor.Shape);
                WriteNumbers(json, "data_offsets", [offset, end]);
                json.WriteEndObject();
                offset = end;
            }

            json.WriteEndObject();
        }

        while (buffer.Length % sizeof(ulong) != 0) buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
