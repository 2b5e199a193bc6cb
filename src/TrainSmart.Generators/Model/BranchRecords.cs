using TrainSmart.Spaces;

namespace TrainSmart.Generators.Model;

/// <summary>The records that a C# class declares for a branch; they are free to be named otherwise than the branch and its alternatives.</summary>
/// <param name="Parameter">The branch in the space: <c>family</c>, or <c>family.forest.growth</c> for one inside an alternative.</param>
/// <param name="RecordName">The abstract record, without the types around it: <c>Family</c>.</param>
/// <param name="Alternatives">The alternatives in the order of the branch.</param>
internal sealed record BranchRecords(string Parameter, string RecordName, EquatableArray<AlternativeRecord> Alternatives);

/// <summary>The record of one alternative.</summary>
/// <param name="Name">The alternative in the space: <c>lightgbm</c>.</param>
/// <param name="RecordName">The record, nested in the branch's: <c>LightGbm</c>.</param>
internal sealed record AlternativeRecord(string Name, string RecordName);
