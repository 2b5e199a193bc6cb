namespace TrainSmart.Generators.Rules;

/// <summary>Every rule over the model, family by family.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PartMissing(), new ValueOfOtherType(),

        new SettingOutsideRange(), new SuspiciousLearningRate(), new GridOverContinuousParameter(), new GridLargerThanBudget(), new MoreTrialsThanPoints(),
        new SamplerCannotHandleType(), new BranchParameterHidesOuter(), new ConstraintExcludesNearlyAll(), new ParameterNeverUsed(), new PrunerSettingsContradict(),
        new PrunerWithOneRung(), new ObjectiveContradictsItself(), new IntegerTooLarge(), new SearchWithoutTrials(), new StartupTrialsUseUpBudget(),
        new EverythingAtOnce(), new SamplerForOtherNumberOfObjectives(), new PrunerWithSeveralObjectives(), new AbsentParameterUsed(), new ValueNotKnownHere(),

        new LockMissing(), new UnknownColumn(), new LabelAsFeature(), new StepDoesNotFitType(), new FractionsDoNotSumToOne(), new FractionOutsideRange(),
        new IdentifierAsFeature(), new FeatureNamedAfterLabel(), new DuplicateHeader(), new BatchLargerThanTraining(), new MissingValuesLeft(),
        new OneHotOfManyCategories(), new PathNotPortable(), new ConstantColumn(), new SmoteNeighbours(), new StratumTooSmall(), new LogarithmOfNegative(),
        new BalanceOfNumber(), new LabelIsConstant(), new LabelHasGaps(), new NothingMissing(), new TaskUnclear(), new LabelCannotBeLearned(), new LabelIgnored(), new NotEncoded(),
        new ColumnNoLongerThere(), new NoFeatureLeft(),

        new OutputDoesNotFitLabel(), new ResidualDoesNotFit(), new ActivationAfterLastLayer(), new EstimatorForOtherTask(), new BatchNormOfOneRow(),
        new ModelInvalidAtSomePoint(), new DropoutAfterLastLayer(), new LinearAfterLinear(), new AlternativeWithoutCase(), new UnknownAlternative(), new BranchOverNoChoice(),

        new EpochsNotPositive(), new WarmupTooLong(), new PatienceTooLong(), new UnknownMetric(), new DirectionContradictsMetric(), new NothingToValidateOn(),
        new PrunerWithoutEpochs(), new TrainingWithoutNetwork(), new NesterovWithoutMomentum(), new LabelSmoothingOfNumber(),

        new BatchNotDivisibleByWorld(), new MoreWorkersThanParallelism(), new LaunchShorterThanBudget(), new GpusForEstimator(),

        new NoSeed(), new SeedNegative(), new SeedSearched(), new ObjectiveOnTestSplit(), new ObjectiveOnTrainingRows(), new DataNotPinned(), new BudgetOfNothing(),
    ];
}
