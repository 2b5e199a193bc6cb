namespace TrainSmart.Training;

/// <summary>
/// What a file in the safetensors format holds: named arrays of 32-bit floats, and text about them. The format is eight bytes with the length of a
/// JSON header, the header, and the raw numbers; the Python package of the same name reads it.
/// </summary>
/// <param name="Metadata">Text by name.</param>
/// <param name="Tensors">The arrays by name, in the order of the file.</param>
internal sealed record SafeTensorsFile(IReadOnlyDictionary<string, string> Metadata, IReadOnlyDictionary<string, NamedTensor> Tensors);

/// <summary>An array of numbers with its shape.</summary>
/// <param name="Shape">The sizes, outermost first; none for a single number.</param>
/// <param name="Values">The numbers, the last dimension running fastest.</param>
internal sealed record NamedTensor(long[] Shape, float[] Values);
