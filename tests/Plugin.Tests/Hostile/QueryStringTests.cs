using Microsoft.AspNetCore.Mvc.Controllers;
using Nop.Plugin.Misc.Backorders;

namespace Plugin.Tests.Hostile;

/// <summary>
/// A clerk who follows somebody else's link sees the store's own words only: what is opened by a link takes numbers, and
/// texts that are compared and never printed.
/// </summary>
public sealed class QueryStringTests
{
    private static readonly HashSet<string> _comparedOnly = ["BackorderDates.List: stockKey", "BackorderReceiptShift.Preview: ids"];

    /// <summary>A file, and no page.</summary>
    private static readonly HashSet<string> _files = ["BackorderReceipts.Export: searchModel"];

    [Fact]
    public void What_a_link_opens_takes_no_text_that_a_page_prints()
    {
        var texts =
            from action in Doors.ActionsOf(typeof(BackordersPlugin).Assembly.DefinedTypes)
            where !Doors.IsPublic(action) && !Doors.IsPostOnly(action)
            from parameter in action.Parameters
            where parameter.ParameterType != typeof(int) && parameter.ParameterType != typeof(int?)
            select $"{((ControllerActionDescriptor)action).ControllerName}.{action.MethodInfo.Name}: {parameter.Name}";

        Assert.Equal(_comparedOnly.Concat(_files).Order(), texts.Order());
    }
}
