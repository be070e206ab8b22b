namespace Package.Tests.Sources;

public sealed class MenuMarkTests
{
    [Fact]
    public void Each_page_of_the_back_office_marks_its_entry_of_the_menu()
    {
        var pages = Repository.Files("Views/Admin", ".cshtml").Where(file => File.ReadAllText(file).Contains("Layout = \"_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Found.None(pages.Where(file => !File.ReadAllText(file).Contains("NopHtml.SetActiveMenuItemSystemName(BackordersDefaults.", StringComparison.Ordinal)));
        // That layout marks an entry of its own, after the page did.
        Found.None(pages.Where(file => File.ReadAllText(file).Contains("_ConfigurePlugin", StringComparison.Ordinal)));
    }
}
