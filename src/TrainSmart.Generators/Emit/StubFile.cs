using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// Writes what stands in for an experiment with errors: enough that the rest of the project compiles and the build shows the experiment's own errors
/// only, and nothing that could run.
/// </summary>
internal static class StubFile
{
    public static IEnumerable<SourceFile> Write(ExperimentModel model, DataLock? dataLock, UserClass user, bool baseCanRun)
    {
        var identity = model.Identity;
        // A class with a Row of its own has that error, and a second Row would only hide it.
        if (model.Data is { } data && user.Base?.SharesRows(model) != true && !user.Members.Any(member => member is "Row" or "Columns"))
        {
            var known = dataLock is not null && dataLock.Find(data.Label) is not null ? dataLock : Assumed(model, data, dataLock);
            var experiment = new ExperimentShape(model, known, user);
            yield return SourceFile.OfClass("Row", identity, RowPart.Write(experiment.Row!, known, experiment.Hiding));
        }

        var reason = Literals.Text($"Experiment '{model.Name}' has errors: see the diagnostics of the build.");
        var refusal = $"throw new InvalidOperationException({reason})";
        var code = SourceFile.Write(identity.Namespace, ["System", "System.Collections.Generic"], SourceFile.Source(identity), writer =>
        {
            if (identity.FrontEnd == FrontEnd.Yaml)
                writer.Summary($"The experiment {Documentation.Code(model.Name)}, which has errors and cannot run.");
            writer.Block(SourceFile.ClassHead(identity), () =>
            {
                // The base class needs values, which a class that cannot run never has.
                if (baseCanRun)
                    writer
                        .Lines($"private {identity.ClassName}({user.Base!.Type}.Parameters searched)")
                        .Indented(() => writer.Lines(": base(searched) { }"));
                UserProperties.Refuse(writer, user, refusal);
            });
        });
        yield return new SourceFile("Stub", code);
    }

    // Without a lock the columns are those that the declaration names; what their types are matters to nobody, because nothing runs.
    private static DataLock Assumed(ExperimentModel model, DataModel data, DataLock? dataLock)
    {
        var known = dataLock?.Columns ?? default;
        var named = model.Prepare.SelectMany(step => step.Arguments)
            .Select(argument => argument.Value)
            .OfType<ArgumentValue.Columns>()
            .SelectMany(columns => columns.Selection.Names);
        var missing = named.Prepend(data.Label).Distinct().Where(name => known.All(column => column.Name != name));
        return new DataLock
        {
            Csv = data.Csv,
            Rows = dataLock?.Rows ?? 0,
            Sha256 = dataLock?.Sha256 ?? "",
            Columns = [.. known, .. missing.Select(name => new ColumnLock { Name = name, Type = ColumnType.Number })],
        };
    }
}
