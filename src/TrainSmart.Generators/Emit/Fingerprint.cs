using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// A hash of each part of a declaration that decides what a trial computes: <c>data:1a2b3c4d prepare:5e6f7a8b ...</c>. By it a run tells that it was
/// begun with another declaration, and which part is another. What is searched, and for how long, is left out: a study compares its space itself.
/// </summary>
internal static class Fingerprint
{
    public static string Of(ExperimentModel model, UserClass user) => string.Join(" ", Parts(model, user).Select(part =>
        string.Format(CultureInfo.InvariantCulture, "{0}:{1:x8}", part.Name, part.Hash)));

    private static IEnumerable<(string Name, uint Hash)> Parts(ExperimentModel model, UserClass user)
    {
        if ((model.OwnCode & OwnCode.Objective) != 0)
        {
            yield return ("objective", Own("Objective"));
            yield break;
        }

        if (model.Data is { } data) yield return ("data", DeclarationHash.Of(data));
        yield return ("prepare", Part(OwnCode.Prepare, "Prepare", DeclarationHash.Of(model.Prepare)));
        yield return ("balance", DeclarationHash.Of(model.Balance));
        yield return ("model", Part(OwnCode.Model, "Model", DeclarationHash.Of(model.Architecture)));
        yield return ("train", Part(OwnCode.Train, "Train", DeclarationHash.Of(model.Training)));

        // What is understood of a method is not all of it, so that the code of the user's own methods counts, and not what it was read as.
        uint Part(OwnCode part, string method, uint declared) => (model.OwnCode & part) != 0 ? Own(method) : declared;
        uint Own(string method) => user.Methods.FirstOrDefault(own => own.Name == method)?.Hash ?? 0;
    }
}
