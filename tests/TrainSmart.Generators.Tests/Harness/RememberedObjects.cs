using System.Collections;
using System.Reflection;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>Walks everything that can be reached from an object.</summary>
internal static class RememberedObjects
{
    /// <summary>The types of all objects that are reachable over fields and items.</summary>
    public static IReadOnlyCollection<Type> Of(IEnumerable<object> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(roots);
        while (open.TryPop(out var found))
        {
            if (found is string || found.GetType().IsPrimitive || found is Type or MemberInfo or Delegate || !seen.Add(found)) continue;
            foreach (var inner in Inside(found)) open.Push(inner);
        }

        return [.. seen.Select(found => found.GetType()).Distinct()];
    }

    private static IEnumerable<object> Inside(object owner)
    {
        if (owner is IEnumerable items)
        {
            foreach (var item in items)
                if (item is not null) yield return item;
        }

        for (var type = owner.GetType(); type is not null; type = type.BaseType)
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && field.GetValue(owner) is { } value) yield return value;
    }
}
