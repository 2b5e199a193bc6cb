using System.CommandLine;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>schema</c>: the JSON Schema of YAML experiments, for editors outside of this repository.</summary>
internal static class SchemaVerb
{
    private const string Resource = "schema/experiment";

    public static Command Build(CommandSurroundings surroundings)
    {
        var command = new Command("schema", "Print the JSON Schema of *.experiment.yaml files, for editors");
        command.SetAction(_ =>
        {
            using var schema = typeof(SchemaVerb).Assembly.GetManifestResourceStream(Resource)!;
            using var reader = new StreamReader(schema);
            surroundings.Out.WriteLine(reader.ReadToEnd().TrimEnd());
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
