using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>
/// A setting that changes where a parameter's values come from: <c>search.space.width=choice(16, 32)</c>, or one fixed value,
/// <c>search.space.width=64</c>. The condition of the parameter stays unless the setting has one of its own.
/// </summary>
internal static class SpaceSetting
{
    public static PlannedRun Apply(PlannedRun plan, string setting, string name, string value)
    {
        var space = plan.Space.Declaration;
        var declared = space.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            ?? throw SettingReader.Invalid(
                $"'--set {setting}': the space has no parameter '{name}'",
                NearestName.Find(name, space.Parameters.Select(parameter => parameter.Name)) is { } near
                    ? $"did you mean '{near}'?"
                    : $"it has {string.Join(", ", space.Parameters.Select(parameter => parameter.Name))}");

        var changed = Read(setting, declared, value);
        var parameters = space.Parameters.Select(parameter => parameter == declared ? changed : parameter);
        var changedSpace = space with { Parameters = parameters.ToEquatableArray() };
        var problems = SpaceRules.Check(changedSpace).Except(SpaceRules.Check(space)).ToList();
        if (problems.Find(problem => problem.IsError) is { } wrong)
        {
            throw SettingReader.Invalid(
                $"'--set {setting}': {wrong.Id}: {wrong.Message}",
                wrong.Replacement is { } instead ? $"write {instead}" : null);
        }

        var warnings = problems.Where(problem => problem.Part != "when").Select(problem => $"warning {problem.Id}: {problem.Message}");
        return plan with { Space = new SearchSpace(changedSpace), Warnings = [.. plan.Warnings, .. warnings] };
    }

    private static Parameter Read(string setting, Parameter declared, string value)
    {
        var kind = ValueKinds.Of(declared.Distribution);
        if (ValueKinds.Literal(value, kind) is { } single) return declared with { Distribution = Fixed(setting, declared, single) };
        if (!DistributionParser.TryParse(value, out var parsed, out var errors))
        {
            var error = errors[0];
            throw SettingReader.Invalid($"'--set {setting}': {error.Message}", error.Replacement is { } instead ? $"write {instead}" : null);
        }

        var given = ValueKinds.Of(parsed.Distribution);
        if (!ValueKinds.Fits(given, kind))
            throw SettingReader.Invalid(
                $"'--set {setting}': {declared.Name} is {ValueKinds.Name(kind)}, and this gives {ValueKinds.Name(given)}",
                $"it is declared as {DistributionText.Of(declared.Distribution)}");
        RefuseUnknownTexts(setting, declared, parsed.Distribution);
        return declared with
        {
            Distribution = parsed.Distribution,
            When = parsed.When ?? declared.When,
            Otherwise = parsed.When is null ? declared.Otherwise : parsed.Otherwise,
        };
    }

    private static Distribution Fixed(string setting, Parameter declared, Literal value)
    {
        Distribution single = declared.Distribution is Distribution.Branch
            ? new Distribution.Branch(EquatableArray.Of(value.ToString()))
            : new Distribution.Choice(EquatableArray.Of(value));
        RefuseUnknownTexts(setting, declared, single);
        return single;
    }

    /// <summary>Texts name alternatives that were compiled: another one would mean nothing to the experiment.</summary>
    private static void RefuseUnknownTexts(string setting, Parameter declared, Distribution given)
    {
        var known = ValueKinds.Values(declared.Distribution).OfType<Literal.Text>().Select(text => text.Value).ToList();
        var unknown = ValueKinds.Values(given).OfType<Literal.Text>().Select(text => text.Value).FirstOrDefault(text => !known.Contains(text));
        if (unknown is null) return;
        throw SettingReader.Invalid(
            $"'--set {setting}': '{unknown}' is none of the values of {declared.Name}",
            NearestName.Find(unknown, known) is { } near ? $"did you mean '{near}'?" : $"they are {string.Join(", ", known)}");
    }
}
