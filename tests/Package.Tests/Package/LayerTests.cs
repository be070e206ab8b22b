using System.Reflection;
using System.Reflection.Metadata;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>Dependencies point inward: web and platform know the use cases, use cases know the domain, the domain knows nobody.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Use_cases_know_neither_web_nor_admin()
    {
        using var plugin = new CompiledAssembly(Repository.PluginDll);

        var offences =
            from handle in plugin.Reader.TypeDefinitions
            let user = plugin.Reader.NameOf(handle)
            where user.StartsWith($"{Repository.PLUGIN}.UseCases", StringComparison.Ordinal)
            from used in TypeUses.Of(plugin, plugin.Reader.GetTypeDefinition(handle))
            where IsBelow(used, "Microsoft.AspNetCore.Mvc") || IsBelow(used, "Nop.Web") || IsBelow(used, $"{Repository.PLUGIN}.Web")
            select $"{user} uses {used}";

        Found.None(offences);
    }

    [Fact]
    public void The_platform_layer_does_not_know_our_pages()
    {
        using var plugin = new CompiledAssembly(Repository.PluginDll);

        var offences =
            from handle in plugin.Reader.TypeDefinitions
            let user = plugin.Reader.NameOf(handle)
            where user.StartsWith($"{Repository.PLUGIN}.Platform", StringComparison.Ordinal)
            from used in TypeUses.Of(plugin, plugin.Reader.GetTypeDefinition(handle))
            where IsBelow(used, $"{Repository.PLUGIN}.Web")
            select $"{user} uses {used}";

        Found.None(offences);
    }

    [Fact]
    public void Nothing_in_the_domain_can_be_changed_from_outside()
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);

        var setters =
            from handle in domain.Reader.TypeDefinitions
            from method in domain.Reader.GetTypeDefinition(handle).GetMethods().Select(domain.Reader.GetMethodDefinition)
            where (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
            where domain.Reader.GetString(method.Name).StartsWith("set_", StringComparison.Ordinal) && !IsInit(domain, method)
            select $"{domain.Reader.NameOf(handle)}.{domain.Reader.GetString(method.Name)}";

        Found.None(setters);
    }

    [Fact]
    public void The_domain_waits_for_nothing_and_asks_no_clock()
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);

        var used = domain.Reader.TypeReferences.Select(domain.Reader.NameOf);

        Assert.DoesNotContain(used, type => type.StartsWith("System.Threading.", StringComparison.Ordinal) || type is "System.TimeProvider" or "System.Random");
    }

    private static bool IsBelow(string name, string space) => name == space || name.StartsWith($"{space}.", StringComparison.Ordinal);

    private static bool IsInit(CompiledAssembly assembly, MethodDefinition method)
    {
        return method.DecodeSignature(SignatureNames.Instance, assembly).ReturnType.Contains("IsExternalInit", StringComparison.Ordinal);
    }
}
