using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the places where the experiment can run.</summary>
internal static class LaunchersPart
{
    private static readonly string[] Namespaces = ["System", "System.Collections.Immutable", Runtime.Launching];

    public static SourcePart Write(ExperimentShape experiment) =>
        new(Namespaces, writer =>
        {
            writer.Summary("Where the experiment can run beside here.");
            var hiding = experiment.User.Base?.Model.Launch.IsEmpty == false ? "new " : "";
            writer.Block($"public static {hiding}class Launchers", () => WriteMembers(writer, experiment));
        });

    private static void WriteMembers(SourceWriter writer, ExperimentShape experiment)
    {
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters));
        var names = new NameTable(["All", "Launchers"]);
        List<Code> all = [];
        foreach (var target in experiment.Model.Launch)
        {
            var word = Runtime.WordOf(WordKind.Target, target);
            var name = names.Take(word.TypeName);
            all.Add(name);
            writer.Gap().Summary(word.Summary);
            writer.Statement(operations.Initializer(WordKind.Target, target).After($"public static {Runtime.TypeOf(word)} {name} {{ get; }} = "));
        }

        writer.Gap().Summary("All of them.").Statement(Code.Collection(all).After("public static ImmutableArray<Launcher> All { get; } = "));
    }
}
