using System.Buffers.Binary;
using System.Text;

namespace TrainSmart.Training.Native;

/// <summary>
/// The versions of other libraries that an ELF file says it needs (the section <c>.gnu.version_r</c>).
/// <para>
/// TorchSharp 0.107 was linked with GCC 13 and asks for GLIBCXX_3.4.32, which Debian 12, Ubuntu 22.04 and RHEL 9 do not have. The one symbol of that
/// version, <c>_ZSt21ios_base_library_initv</c>, is never called. Marking the need as weak, one bit, tells the loader to go on without it.
/// </para>
/// </summary>
internal static class ElfVersionNeeds
{
    private const uint SectionOfVersionNeeds = 0x6ffffffe;   // SHT_GNU_verneed
    private const ushort Weak = 2;                           // VER_FLG_WEAK

    /// <summary>Marks the need for a version as weak, in place.</summary>
    /// <param name="file">A little-endian 64-bit ELF file; anything else is left as it is.</param>
    /// <param name="version">The version, such as <c>GLIBCXX_3.4.32</c>.</param>
    /// <returns>How many needs were marked.</returns>
    public static int Weaken(Span<byte> file, string version)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1])) return 0;
        var marked = 0;
        var sections = checked((int)ReadUInt64(file, 0x28));
        var sectionSize = ReadUInt16(file, 0x3A);
        var sectionCount = ReadUInt16(file, 0x3C);
        for (var index = 0; index < sectionCount; index++)
        {
            var header = sections + (index * sectionSize);
            if (ReadUInt32(file, header + 4) != SectionOfVersionNeeds) continue;
            var namesHeader = sections + (checked((int)ReadUInt32(file, header + 40)) * sectionSize);
            marked += WeakenSection(file, start: Offset(file, header), names: Offset(file, namesHeader), Encoding.ASCII.GetBytes(version + "\0"));
        }

        return marked;
    }

    /// <summary>A chain of libraries, each with a chain of versions needed from it.</summary>
    private static int WeakenSection(Span<byte> file, int start, int names, ReadOnlySpan<byte> version)
    {
        var marked = 0;
        for (int library = start, next = -1; next != 0; library += next)
        {
            next = checked((int)ReadUInt32(file, library + 12));
            var need = library + checked((int)ReadUInt32(file, library + 8));
            for (var left = ReadUInt16(file, library + 2); left > 0; left--)
            {
                if (file[(names + checked((int)ReadUInt32(file, need + 8)))..].StartsWith(version))
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(file[(need + 4)..], (ushort)(ReadUInt16(file, need + 4) | Weak));
                    marked++;
                }

                need += checked((int)ReadUInt32(file, need + 12));
            }
        }

        return marked;
    }

    private static int Offset(ReadOnlySpan<byte> file, int sectionHeader) => checked((int)ReadUInt64(file, sectionHeader + 24));

    private static ushort ReadUInt16(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);

    private static uint ReadUInt32(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);

    private static ulong ReadUInt64(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file[at..]);
}
