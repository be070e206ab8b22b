using Nop.Core;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;

/// <summary>Tells a clerk what happens to the money of an order, before and after a request is accepted.</summary>
public sealed class RequestMoneyFactory(ForeseeRequest foresee, AdminTexts texts, IWorkContext workContext)
{
    public async Task<string> BeforeAsync(int id) => await foresee.BeforeAsync(id, await LanguageAsync());

    public async Task<string> AcceptedAsync(int id)
    {
        return $"{await texts.TextAsync("Request.Done.Accept")} {await foresee.AfterAsync(id, await LanguageAsync())}".Trim();
    }

    private async Task<int> LanguageAsync() => (await workContext.GetWorkingLanguageAsync()).Id;
}
