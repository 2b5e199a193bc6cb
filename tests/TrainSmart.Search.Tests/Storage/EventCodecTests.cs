namespace TrainSmart.Search.Tests.Storage;

/// <summary>The bytes of events. Studies of earlier versions are made of them, so they never change.</summary>
public sealed class EventCodecTests
{
    // 2026-01-02 03:04:05.678 in milliseconds since 1970: 0x019B7CA98F2E.
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private static readonly StudyEvent.Reported Several = new(300, 2, 1.5) { Others = [-2, double.PositiveInfinity] };

    // The number in seven bits a byte, the step, the first value, how many others, the others.
    private static readonly byte[] SeveralBytes =
    [
        0xAC, 0x02,
        2, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0xF8, 0x3F,
        2,
        0, 0, 0, 0, 0, 0, 0, 0xC0,
        0, 0, 0, 0, 0, 0, 0xF0, 0x7F,
    ];

    public static TheoryData<StudyEvent> Every =>
    [
        new StudyEvent.Created("näme", """{"space":[]}""", "{}", At),
        new StudyEvent.Enqueued([0.5, double.NaN]),
        new StudyEvent.Asked(7, [1, 2, 3], true, "worker 1", At),
        new StudyEvent.Asked(200, [1], false, "", At) { Stage = new(3, 5, 10) },
        new StudyEvent.Asked(0, [], false, "w", At) { Stage = new(null, 0, 5) },
        new StudyEvent.Reported(1, -1, double.NegativeInfinity),
        Several,
        new StudyEvent.Told(5, TrialState.Completed, [1, 2], [-0.5], "a remark", [new("validation/loss", 0.25), new("", 1)], At),
        new StudyEvent.Told(5, TrialState.Failed, [], [], null, [], DateTimeOffset.UnixEpoch),
        new StudyEvent.Annotated(null, "name", "text"),
        new StudyEvent.Attached(2, "plot.svg", "ab12", 1L << 40),
        new StudyEvent.Abandoned(int.MaxValue),
    ];

    [Fact]
    public void A_report_of_several_values_has_these_bytes_in_every_version()
    {
        var (kind, body) = EventCodec.Write(Several);
        Assert.Equal((8, Convert.ToHexString(SeveralBytes)), (kind, Convert.ToHexString(body)));
        var read = Assert.IsType<StudyEvent.Reported>(EventCodec.Read(8, SeveralBytes));
        Assert.Equal((300, 2, 1.5), (read.Trial, read.Step, read.Value));
        Assert.Equal([-2, double.PositiveInfinity], read.Others);
    }

    [Fact]
    public void Ask_and_tell_have_these_bytes_in_every_version()
    {
        Assert.Equal(
            (3, "07" + "01" + "000000000000F03F" + "01" + "0177" + "2E8FA97C9B010000"),
            Hex(new StudyEvent.Asked(7, [1], true, "w", At)));
        Assert.Equal(
            (5, "05" + "02" + "01" + "000000000000F03F" + "00" + "01" + "026F6B" + "01" + "016D" + "0000000000000040" + "2E8FA97C9B010000"),
            Hex(new StudyEvent.Told(5, TrialState.Completed, [1], [], "ok", [new("m", 2)], At)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void What_was_written_is_read_back_equal(StudyEvent happened)
    {
        var (kind, body) = EventCodec.Write(happened);
        Assert.Equivalent(happened, EventCodec.Read(kind, body), strict: true);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_body_that_is_cut_off_anywhere_is_refused_in_words(StudyEvent happened)
    {
        var (kind, body) = EventCodec.Write(happened);
        for (var length = 0; length < body.Length; length++)
        {
            var cut = body[..length];
            Assert.Equal(
                $"an event of {length} bytes is damaged: it ends too early",
                Assert.Throws<StudyException>(() => EventCodec.Read(kind, cut)).Message);
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_body_with_any_byte_damaged_is_read_as_something_else_or_refused_in_words(StudyEvent happened)
    {
        var (kind, body) = EventCodec.Write(happened);
        for (var place = 0; place < body.Length; place++)
        {
            foreach (var damage in (byte[])[0x01, 0x80, 0xFF])
            {
                var damaged = body.ToArray();
                damaged[place] ^= damage;
                var error = Record.Exception(() => EventCodec.Read(kind, damaged));
                Assert.True(error is null or StudyException, $"byte {place}: {error}");
            }
        }
    }

    [Fact]
    public void Bytes_behind_the_end_are_refused_in_words() =>
        Assert.Equal(
            "an event of 32 bytes is damaged: it has 1 bytes too many",
            Assert.Throws<StudyException>(() => EventCodec.Read(8, [.. SeveralBytes, 0])).Message);

    [Fact]
    public void A_kind_of_a_newer_version_is_refused_in_words() =>
        Assert.Equal(
            "the study was written by a newer version: it has events of kind 99",
            Assert.Throws<StudyException>(() => EventCodec.Read(99, [])).Message);

    private static (int, string) Hex(StudyEvent happened) => (EventCodec.Write(happened).Kind, Convert.ToHexString(EventCodec.Write(happened).Body));
}
