using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>
/// A class is internal unless somebody outside needs it, and sealed unless something derives from it. Outside are the shop, which
/// finds controllers, components, consumers, entities and the like by their types; the views, which it compiles; and other plugins.
/// </summary>
public sealed partial class VisibilityTests
{
    /// <summary>Public by design: the channel that other plugins implement, and the names that views and other plugins go by.</summary>
    private static readonly string[] _named =
    [
        $"{Repository.PLUGIN}.Platform.Notifications.Sending.INotificationChannel",
        $"{Repository.PLUGIN}.BackordersDefaults",
        $"{Repository.PLUGIN}.BackordersPermissions",
        $"{Repository.PLUGIN}.RouteNames",
        $"{Repository.PLUGIN}.Web.Public.Ledger.Factories.AccountLinks"
    ];

    /// <summary>Not sealed by design: tests put something else in their place.</summary>
    private static readonly string[] _replaced =
    [
        $"{Repository.PLUGIN}.Platform.Data.Server.ShopServer",
        $"{Repository.PLUGIN}.Platform.Notifications.Links.WaitingLinks",
        $"{Repository.PLUGIN}.UseCases.Alternatives.FindAlternatives"
    ];

    private const MethodAttributes ACCESS = MethodAttributes.MemberAccessMask;

    [Fact]
    public void Public_is_what_somebody_outside_needs()
    {
        using var plugin = new CompiledAssembly(Repository.PluginDll);
        using var views = new CompiledAssembly(Repository.ViewsDll);
        var visible = plugin.Reader.TypeDefinitions.Where(handle => IsPublic(plugin, handle)).ToDictionary(handle => plugin.Reader.NameOf(handle));
        var named = _named.Concat(views.Reader.TypeReferences.Select(handle => Outer(views.Reader.NameOf(handle))));
        var found = visible.Where(type => IsFoundByTheShop(plugin, type.Value)).Select(type => type.Key);

        var needed = new HashSet<string>();
        var open = new Queue<string>(named.Concat(found).Where(visible.ContainsKey));
        while (open.TryDequeue(out var type))
        {
            if (!needed.Add(type))
                continue;

            foreach (var other in Shown(plugin, visible[type]).Where(visible.ContainsKey))
                open.Enqueue(other);
        }

        Assert.Equal(_named.Order(), _named.Where(needed.Contains).Order());
        Found.None(visible.Keys.Except(needed), "These are public, and nobody outside needs them: make them internal.");
    }

    [Fact]
    public void A_class_from_which_nothing_derives_is_sealed()
    {
        foreach (var dll in new[] { Repository.PluginDll, Repository.DomainDll })
        {
            using var assembly = new CompiledAssembly(dll);
            var types = assembly.Reader.TypeDefinitions.Select(assembly.Reader.GetTypeDefinition).ToList();
            var bases = types.Where(type => !type.BaseType.IsNil).Select(type => Generic().Replace(assembly.TypeName(type.BaseType), "")).ToHashSet();
            var derivable =
                from handle in assembly.Reader.TypeDefinitions
                let attributes = assembly.Reader.GetTypeDefinition(handle).Attributes
                where (attributes & (TypeAttributes.Interface | TypeAttributes.Abstract | TypeAttributes.Sealed)) == 0
                let name = assembly.Reader.NameOf(handle)
                where Own().IsMatch(name) && !name.Contains('<') && !bases.Contains(name)
                    && !_replaced.Contains(name) && !IsProxy(assembly, handle)
                select name;

            Found.None(derivable, "Nothing derives from these: seal them.");
        }
    }

    private static bool IsPublic(CompiledAssembly assembly, TypeDefinitionHandle handle) =>
        (assembly.Reader.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;

    private static bool IsFoundByTheShop(CompiledAssembly assembly, TypeDefinitionHandle handle) =>
        Lineage(assembly, handle).SelectMany(type => Contracts(assembly, type)).Any(name => Shop().IsMatch(name));

    /// <summary>The runtime derives from it when it stands around a service of the shop.</summary>
    private static bool IsProxy(CompiledAssembly assembly, TypeDefinitionHandle handle) =>
        Lineage(assembly, handle).SelectMany(type => Contracts(assembly, type)).Contains("System.Reflection.DispatchProxy");

    /// <summary>A type and those of ours that it derives from.</summary>
    private static IEnumerable<TypeDefinition> Lineage(CompiledAssembly assembly, TypeDefinitionHandle handle)
    {
        var type = assembly.Reader.GetTypeDefinition(handle);
        yield return type;
        if (type.BaseType.IsNil)
            yield break;

        var name = Generic().Replace(assembly.TypeName(type.BaseType), "");
        foreach (var ours in assembly.Reader.TypeDefinitions.Where(one => assembly.Reader.NameOf(one) == name))
        {
            foreach (var further in Lineage(assembly, ours))
                yield return further;
        }
    }

    private static IEnumerable<string> Contracts(CompiledAssembly assembly, TypeDefinition type)
    {
        var contracts = type.GetInterfaceImplementations().Select(one => assembly.TypeName(assembly.Reader.GetInterfaceImplementation(one).Interface));

        return type.BaseType.IsNil ? contracts : contracts.Append(assembly.TypeName(type.BaseType));
    }

    /// <summary>Types of ours that a type shows to whoever sees it: what it derives from and implements, and what its members ask for and give.</summary>
    private static IEnumerable<string> Shown(CompiledAssembly assembly, TypeDefinitionHandle handle)
    {
        var type = assembly.Reader.GetTypeDefinition(handle);
        var methods = type.GetMethods().Select(assembly.Reader.GetMethodDefinition).Where(method => IsShown(method.Attributes & ACCESS));
        var fields = type.GetFields().Select(assembly.Reader.GetFieldDefinition)
            .Where(field => IsShown((MethodAttributes)(field.Attributes & FieldAttributes.FieldAccessMask)));
        var limits = type.GetGenericParameters().Concat(methods.SelectMany(method => method.GetGenericParameters()))
            .SelectMany(parameter => assembly.Reader.GetGenericParameter(parameter).GetConstraints())
            .Select(limit => assembly.TypeName(assembly.Reader.GetGenericParameterConstraint(limit).Type));
        var own = Contracts(assembly, type)
            .Concat(methods.Select(assembly.MethodText))
            .Concat(fields.Select(field => field.DecodeSignature(SignatureNames.Instance, assembly)))
            .Concat(limits)
            .SelectMany(text => Own().Matches(text).Select(match => Outer(match.Value)));

        return own.Concat(type.GetNestedTypes().Where(nested => IsNestedShown(assembly, nested)).SelectMany(nested => Shown(assembly, nested)));
    }

    // The same numbers say it of methods and of fields.
    private static bool IsShown(MethodAttributes access) => access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsNestedShown(CompiledAssembly assembly, TypeDefinitionHandle nested) =>
        (assembly.Reader.GetTypeDefinition(nested).Attributes & TypeAttributes.VisibilityMask)
            is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;

    private static string Outer(string name) => name.Split('+')[0];

    [GeneratedRegex(@"Nop\.Plugin\.Misc\.Backorders\.[\w.`+]+")]
    private static partial Regex Own();

    [GeneratedRegex(@"^(Nop\.(?!Plugin\.)|FluentMigrator\.|Microsoft\.AspNetCore\.Mvc\.|System\.Reflection\.DispatchProxy)")]
    private static partial Regex Shop();

    [GeneratedRegex("<.*$")]
    private static partial Regex Generic();
}
