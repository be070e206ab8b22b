using System.Reflection;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>An assembly that the shop does not have, or has in a lower version, stops the whole shop when it starts.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void The_domain_needs_the_runtime_only()
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);

        Assert.All(domain.References, reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(domain.References, reference => reference.Name is "System.Net.Http" or "System.Data.Common" or "System.Threading.Tasks" or "System.Threading.Thread");
    }

    [Fact]
    public void The_plugin_needs_only_what_the_shop_has_in_that_version()
    {
        using var plugin = new CompiledAssembly(Repository.PluginDll);

        Assert.All(plugin.References, reference => Assert.True(IsInTheShop(reference), $"{reference.FullName} is not what the shop has"));
    }

    [Theory]
    [InlineData("Newtonsoft.Json, Version=13.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed", true)]
    [InlineData("Newtonsoft.Json, Version=14.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed", false)]
    [InlineData("FluentMigrator, Version=7.2.0.0, Culture=neutral, PublicKeyToken=aacfc7de5acabf05", false)]
    [InlineData("FluentMigrator, Version=7.1.0.0, Culture=neutral, PublicKeyToken=null", false)]
    [InlineData("linq2db, Version=5.4.1.0, Culture=neutral, PublicKeyToken=e41013125f9e410a", true)]
    [InlineData("linq2db, Version=6.5.1.0, Culture=neutral, PublicKeyToken=e41013125f9e410a", false)]
    [InlineData("linq2db, Version=5.4.1.0, Culture=neutral, PublicKeyToken=null", false)]
    [InlineData("FluentValidation, Version=11.0.0.0, Culture=neutral, PublicKeyToken=7de548da2fbae0f0", true)]
    [InlineData("FluentValidation, Version=12.0.0.0, Culture=neutral, PublicKeyToken=7de548da2fbae0f0", false)]
    [InlineData("Nop.Services, Version=4.90.0.0, Culture=neutral, PublicKeyToken=null", true)]
    [InlineData("Nop.Services, Version=4.80.0.0, Culture=neutral, PublicKeyToken=null", false)]
    [InlineData("Dapper, Version=2.0.0.0, Culture=neutral, PublicKeyToken=null", false)]
    public void An_assembly_that_the_shop_lacks_is_noticed(string reference, bool isInTheShop)
    {
        Assert.Equal(isInTheShop, IsInTheShop(new(reference)));
    }

    private static bool IsInTheShop(AssemblyName reference)
    {
        var name = reference.Name!;

        return name switch
        {
            Repository.DOMAIN => true,
            "netstandard" => true,
            "Newtonsoft.Json" => reference.Version <= new Version(13, 0, 3),
            "FluentValidation" => reference.Version <= new Version(11, 5, 1),
            _ when IsOf(name, "FluentMigrator") => reference.Version == new Version(7, 1, 0, 0) && Token(reference) == "aacfc7de5acabf05",
            "linq2db" => reference.Version == new Version(5, 4, 1, 0) && Token(reference) == "e41013125f9e410a",
            _ when IsOf(name, "Nop") => reference.Version == new Version(4, 90, 0, 0) && Token(reference).Length == 0,
            _ => IsOf(name, "System") || IsOf(name, "Microsoft.AspNetCore") || IsOf(name, "Microsoft.Extensions")
        };
    }

    private static bool IsOf(string name, string family) => name == family || name.StartsWith($"{family}.", StringComparison.Ordinal);

    private static string Token(AssemblyName reference) => Convert.ToHexStringLower(reference.GetPublicKeyToken() ?? []);
}
