using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>What the lock file said of a data file when the experiment was compiled.</summary>
public sealed record Schema
{
    /// <summary>Describes a file.</summary>
    /// <param name="file">The file as the declaration names it, relative and with forward slashes.</param>
    /// <param name="sha256">The hash of the whole file, in lower-case hexadecimal.</param>
    /// <param name="rows">How many rows the file has, its header not counted.</param>
    /// <param name="columns">The columns in the order of the row type.</param>
    public Schema(string file, string sha256, long rows, params Column[] columns) => (File, Sha256, Rows, Columns) = (file, sha256, rows, columns);

    /// <summary>The file as the declaration names it.</summary>
    public string File { get; }

    /// <summary>The hash of the file that was locked.</summary>
    public string Sha256 { get; }

    /// <summary>How many rows the locked file has.</summary>
    public long Rows { get; }

    /// <summary>The columns in the order of the row type, whatever their order in the file.</summary>
    public EquatableArray<Column> Columns { get; }

    /// <summary>The index of the column with the given name, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Name == name) return index;
        }

        return -1;
    }
}
