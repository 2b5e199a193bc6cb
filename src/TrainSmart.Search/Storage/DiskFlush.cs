using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TrainSmart.Search;

/// <summary>Waits until what was written to a file is on the disk.</summary>
internal static partial class DiskFlush
{
    /// <summary>Flushes the contents of a file. Linux is not asked to write down the time of the last change as well, which would cost a commit of
    /// the file system's own journal each time.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Contents(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) RandomAccess.FlushToDisk(file);
        else if (FlushData(file) != 0) throw new IOException($"flushing to the disk failed: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    private static partial int FlushData(SafeFileHandle file);
}
