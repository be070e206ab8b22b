using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Web.Framework.Events;

namespace Nop.Web.Framework.Components;

public abstract class NopViewComponent : ViewComponent
{
    public new ViewViewComponentResult View<TModel>(TModel model)
    {
        Publish(model);
        return base.View(model);
    }

    public new ViewViewComponentResult View<TModel>(string viewName, TModel model)
    {
        Publish(model);
        return base.View(viewName, model);
    }

    private void Publish<TModel>(TModel model)
    {
        HttpContext.RequestServices.GetRequiredService<IEventPublisher>().ModelPreparedAsync(model).GetAwaiter().GetResult();
    }
}
