using System.Text.Json;

namespace TrainSmart.Search;

/// <summary>
/// The search for programs of any language: one JSON request a line in, one JSON answer a line out, in order. A wrong request is answered with an
/// error, changes nothing, and the conversation goes on.
/// </summary>
public sealed class AskTell : IDisposable
{
    private readonly AskTellSession _session;

    /// <summary>Begins a conversation.</summary>
    /// <param name="open">Opens the storage that a request names, for a study of a name; files of SQLite alone if not said.</param>
    public AskTell(Func<string, string, IStudyStorage>? open = null) => _session = new(open ?? ((file, _) => new SqliteStorage(file)));

    /// <summary>Answers every request of <paramref name="input"/> until its end.</summary>
    /// <param name="input">One request a line; empty lines are passed over.</param>
    /// <param name="output">Receives one answer a line, flushed after each.</param>
    /// <param name="open">Opens the storage that a request names, for a study of a name; files of SQLite alone if not said.</param>
    public static void Run(TextReader input, TextWriter output, Func<string, string, IStudyStorage>? open = null)
    {
        using var conversation = new AskTell(open);
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            output.Write(conversation.Answer(line));
            output.Write('\n');
            output.Flush();
        }
    }

    /// <summary>The answer to one request, without a line end.</summary>
    public string Answer(string request)
    {
        try
        {
            using var document = JsonDocument.Parse(request);
            return _session.Answer(new AskTellRequest(document.RootElement));
        }
        catch (JsonException exception)
        {
            return AskTellAnswer.Error(AskTellRequest.Malformed, "", $"the request is not JSON: character {exception.BytePositionInLine + 1}");
        }
        catch (DocumentException exception)
        {
            return AskTellAnswer.Error(exception.Id, exception.Path, exception.Message);
        }
        catch (SpaceException exception)
        {
            return AskTellAnswer.Error("TS2039", "parameters", exception.Message);
        }
        catch (StudyException exception)
        {
            return AskTellAnswer.Error(AskTellRequest.Malformed, "", exception.Message);
        }
    }

    /// <summary>Closes the study's storage.</summary>
    public void Dispose() => _session.Dispose();
}
