namespace TrainSmart.Search;

/// <summary>Events as bytes: a kind and a body, for whoever writes a storage. Kinds and layouts never change their meaning; a new layout gets a new
/// kind.</summary>
public static class EventCodec
{
    private const int Created = 1;
    private const int Enqueued = 2;
    private const int Asked = 3;
    private const int Reported = 4;
    private const int Told = 5;
    private const int Abandoned = 6;
    private const int AskedForStage = 7;
    private const int ReportedSeveral = 8;
    private const int Annotated = 16;
    private const int Attached = 17;

    /// <summary>An event as its kind and its body.</summary>
    public static (int Kind, byte[] Body) Write(StudyEvent happened)
    {
        using var stream = new MemoryStream(160);
        using var writer = new BinaryWriter(stream);
        var kind = Write(happened, writer);
        writer.Flush();
        return (kind, stream.ToArray());
    }

    /// <summary>The event of a kind and a body.</summary>
    /// <exception cref="StudyException">The event was written by a newer version.</exception>
    public static StudyEvent Read(int kind, byte[] body)
    {
        using var reader = new BinaryReader(new MemoryStream(body, writable: false));
        return kind switch
        {
            Created => new StudyEvent.Created(reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadTime(reader)),
            Enqueued => new StudyEvent.Enqueued(ReadNumbers(reader)),
            Asked => ReadAsked(reader),
            AskedForStage => ReadAsked(reader) with { Stage = new(ReadSubject(reader), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()) },
            Reported => ReadReported(reader),
            ReportedSeveral => ReadReported(reader) with { Others = ReadNumbers(reader) },
            Told => new StudyEvent.Told(
                reader.Read7BitEncodedInt(),
                (TrialState)reader.ReadByte(),
                ReadNumbers(reader),
                ReadNumbers(reader),
                ReadOptional(reader),
                ReadMetrics(reader),
                ReadTime(reader)),
            Abandoned => new StudyEvent.Abandoned(reader.Read7BitEncodedInt()),
            Annotated => new StudyEvent.Annotated(ReadSubject(reader), reader.ReadString(), reader.ReadString()),
            Attached => new StudyEvent.Attached(ReadSubject(reader), reader.ReadString(), reader.ReadString(), reader.ReadInt64()),
            _ => throw new StudyException($"the study was written by a newer version: it has events of kind {kind}"),
        };
    }

    private static int Write(StudyEvent happened, BinaryWriter writer)
    {
        switch (happened)
        {
            case StudyEvent.Created created:
                writer.Write(created.Name);
                writer.Write(created.Space);
                writer.Write(created.Options);
                WriteTime(writer, created.At);
                return Created;
            case StudyEvent.Enqueued enqueued:
                WriteNumbers(writer, enqueued.Point);
                return Enqueued;
            case StudyEvent.Asked asked:
                writer.Write7BitEncodedInt(asked.Trial);
                WriteNumbers(writer, asked.Point);
                writer.Write(asked.FromQueue);
                writer.Write(asked.Worker);
                WriteTime(writer, asked.At);
                if (asked.Stage is not { } stage) return Asked;
                WriteSubject(writer, stage.Parent);
                writer.Write7BitEncodedInt(stage.From);
                writer.Write7BitEncodedInt(stage.Until);
                return AskedForStage;
            case StudyEvent.Reported reported:
                writer.Write7BitEncodedInt(reported.Trial);
                writer.Write(reported.Step);
                writer.Write(reported.Value);
                if (reported.Others.Length == 0) return Reported;
                WriteNumbers(writer, reported.Others);
                return ReportedSeveral;
            case StudyEvent.Told told:
                writer.Write7BitEncodedInt(told.Trial);
                writer.Write((byte)told.State);
                WriteNumbers(writer, told.Values);
                WriteNumbers(writer, told.Constraints);
                WriteOptional(writer, told.Note);
                WriteMetrics(writer, told.Metrics);
                WriteTime(writer, told.At);
                return Told;
            case StudyEvent.Annotated annotated:
                WriteSubject(writer, annotated.Trial);
                writer.Write(annotated.Name);
                writer.Write(annotated.Value);
                return Annotated;
            case StudyEvent.Attached attached:
                WriteSubject(writer, attached.Trial);
                writer.Write(attached.Name);
                writer.Write(attached.Hash);
                writer.Write(attached.Size);
                return Attached;
            default:
                writer.Write7BitEncodedInt(((StudyEvent.Abandoned)happened).Trial);
                return Abandoned;
        }
    }

    private static StudyEvent.Reported ReadReported(BinaryReader reader) => new(reader.Read7BitEncodedInt(), reader.ReadInt32(), reader.ReadDouble());

    private static StudyEvent.Asked ReadAsked(BinaryReader reader) =>
        new(reader.Read7BitEncodedInt(), ReadNumbers(reader), reader.ReadBoolean(), reader.ReadString(), ReadTime(reader));

    // A trial, or the study as a whole; or the parent of a stage, or none.
    private static void WriteSubject(BinaryWriter writer, int? trial) => writer.Write7BitEncodedInt((trial ?? -1) + 1);

    private static int? ReadSubject(BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var next ? next - 1 : null;

    private static void WriteNumbers(BinaryWriter writer, double[] numbers)
    {
        writer.Write7BitEncodedInt(numbers.Length);
        foreach (var number in numbers) writer.Write(number);
    }

    private static double[] ReadNumbers(BinaryReader reader)
    {
        var numbers = new double[reader.Read7BitEncodedInt()];
        for (var index = 0; index < numbers.Length; index++) numbers[index] = reader.ReadDouble();
        return numbers;
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteMetrics(BinaryWriter writer, MetricValue[] metrics)
    {
        writer.Write7BitEncodedInt(metrics.Length);
        foreach (var metric in metrics)
        {
            writer.Write(metric.Name);
            writer.Write(metric.Value);
        }
    }

    private static MetricValue[] ReadMetrics(BinaryReader reader)
    {
        var metrics = new MetricValue[reader.Read7BitEncodedInt()];
        for (var index = 0; index < metrics.Length; index++) metrics[index] = new(reader.ReadString(), reader.ReadDouble());
        return metrics;
    }

    private static void WriteTime(BinaryWriter writer, DateTimeOffset time) => writer.Write(time.ToUnixTimeMilliseconds());

    private static DateTimeOffset ReadTime(BinaryReader reader) => DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
}
