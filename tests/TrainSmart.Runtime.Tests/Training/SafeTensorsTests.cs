using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using CsCheck;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class SafeTensorsTests
{
    [Fact]
    public void What_is_written_reads_back() =>
        Gen.Select(Gen.String, Gen.Float.Array[0, 20].Array[0, 5]).Sample((text, arrays) =>
        {
            var tensors = arrays.Select((values, index) => (Name: $"weight {index} \"{text}\"", Tensor: new NamedTensor([values.Length], values)))
                .ToDictionary(item => item.Name, item => item.Tensor);
            var bytes = Bytes(new SafeTensorsFile(new Dictionary<string, string> { ["note"] = "ü" }, tensors));

            var read = SafeTensorsReader.Read(new MemoryStream(bytes));

            Assert.Equal("ü", read.Metadata["note"]);
            Assert.Equal(tensors.Count, read.Tensors.Count);
            Assert.All(tensors, tensor => Assert.Equal(tensor.Value.Values, read.Tensors[tensor.Key].Values));
        });

    [Fact]
    public void The_numbers_start_at_a_multiple_of_eight_bytes_as_other_readers_expect()
    {
        var bytes = Bytes(
            new SafeTensorsFile(new Dictionary<string, string>(), new Dictionary<string, NamedTensor> { ["w"] = new([2, 1], [1.5f, -2]) }));

        var header = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(0UL, header % 8);
        Assert.Equal(
            """{"__metadata__":{},"w":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}}""",
            Encoding.UTF8.GetString(bytes, 8, (int)header).TrimEnd());
        Assert.Equal(1.5f, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(8 + (int)header)));
    }

    [Theory]
    [InlineData("""[]""", "no object")]
    [InlineData("""{"w":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}""", "not of type F32")]
    [InlineData("""{"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "does not fit its data")]
    [InlineData("""{"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "impossible shape")]
    [InlineData("""{"w":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,8]}}""", "does not fit its data")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "impossible offsets")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", "outside of its place")]
    [InlineData("""{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,9223372036854775807]}}""", "impossible offsets")]
    [InlineData("""{"w":{"dtype":"F32","shape":[400000000],"data_offsets":[0,1600000000]}}""", "outside of its place")]
    [InlineData(
        """{"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "outside of its place")]
    [InlineData("""{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "more data than the header names")]
    [InlineData("""{"w":{"dtype":"F32","shape":[[1]],"data_offsets":[0,8]}}""", "impossible shape")]
    [InlineData("""{"w":1}""", "no dtype")]
    [InlineData("""{"__metadata__":{"a":1}}""", "no text")]
    public void A_header_that_lies_is_refused(string header, string words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["bad.safetensors"], [.. LengthOf(header), .. Encoding.UTF8.GetBytes(header), .. new byte[8]]);

        var error = Assert.Throws<UserException>(() => SafeTensorsReader.Read(folder["bad.safetensors"]));

        Assert.Contains(words, error.Message);
    }

    [Fact]
    public void Random_bytes_are_refused_and_never_crash() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.True(Record.Exception(() => SafeTensorsReader.Read(new MemoryStream(bytes)))
            is FormatException or JsonException or EndOfStreamException));

    [Fact]
    public void A_header_longer_than_the_file_takes_no_memory()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, ulong.MaxValue);

        Assert.Throws<FormatException>(() => SafeTensorsReader.Read(new MemoryStream(bytes)));
    }

    private static byte[] Bytes(SafeTensorsFile file)
    {
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(stream, file);
        return stream.ToArray();
    }

    private static byte[] LengthOf(string header)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)Encoding.UTF8.GetByteCount(header));
        return length;
    }
}
