using CsCheck;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class ScheduleTests
{
    [Fact]
    public void One_cycle_goes_as_in_the_paper_s_reference()
    {
        // torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=10, cycle_momentum=False)
        double[] expected = [0.04, 0.52, 1, 0.9504846320, 0.8117456540, 0.6112620219, 0.3887419781, 0.1882583460, 0.0495193680, 4e-6];

        var factors = Enumerable.Range(0, 10).Select(step => new OneCycle().Factor(step, new Horizon(Epochs: 5, StepsPerEpoch: 2)));

        Assert.Equal(expected, factors, (want, have) => Math.Abs(want - have) < 1e-9);
    }

    [Fact]
    public void Cosine_rises_in_a_line_and_falls_along_a_half_cosine()
    {
        var schedule = new Cosine { WarmupEpochs = 1, FinalFraction = 0.1 };
        var horizon = new Horizon(Epochs: 3, StepsPerEpoch: 4);

        Assert.Equal([0.25, 0.5, 0.75, 1], Enumerable.Range(0, 4).Select(step => schedule.Factor(step, horizon)));
        Assert.Equal(1, schedule.Factor(4, horizon), 12);
        Assert.Equal(0.55, schedule.Factor(8, horizon), 12);
        Assert.Equal(0.1, schedule.Factor(12, horizon), 12);
    }

    [Fact]
    public void A_schedule_never_leaves_zero_to_one() =>
        Gen.Select(Gen.Double[0, 0.99], Gen.Int[0, 20], Gen.Double[0, 1], Gen.Int[1, 20], Gen.Int[1, 20])
            .Sample((warmup, epochs, final, length, steps) =>
            {
                var horizon = new Horizon(length, steps);
                Schedule[] schedules =
                [
                    new Constant(), new OneCycle { WarmupFraction = warmup }, new Cosine { WarmupEpochs = epochs, FinalFraction = final },
                ];
                for (var step = 0L; step < horizon.Steps; step++)
                    foreach (var schedule in schedules) Assert.InRange(schedule.Factor(step, horizon), 0, 1 + 1e-12);
            });
}
