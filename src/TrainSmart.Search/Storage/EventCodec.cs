using System.Buffers;
using TrainSmart.Spaces;

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

    // Enough for an ask of ten numbers and the name of a worker.
    private const int UsualSize = 160;

    /// <summary>An event as its kind and its body.</summary>
    public static (int Kind, byte[] Body) Write(StudyEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        return (Write(happened, buffer), buffer.WrittenSpan.ToArray());
    }

    /// <summary>Writes an event's body behind what a buffer holds.</summary>
    /// <returns>Its kind.</returns>
    public static int Write(StudyEvent happened, ArrayBufferWriter<byte> buffer) => Write(happened, new EventWriter(buffer));

    /// <summary>The event of a kind and a body.</summary>
    /// <exception cref="StudyException">The event was written by a newer version, or its body is damaged.</exception>
    public static StudyEvent Read(int kind, ReadOnlySpan<byte> body)
    {
        var reader = new EventReader(body);
        var happened = Read(kind, ref reader);
        reader.End();
        return happened;
    }

    private static StudyEvent Read(int kind, ref EventReader reader) => kind switch
    {
        Created => new StudyEvent.Created(reader.Text(), reader.Text(), reader.Text(), reader.Time()),
        Enqueued => new StudyEvent.Enqueued(reader.Numbers()),
        Asked => ReadAsked(ref reader),
        AskedForStage => ReadAsked(ref reader) with { Stage = new(reader.Subject(), reader.Count(), reader.Count()) },
        Reported => ReadReported(ref reader),
        ReportedSeveral => ReadReported(ref reader) with { Others = reader.Numbers() },
        Told => new StudyEvent.Told(
            reader.Count(),
            (TrialState)reader.Byte(),
            EquatableArray<double>.Over(reader.Numbers()),
            EquatableArray<double>.Over(reader.Numbers()),
            reader.Optional(),
            EquatableArray<MetricValue>.Over(reader.Metrics()),
            reader.Time()),
        Abandoned => new StudyEvent.Abandoned(reader.Count()),
        Annotated => new StudyEvent.Annotated(reader.Subject(), reader.Text(), reader.Text()),
        Attached => new StudyEvent.Attached(reader.Subject(), reader.Text(), reader.Text(), reader.Int64()),
        _ => throw new StudyException($"the study was written by a newer version: it has events of kind {kind}"),
    };

    private static StudyEvent.Reported ReadReported(ref EventReader reader) => new(reader.Count(), reader.Int32(), reader.Number());

    private static StudyEvent.Asked ReadAsked(ref EventReader reader) =>
        new(reader.Count(), reader.Numbers(), reader.Truth(), reader.Text(), reader.Time());

    private static int Write(StudyEvent happened, EventWriter writer)
    {
        switch (happened)
        {
            case StudyEvent.Created created:
                writer.Text(created.Name);
                writer.Text(created.Space);
                writer.Text(created.Options);
                writer.Time(created.At);
                return Created;
            case StudyEvent.Enqueued enqueued:
                writer.Numbers(enqueued.Point);
                return Enqueued;
            case StudyEvent.Asked asked:
                writer.Count(asked.Trial);
                writer.Numbers(asked.Point);
                writer.Truth(asked.FromQueue);
                writer.Text(asked.Worker);
                writer.Time(asked.At);
                if (asked.Stage is not { } stage) return Asked;
                writer.Subject(stage.Parent);
                writer.Count(stage.From);
                writer.Count(stage.Until);
                return AskedForStage;
            case StudyEvent.Reported reported:
                writer.Count(reported.Trial);
                writer.Int32(reported.Step);
                writer.Number(reported.Value);
                if (reported.Others.Length == 0) return Reported;
                writer.Numbers(reported.Others);
                return ReportedSeveral;
            case StudyEvent.Told told:
                writer.Count(told.Trial);
                writer.Byte((byte)told.State);
                writer.Numbers(told.Values.AsSpan());
                writer.Numbers(told.Constraints.AsSpan());
                writer.Optional(told.Note);
                writer.Count(told.Metrics.Count);
                foreach (var (name, value) in told.Metrics)
                {
                    writer.Text(name);
                    writer.Number(value);
                }

                writer.Time(told.At);
                return Told;
            case StudyEvent.Annotated annotated:
                writer.Subject(annotated.Trial);
                writer.Text(annotated.Name);
                writer.Text(annotated.Value);
                return Annotated;
            case StudyEvent.Attached attached:
                writer.Subject(attached.Trial);
                writer.Text(attached.Name);
                writer.Text(attached.Hash);
                writer.Int64(attached.Size);
                return Attached;
            default:
                writer.Count(((StudyEvent.Abandoned)happened).Trial);
                return Abandoned;
        }
    }
}
