namespace TrainSmart.Generators.Model;

/// <summary>
/// Places by path. They are written down one after the other and sorted into a table when somebody asks for more than a few: of most experiments
/// nobody does, because nothing is wrong with them.
/// </summary>
/// <remarks>Several threads may ask at once, as analyzers do, when nothing is added any more.</remarks>
/// <param name="capacity">How many parts are to be expected.</param>
internal sealed class PlaceTable(int capacity)
{
    // Looking through all parts takes a tenth of the time that sorting them does.
    private const int FewQuestions = 8;

    private readonly List<(string Path, Place Place)> _added = new(capacity);
    private Dictionary<string, Place>? _table;
    private int _questions;

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

    public bool TryGet(string path, out Place place)
    {
        lock (_added)
        {
            if (_table is null && _questions++ < FewQuestions) return TryFind(path, out place);
        }

        return Table.TryGetValue(path, out place);
    }

    private bool TryFind(string path, out Place place)
    {
        for (var index = _added.Count - 1; index >= 0; index--)
        {
            if (!string.Equals(_added[index].Path, path, StringComparison.Ordinal)) continue;
            place = _added[index].Place;
            return true;
        }

        place = default;
        return false;
    }
}
