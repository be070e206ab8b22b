using System.IO.Compression;
using System.Text.Json;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>What a shop admin uploads.</summary>
public sealed class PackageTests
{
    private const string FOLDER = Repository.SYSTEM_NAME + "/";

    [Fact]
    public void The_package_holds_the_plugin_and_nothing_else()
    {
        var expected = new[] { "plugin.json", "logo.png", $"{Repository.PLUGIN}.dll", $"{Repository.DOMAIN}.dll" }
            .Concat(Repository.Files("Views").Concat(Repository.Files("Content")).Select(Repository.Relative))
            .Select(file => FOLDER + file);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Files().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_holds_the_files_of_this_build()
    {
        Assert.Equal(File.ReadAllBytes(Repository.PluginDll), Content($"{Repository.PLUGIN}.dll"));
        Assert.Equal(File.ReadAllBytes(Repository.DomainDll), Content($"{Repository.DOMAIN}.dll"));
        Assert.Equal(File.ReadAllBytes(Repository.At("plugin.json")), Content("plugin.json"));
    }

    [Fact]
    public void The_description_is_one_that_the_shop_accepts()
    {
        var description = JsonDocument.Parse(Content("plugin.json")).RootElement;

        Assert.Equal("Misc.Backorders", description.GetProperty("SystemName").GetString());
        Assert.Equal("Misc", description.GetProperty("Group").GetString());
        Assert.Equal(["4.90"], description.GetProperty("SupportedVersions").EnumerateArray().Select(version => version.GetString()));
        Assert.Equal($"{Repository.PLUGIN}.dll", description.GetProperty("FileName").GetString());
        Assert.False(string.IsNullOrWhiteSpace(description.GetProperty("FriendlyName").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(description.GetProperty("Author").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(description.GetProperty("Description").GetString()));
    }

    [Theory]
    [InlineData(Repository.PLUGIN)]
    [InlineData(Repository.DOMAIN)]
    public void The_version_stands_in_one_place(string name)
    {
        var version = JsonDocument.Parse(Content("plugin.json")).RootElement.GetProperty("Version").GetString();
        using var assembly = Assembly(name);

        Assert.Equal($"{version}.0", assembly.Identity.Version!.ToString());
    }

    [Theory]
    [InlineData(Repository.PLUGIN)]
    [InlineData(Repository.DOMAIN)]
    public void The_assemblies_run_on_the_runtime_of_the_shop(string name)
    {
        using var assembly = Assembly(name);

        Assert.Equal(".NETCoreApp,Version=v9.0", assembly.AssemblyAttribute("System.Runtime.Versioning.TargetFrameworkAttribute"));
        Assert.All(
            assembly.References.Where(reference => reference.Name!.StartsWith("System.", StringComparison.Ordinal)),
            reference => Assert.True(reference.Version!.Major <= 9, reference.FullName));
    }

    [Fact]
    public void The_logo_is_a_png()
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Content("logo.png")[..4]);
    }

    private static CompiledAssembly Assembly(string name) => new(Content($"{name}.dll"));

    private static List<string> Files()
    {
        using var package = ZipFile.OpenRead(Repository.Package);

        return [.. package.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName)];
    }

    private static byte[] Content(string file)
    {
        using var package = ZipFile.OpenRead(Repository.Package);
        using var stream = package.GetEntry(FOLDER + file)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);

        return content.ToArray();
    }
}
