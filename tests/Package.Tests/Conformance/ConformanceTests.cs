using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>What is shipped must load and run in the real shop, though it was compiled without it.</summary>
public sealed class ConformanceTests
{
    [SkippableFact]
    public void The_plugin_uses_only_what_the_platform_has() => AssertConforms(Repository.PluginDll);

    [SkippableFact]
    public void The_views_use_only_what_the_platform_has() => AssertConforms(Repository.ViewsDll);

    [SkippableFact]
    public void The_domain_uses_nothing_of_the_platform()
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);

        Assert.Empty(PlatformReferences.Of(domain));
        AssertConforms(Repository.DomainDll);
    }

    [SkippableFact]
    public void Every_declaration_is_as_the_platform_has_it()
    {
        var api = Platform.Api;

        Found.None(Repository.SdkDlls.SelectMany(dll =>
        {
            using var declarations = new CompiledAssembly(dll);

            return DeclarationCheck.Problems(declarations, api).ToList();
        }));
    }

    private static void AssertConforms(string dll)
    {
        var api = Platform.Api;
        using var assembly = new CompiledAssembly(dll);

        Found.None(ReferenceCheck.Problems(assembly, api));
        Found.None(ImplementationCheck.Problems(assembly, api));
    }
}
