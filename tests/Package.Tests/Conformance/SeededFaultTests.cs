using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>A check that finds nothing proves nothing, so faults are put into a copy of the declarations and must be found.</summary>
public sealed class SeededFaultTests
{
    private static readonly string[] _declared = [.. Api.Lines(Repository.SdkDlls)];

    [Fact]
    public void Without_a_fault_nothing_is_found()
    {
        Assert.Empty(Problems(_declared));
    }

    [Fact]
    public void A_type_that_is_gone_is_found()
    {
        var fault = _declared.TakeWhile(line => !Declares(line, "Nop.Core.BaseEntity"))
            .Concat(_declared.SkipWhile(line => !Declares(line, "Nop.Core.BaseEntity")).Skip(1).SkipWhile(line => line[0] == ' '));

        Assert.Contains("no such type: Nop.Core.BaseEntity of Nop.Core", Problems(fault));
    }

    [Fact]
    public void A_type_that_moved_to_another_assembly_is_found()
    {
        var fault = _declared.Select(line => line.StartsWith("A Nop.Core,", StringComparison.Ordinal) ? "A Nop.Elsewhere, Version=4.90.0.0" : line);

        Assert.Contains(Problems(fault), problem => problem.StartsWith("unknown assembly Nop.Core", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_with_one_more_optional_parameter_is_found()
    {
        var fault = Changed("set_Id(System.Int32):System.Void (value)", "set_Id(System.Int32,System.Boolean):System.Void (value, quietly=False)");

        Assert.Contains(Problems(fault), problem => problem.StartsWith("no such member: Nop.Core.BaseEntity :: M set_Id(System.Int32)", StringComparison.Ordinal)
            || problem == "Nop.Core.BaseEntity has no M set_Id(System.Int32):System.Void");
    }

    [Fact]
    public void An_interface_member_that_the_plugin_does_not_implement_is_found()
    {
        var fault = _declared.SelectMany(line => Declares(line, "Nop.Core.Infrastructure.INopStartup") ? [line, " M pvan Forgotten():System.Void ()"] : new[] { line });

        Assert.Contains(Problems(fault), problem => problem.EndsWith("lacks Nop.Core.Infrastructure.INopStartup :: M Forgotten():System.Void", StringComparison.Ordinal));
    }

    [Fact]
    public void An_override_of_nothing_is_found()
    {
        var fault = _declared.Where(line => !line.Contains(" MapEntity(", StringComparison.Ordinal));

        Assert.Contains(Problems(fault), problem => problem.Contains(" overrides nothing with M MapEntity(", StringComparison.Ordinal));
    }

    [Fact]
    public void An_enum_value_that_differs_is_found()
    {
        var fault = Changed("Cancelled:Nop.Core.Domain.Orders.OrderStatus = 40", "Cancelled:Nop.Core.Domain.Orders.OrderStatus = 50");

        Assert.Contains(Problems(fault), problem => problem.StartsWith("Nop.Core.Domain.Orders.OrderStatus is declared 'F ps Cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_default_that_differs_is_found()
    {
        var line = _declared.First(one => one.EndsWith("=True)", StringComparison.Ordinal));
        var fault = _declared.Select(one => one == line ? one.Replace("=True)", "=False)", StringComparison.Ordinal) : one);

        Assert.Single(Problems(fault));
    }

    [Fact]
    public void A_parameter_with_another_name_is_found()
    {
        var fault = Changed("set_Id(System.Int32):System.Void (value)", "set_Id(System.Int32):System.Void (id)");

        Assert.Contains(Problems(fault), problem => problem.StartsWith("Nop.Core.BaseEntity is declared", StringComparison.Ordinal));
    }

    private static List<string> Problems(IEnumerable<string> platform)
    {
        var api = Api.Of(platform);
        using var plugin = new CompiledAssembly(Repository.PluginDll);
        var problems = ReferenceCheck.Problems(plugin, api).Concat(ImplementationCheck.Problems(plugin, api)).ToList();

        foreach (var dll in Repository.SdkDlls)
        {
            using var declarations = new CompiledAssembly(dll);
            problems.AddRange(DeclarationCheck.Problems(declarations, api));
        }

        return problems;
    }

    private static IEnumerable<string> Changed(string from, string to)
    {
        Assert.Contains(_declared, line => line.Contains(from, StringComparison.Ordinal));

        return _declared.Select(line => line.Replace(from, to, StringComparison.Ordinal));
    }

    private static bool Declares(string line, string type) => line.StartsWith($"T {type} ", StringComparison.Ordinal);
}
