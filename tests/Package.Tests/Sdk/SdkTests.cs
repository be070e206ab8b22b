using System.Text.RegularExpressions;
using Package.Tests.Conformance;
using Package.Tests.Metadata;

namespace Package.Tests.Sdk;

/// <summary>The declarations of the platform are written from need: what nothing uses is not declared.</summary>
public sealed partial class SdkTests
{
    private static readonly Api _declared = Api.Of(Api.Lines(Repository.SdkDlls));

    // Members that the compiler writes into every record.
    private static readonly string[] _ofRecords = ["<Clone>$", "PrintMembers", "Equals", "GetHashCode", "ToString", "EqualityContract", "op_Equality", "op_Inequality", "Deconstruct"];

    // Made by the container or the framework, which finds their constructors and entry points by itself.
    private static readonly string[] _made = ["TagHelper", "CheckboxHelper", "ViewComponent", "Attribute", "Consumer", "Startup"];

    [Fact]
    public void Every_declared_type_is_used()
    {
        var uses = Uses();
        var words = Words();

        Found.None(_declared.Types
            .Where(type => !uses.OfType(type.Name) && !words.Contains(ShortName(type.Name)))
            .Select(type => type.Name));
    }

    [Fact]
    public void Every_declared_member_is_used()
    {
        var uses = Uses();
        var words = Words();

        Found.None(
            from type in _declared.Types
            where type.Kind is not ("enum" or "delegate") && !IsKeptWhole(type)
            from member in type.Members.Values
            where !IsUsed(type, member, uses) && !IsNamed(type, member, words)
            select $"{type.Name} :: {member.Key}");
    }

    private static bool IsUsed(ApiType type, ApiMember member, MemberUses uses)
    {
        return uses.OfMember(type, member.Key)
            || Counterparts(member.Key).Any(other => type.Members.Values.Any(one => one.Key.StartsWith(other, StringComparison.Ordinal) && uses.OfMember(type, one.Key)))
            || IsOwed(type, member, uses);
    }

    /// <summary>An auto-property is read or written; a declared property has both.</summary>
    private static IEnumerable<string> Counterparts(string key)
    {
        var name = Property().Match(key).Groups[1].Value;

        return name.Length == 0 ? [] : [$"M get_{name}(", $"M set_{name}(", $"M static get_{name}(", $"M static set_{name}("];
    }

    /// <summary>Owed to a base class, to an interface or to the language.</summary>
    private static bool IsOwed(ApiType type, ApiMember member, MemberUses uses)
    {
        var isMade = member.Key.StartsWith("M .ctor", StringComparison.Ordinal) && _made.Any(kind => type.Name.EndsWith(kind, StringComparison.Ordinal));
        var isInvoked = member.Key.StartsWith("M InvokeAsync(", StringComparison.Ordinal) && type.Name.EndsWith("ViewComponent", StringComparison.Ordinal);
        var isForHeirs = member.Line.StartsWith("F r", StringComparison.Ordinal);

        if (isMade || isInvoked || isForHeirs || member.Key is "M .ctor():System.Void" || (member.IsVirtual && !IsNew(member)) || _ofRecords.Any(name => member.Key.Contains(name, StringComparison.Ordinal)))
            return true;

        var isForeign = type.Interfaces.Any(one => _declared.Find(one) is null);

        return (member.IsVirtual && isForeign)
            || _declared.AllInterfaces(type).Select(_declared.Find).OfType<ApiType>().Any(one => one.Members.ContainsKey(member.Key) && uses.OfMember(one, member.Key));
    }

    /// <summary>Constants leave no trace in compiled code, and attributes and views name their properties in text.</summary>
    private static bool IsNamed(ApiType type, ApiMember member, HashSet<string> words)
    {
        var isConstant = member.Line.Contains(" = ", StringComparison.Ordinal) && member.Key[0] == 'F';
        var isAttribute = type.Name.EndsWith("Attribute", StringComparison.Ordinal) || type.Name.EndsWith("TagHelper", StringComparison.Ordinal);

        return (isConstant || isAttribute) && words.Contains(isConstant ? member.Key[2..].Split(':')[0] : Property().Match(member.Key).Groups[1].Value);
    }

    /// <summary>Rows, settings, events and models are read and written as wholes; the syntax of migrations is one piece that names itself.</summary>
    private static bool IsKeptWhole(ApiType type)
    {
        return type.Name.StartsWith("FluentMigrator.Builders.", StringComparison.Ordinal)
            || _declared.DerivesFrom(type, "Nop.Core.BaseEntity")
            || type.Interfaces.Contains("Nop.Core.Configuration.ISettings")
            || type.Name.Split('`')[0].EndsWith("Event", StringComparison.Ordinal)
            || _declared.DerivesFrom(type, "Nop.Web.Framework.Models.BaseNopModel")
            || (type.IsInterface && type.Name.StartsWith("Nop.Web.Framework.Models.", StringComparison.Ordinal));
    }

    private static bool IsNew(ApiMember member) => member.Line.Split(' ')[1].Contains('n', StringComparison.Ordinal);

    private static string ShortName(string name) => name.Split('.', '+')[^1].Split('`')[0];

    private static MemberUses Uses()
    {
        var uses = new MemberUses(_declared);

        foreach (var dll in Repository.Users.Concat(Repository.SdkDlls))
        {
            using var assembly = new CompiledAssembly(dll);
            uses.Read(assembly);
        }

        return uses;
    }

    private static HashSet<string> Words()
    {
        var sources = new[] { "src/" + Repository.PLUGIN, "Views", "tests" }.SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml"));

        return [.. sources.SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(match => match.Value))];
    }

    [GeneratedRegex(@"^M (?:static )?[gs]et_(\w+)\(")]
    private static partial Regex Property();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
