namespace Package.Tests.Conformance;

/// <summary>The signatures that the repository keeps, so that a clone needs nothing beside it.</summary>
public sealed class SignatureTests
{
    private static readonly string[] _platform =
    [
        "A Nop.Core, Version=4.90.0.0, Culture=neutral, PublicKeyToken=null",
        "T Nop.Core.BaseEntity abstract : Nop.Core.Ancestor [Nop.Core.IOld`1<System.Int32>]",
        " M p Undeclared():System.Void ()",
        "T Nop.Core.Ancestor class : System.Object []",
        "T Nop.Core.IOld`1 interface : - [System.IDisposable]",
        " M pvan Old():!0 ()",
        "T Nop.Core.Unneeded class : System.Object []",
        " M p .ctor():System.Void ()",
        "A Nop.Elsewhere, Version=4.90.0.0, Culture=neutral, PublicKeyToken=null",
        "T Nop.Elsewhere.Unneeded class : System.Object []"
    ];

    // Of binaries of another patch more or less may stand in a type, and the plugin still conforms.
    public static TheoryData<string> Lists => [.. Platform.Sources.Where(source => source != Platform.BINARIES)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_kept_is_what_is_needed(string source)
    {
        var needed = SignatureCut.Of(Platform.Api(source));
        var kept = Directory.GetFiles(Platform.Folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        Found.None(needed.Keys.Concat(kept.Keys)
            .Where(file => needed.GetValueOrDefault(file) != kept.GetValueOrDefault(file))
            .Select(file => $"{file} is not what is needed"), Platform.HOW_TO_KEEP);
    }

    [Fact]
    public void A_declared_type_is_kept_with_its_members_and_all_that_it_derives_from()
    {
        var lists = SignatureCut.Of(Api.Of(_platform));

        Assert.Equal(["Nop.Core.txt"], lists.Keys);
        Assert.Equal(
            """
            A Nop.Core, Version=4.90.0.0, Culture=neutral, PublicKeyToken=null
            T Nop.Core.Ancestor class : System.Object []
            T Nop.Core.BaseEntity abstract : Nop.Core.Ancestor [Nop.Core.IOld`1<System.Int32>]
             M p Undeclared():System.Void ()
            T Nop.Core.IOld`1 interface : - [System.IDisposable]
             M pvan Old():!0 ()

            """,
            lists["Nop.Core.txt"]);
    }
}
