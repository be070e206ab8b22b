using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin.Components;

public sealed class AdminMenuViewComponent(IAdminMenu menu) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await menu.GetRootNodeAsync());
}
