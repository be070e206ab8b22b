using Nop.Core.Configuration;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// The plugin's own services by convention: a plain class of the floors below the pages' doors whose only public constructor
/// asks for nothing but services. A new one needs no registration.
/// </summary>
internal static class OwnServices
{
    /// <summary>What a class of data also looks like: a constructor that asks for nothing.</summary>
    private static readonly Type[] _askForNothing = [typeof(RequestMarks), typeof(ToldHere), typeof(ShopServer)];

    /// <summary>Floors and rooms of which the shop itself makes the instances (consumers, controllers, components) are absent.</summary>
    private static readonly string[] _floors = ["Platform", "UseCases", "Web", "Infrastructure.Install"];

    public static IReadOnlyList<Type> All { get; } = typeof(OwnServices).Assembly.GetTypes().Where(IsOwn).ToArray();

    private static bool IsOwn(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false, IsGenericTypeDefinition: false }
        && type.BaseType == typeof(object)
        && _floors.Any(floor => IsOn(floor, type))
        && !type.GetInterfaces().Any(IsOfAnotherKind)
        && (_askForNothing.Contains(type) || AsksForServices(type));

    private static bool IsOn(string floor, Type type) =>
        (type.Namespace + ".").StartsWith($"{typeof(BackordersPlugin).Namespace}.{floor}.", StringComparison.Ordinal);

    /// <summary>The shop makes consumers itself; who can be compared is a record, thus data.</summary>
    private static bool IsOfAnotherKind(Type contract) =>
        contract.IsGenericType
            && (contract.GetGenericTypeDefinition() == typeof(IConsumer<>) || contract.GetGenericTypeDefinition() == typeof(IEquatable<>));

    private static bool AsksForServices(Type type)
    {
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
            return false;

        var asked = constructors[0].GetParameters();
        return asked.Length > 0 && asked.All(parameter => IsService(parameter.ParameterType));
    }

    private static bool IsService(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            return type.GetGenericArguments()[0].IsInterface;

        return IsOfTheShop(type)
            || typeof(ISettings).IsAssignableFrom(type)
            || (type.Assembly == typeof(OwnServices).Assembly && IsOwn(type));
    }

    private static bool IsOfTheShop(Type type)
    {
        return (type.IsInterface && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true)
            || type == typeof(IServiceProvider)
            || type == typeof(TimeProvider);
    }
}
