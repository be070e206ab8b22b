using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>What is shipped must load and run in the real shop, though it was compiled without it.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Sources => [.. Platform.Sources];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_plugin_uses_only_what_the_platform_has(string source) => AssertConforms(Repository.PluginDll, source);

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_views_use_only_what_the_platform_has(string source) => AssertConforms(Repository.ViewsDll, source);

    [Fact]
    public void The_domain_uses_nothing_of_the_platform()
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);

        Assert.Empty(PlatformReferences.Of(domain));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_declaration_is_as_the_platform_has_it(string source)
    {
        var api = Platform.Api(source);
        var problems = Repository.SdkDlls.SelectMany(dll =>
        {
            using var declarations = new CompiledAssembly(dll);

            return DeclarationCheck.Problems(declarations, api).ToList();
        });

        Found.None(problems, Platform.HOW_TO_KEEP);
    }

    private static void AssertConforms(string dll, string source)
    {
        var api = Platform.Api(source);
        using var assembly = new CompiledAssembly(dll);

        Found.None(ReferenceCheck.Problems(assembly, api), Platform.HOW_TO_KEEP);
        Found.None(ImplementationCheck.Problems(assembly, api), Platform.HOW_TO_KEEP);
    }
}
