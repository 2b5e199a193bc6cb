using System.Text.RegularExpressions;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A secret written where everyone who reads the file sees it. The message never repeats it.</summary>
internal sealed class LiteralSecret() : Rule("TS6009")
{
    // The forms that providers document: AWS and Google keys, tokens of GitHub, Hugging Face, OpenAI and Slack,
    // JSON web tokens, passwords in addresses.
    private static readonly Regex Secret = new(
        @"\b(AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_\w{22,}|\bhf_[A-Za-z0-9]{30,}|\bsk-[A-Za-z0-9_-]{20,}"
        + @"|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bAIza[0-9A-Za-z_-]{35}|\beyJ[\w-]{10,}\.[\w-]{10,}\.|://[^/\s:@]+:[^/\s@]+@");

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch)
        {
            foreach (var argument in target.Operation.Arguments)
                if (IsSecret(Machine.Text(target, argument.Slot))) yield return At(input, target.Slot(argument.Slot));
        }

        if (IsSecret(input.Model.Data?.Csv)) yield return At(input, "data.csv");
        if (IsSecret(input.Model.Description)) yield return At(input, "description");
    }

    private static bool IsSecret(string? text) => text is not null && Secret.IsMatch(text);

    private Finding At(RuleInput input, string path) => AtValue(
        input,
        path,
        "this looks like a secret, which everyone who reads the file can use; revoke it, and let the job read it from its environment");
}

/// <summary>Data on a disk that only one of several nodes has.</summary>
internal sealed class NodeLocalPath() : Rule("TS6010")
{
    private static readonly Regex Local = new(@"^(/tmp/|/var/tmp/|/dev/shm/|/scratch/local/|/local/|/localscratch/|[A-Za-z]:[\\/])");

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } data || !Local.IsMatch(data.Csv)) return [];
        return input.Operations.Launch.Where(target => target.Number("nodes", Point.Empty) > 1).Take(1).Select(target => AtValue(
            input,
            "data.csv",
            $"'{data.Csv}' is on the disk of one node, but '{input.Word(target)}' has {target.Number("nodes", Point.Empty)}; "
            + "put the data where all nodes see it") with
        { Related = [input.Positions.Value(target.Slot("nodes"))] });
    }
}

/// <summary>A job that may be started again and forgets what it did.</summary>
internal sealed class RestartWithoutCheckpoints() : Rule("TS6013")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch)
        {
            var isSpot = target.Scalar("spot") is Expression.Constant { Value: Literal.Truth { Value: true } };
            if (isSpot && target.Scalar("checkpoints") is null)
                yield return AtKey(
                    input,
                    target.Slot("spot"),
                    $"spare capacity may be taken away, and the job then begins anew; keep the run with {input.Key("checkpoints")}");
            if (target.Number("retries", Point.Empty) > 0 && target.Scalar("claim") is null)
                yield return AtKey(input, target.Slot("retries"), $"a pod that replaces another begins anew; keep the run with {input.Key("claim")}");
        }
    }
}

/// <summary>A setting that the provider would refuse after the launch.</summary>
internal sealed class NotInProvidersForm() : Rule("TS6023")
{
    private static readonly (string Slot, Regex Form, string Example)[] Forms =
    [
        ("role", new(@"^arn:aws[a-z-]*:iam::\d{12}:role/?[\w+=,.@/-]+$"), "arn:aws:iam::123456789012:role/training"),
        ("output", new(@"^(https|s3)://[^/]+/?.*$"), "s3://bucket/path"),
        ("checkpoints", new(@"^(https|s3)://[^/]+/?.*$"), "s3://bucket/path"),
        ("namespace", new(@"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"), "team-a"),
        ("claim", new(@"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$"), "runs"),
        ("secret", new(@"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$"), "tokens"),
        ("image", new(@"^[^\s]+$"), "registry.example/experiments:1.0"),
    ];

    public override IEnumerable<Finding> Check(RuleInput input) =>
        from target in input.Operations.Launch
        from form in Forms
        let text = Machine.Text(target, form.Slot)
        where text is not null && !form.Form.IsMatch(text)
        select AtValue(
            input,
            target.Slot(form.Slot),
            $"'{input.Key(form.Slot)}' of {input.Word(WordKind.Target, target.Operation.Word)} has another form; write it like {form.Example}");
}

/// <summary>An image whose name means something else tomorrow.</summary>
internal sealed class FloatingImage() : Rule("TS7008")
{
    private static readonly HashSet<string> Floating = ["latest", "main", "master", "dev", "develop", "nightly", "edge", "stable"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var target in input.Operations.Launch)
        {
            if (Machine.Text(target, "image") is not { Length: > 0 } image || image.Contains('@')) continue;
            var name = image.Substring(image.LastIndexOf('/') + 1);
            var tag = name.Contains(':') ? name.Substring(name.IndexOf(':') + 1) : null;
            if (tag is not null && !Floating.Contains(tag)) continue;
            yield return AtValue(
                input,
                target.Slot("image"),
                $"{(tag is null ? "an image without a tag" : $"the tag '{tag}'")} means another image later, and the run cannot be repeated; "
                + $"name a version or a digest, such as {name.Split(':')[0]}:1.0");
        }
    }
}
