using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>TitanicTrees as a class.</summary>
[Experiment("cs-titanic-trees", Seed = 18)]
[Csv("data/titanic.csv", Label = "survived", Ignore = ["name", "ticket", "cabin", "age"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 20), Maximize("validation/weighted-f1")]
[Constraint("Leaves * RowsPerLeaf <= 400")]
internal sealed partial class TitanicTrees
{
    [Int(4, 30)] public partial int Leaves { get; }
    [Int(2, 20)] public partial int RowsPerLeaf { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.Embarked).OneHot([Columns.TravelClass, Columns.Sex, Columns.Embarked]);

    Estimator Model(Shape classes) => new RandomForest { Leaves = Leaves, MinimumRowsPerLeaf = RowsPerLeaf };
}
