namespace TrainSmart.Generators.Model;

/// <summary>
/// Places by path. They are written down one after the other and sorted into a table when somebody first asks: of most experiments nobody does,
/// because nothing is wrong with them.
/// </summary>
/// <remarks>Several threads may ask at once, as analyzers do, when nothing is added any more.</remarks>
internal sealed class PlaceTable
{
    private const int UsualParts = 64;

    private readonly List<(string Path, Place Place)> _added = new(UsualParts);
    private Dictionary<string, Place>? _table;

    /// <summary>The places by path; of those added to one path the last.</summary>
    public IReadOnlyDictionary<string, Place> All => Table;

    private Dictionary<string, Place> Table
    {
        get
        {
            lock (_added)
            {
                _table ??= new(_added.Count, StringComparer.Ordinal);
                foreach (var (path, place) in _added) _table[path] = place;
                _added.Clear();
                _added.Capacity = 0;
                return _table;
            }
        }
    }

    public void Add(string path, Place place) => _added.Add((path, place));

    public void Remove(string path) => Table.Remove(path);

    public bool TryGet(string path, out Place place) => Table.TryGetValue(path, out place);
}
