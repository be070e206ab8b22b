using System.Reflection;
using System.Reflection.Metadata;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Package.Tests.Conformance;
using Package.Tests.Metadata;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Package.Tests.Package;

/// <summary>Dependencies point inward: web and platform know the use cases, use cases know the domain, the domain knows nobody.</summary>
public sealed class LayerTests
{
    private const string DOOR = $"{Repository.PLUGIN}.Platform.Data.Linq";

    private static readonly Lazy<Architecture> _plugin = new(() =>
        new ArchLoader().LoadFilteredDirectory(Path.GetDirectoryName(Repository.PluginDll), Path.GetFileName(Repository.PluginDll)).Build());

    [Fact]
    public void Use_cases_know_neither_web_nor_admin()
    {
        Types().That().Are(Below($"{Repository.PLUGIN}.UseCases"))
            .Should().NotDependOnAny(Below("Microsoft.AspNetCore.Mvc", "Nop.Web", $"{Repository.PLUGIN}.Web"))
            .Check(_plugin.Value);
    }

    [Fact]
    public void The_platform_layer_does_not_know_our_pages()
    {
        Types().That().Are(Below($"{Repository.PLUGIN}.Platform")).Should().NotDependOnAny(Below($"{Repository.PLUGIN}.Web")).Check(_plugin.Value);
    }

    [Fact]
    public void Only_one_folder_knows_linq2db()
    {
        Types().That().Are(Below(Repository.PLUGIN)).And().AreNot(Below(DOOR)).Should().NotDependOnAny(Below("LinqToDB")).Check(_plugin.Value);
        Types().That().Are(Below(DOOR)).And().DependOnAny(Below("LinqToDB")).Should().Exist().Check(_plugin.Value);
    }

    /// <summary>They run in a serializable transaction, which fails under load for no fault of ours.</summary>
    [Fact]
    public void Nothing_is_deleted_by_condition_or_list_through_the_shops_repositories()
    {
        using var plugin = new CompiledAssembly(Repository.PluginDll);

        Assert.DoesNotContain(
            PlatformReferences.Of(plugin),
            used => used.Type == "Nop.Data.IRepository`1" && used.Member is { } member
                && ((member.Contains("Async(System.Collections.Generic.IList", StringComparison.Ordinal) && !member.Contains("GetByIdsAsync", StringComparison.Ordinal)) || member.Contains("DeleteAsync(System.Linq.Expressions.Expression", StringComparison.Ordinal)));
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

    private static IObjectProvider<IType> Below(params string[] spaces)
    {
        return Types(includeReferenced: true).That().ResideInNamespaceMatching($"^({string.Join('|', spaces.Select(System.Text.RegularExpressions.Regex.Escape))})($|[.])");
    }

    private static bool IsInit(CompiledAssembly assembly, MethodDefinition method)
    {
        return method.DecodeSignature(SignatureNames.Instance, assembly).ReturnType.Contains("IsExternalInit", StringComparison.Ordinal);
    }
}
