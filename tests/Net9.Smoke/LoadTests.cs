using System.Reflection;

namespace Net9.Smoke;

public sealed class LoadTests
{
    private const BindingFlags EVERYTHING = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void This_is_the_runtime_of_the_shop()
    {
        Assert.Equal(9, Environment.Version.Major);
    }

    [Theory]
    [InlineData("Nop.Plugin.Misc.Backorders")]
    [InlineData("Nop.Plugin.Misc.Backorders.Domain")]
    public void Every_type_of_the_package_loads_with_all_its_members_and_attributes(string assembly)
    {
        var loaded = Assembly.LoadFrom(Path.Combine(PackageFolder(), $"{assembly}.dll"));

        foreach (var type in loaded.GetTypes())
        {
            Assert.NotNull(type.GetCustomAttributes(inherit: true));

            foreach (var member in type.GetMembers(EVERYTHING))
                Assert.NotNull(Touch(member));
        }
    }

    /// <summary>Resolves every type that a member names.</summary>
    private static object Touch(MemberInfo member)
    {
        var attributes = member.GetCustomAttributes(inherit: true).Length;

        return member switch
        {
            MethodBase method => (attributes, method.GetParameters().Select(parameter => parameter.ParameterType.FullName).ToArray(), method.GetMethodBody()?.LocalVariables.Count),
            FieldInfo field => (attributes, field.FieldType.FullName),
            PropertyInfo property => (attributes, property.PropertyType.FullName),
            _ => attributes
        };
    }

    private static string PackageFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nop.Plugin.Misc.Backorders.sln")))
                return Path.Combine(folder.FullName, "artifacts", "package", "Misc.Backorders");
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
