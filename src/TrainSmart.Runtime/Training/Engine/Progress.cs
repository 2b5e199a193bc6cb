using TrainSmart.Models;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>
/// How far a training is: all that changes from epoch to epoch, and therefore all that a checkpoint holds.
/// </summary>
internal sealed class Progress(Network network, OptimizerState optimizer) : IDisposable
{
    private readonly List<EpochSummary> _epochs = [];
    private readonly Tensor _bestParameters = zeros_like(network.Parameters);
    private readonly Tensor _bestStatistics = zeros_like(network.Statistics);

    public IReadOnlyList<EpochSummary> Epochs => _epochs;

    /// <summary>The epoch with the best weights so far.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>Why the training is over; none while it goes on.</summary>
    public TrainingEnding? Ending { get; set; }

    /// <summary>Every tensor that a checkpoint holds.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> Memory =>
    [
        ("parameters", network.Parameters), ("statistics", network.Statistics),
        ("best.parameters", _bestParameters), ("best.statistics", _bestStatistics), .. optimizer.Memory,
    ];

    /// <summary>Adds an epoch that just ended, and keeps its weights if they are the best so far.</summary>
    public void Add(EpochSummary epoch, bool isBest)
    {
        _epochs.Add(epoch);
        if (!isBest) return;
        BestEpoch = epoch.Epoch;
        _bestParameters.copy_(network.Parameters);
        _bestStatistics.copy_(network.Statistics);
    }

    /// <summary>Goes on where a checkpoint was; the tensors of <see cref="Memory"/> are filled by the reader.</summary>
    public void GoOn(IEnumerable<EpochSummary> epochs, int bestEpoch, TrainingEnding? ending)
    {
        _epochs.AddRange(epochs);
        (BestEpoch, Ending) = (bestEpoch, ending);
    }

    /// <summary>Gives the network the weights of <see cref="BestEpoch"/>.</summary>
    public void RestoreBest()
    {
        network.Parameters.copy_(_bestParameters);
        network.Statistics.copy_(_bestStatistics);
    }

    public void Dispose()
    {
        _bestParameters.Dispose();
        _bestStatistics.Dispose();
    }
}
