using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;

/// <summary>
/// The doors that the shop puts before its own back office: each page of ours stands behind the same. Without the last
/// one a vendor whose account was closed would be nobody's vendor, and see everything.
/// </summary>
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
[ValidateIpAddress]
[AuthorizeAdmin]
[ValidateVendor]
public abstract class BackOfficeController : BasePluginController
{
    /// <summary>
    /// What opens a page by its address fills in nothing: a word where a number belongs would be printed as the field's value
    /// and in the list of what is wrong, and whoever sends a clerk a link would have words of their own on the store's page.
    /// </summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            ModelState.Clear();

        base.OnActionExecuting(context);
    }

    /// <summary>Adds what the grid is sorted by: it posts an index, and the name of the column at that index.</summary>
    protected TSearch Sorted<TSearch>(TSearch search) where TSearch : GridSearchModel
    {
        (search.SortBy, search.SortDescending) = Request.HasFormContentType
            && int.TryParse(Request.Form["order[0][column]"], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            ? ((string?)Request.Form[$"columns[{column}][data]"], Request.Form["order[0][dir]"] == "desc")
            : (null, false);

        return search;
    }
}
