using Nop.Core;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>Takes a shopper's choice from a form, and says what came of it.</summary>
public sealed class RequestAnswers(ShopperDecision decision, RequestParts parts, IWorkContext workContext)
{
    /// <summary>Name under which the answer waits for the page that is shown next.</summary>
    public const string KEY = "backorders.choice";

    /// <summary>Name under which the line waits that it is about.</summary>
    public const string LINE = "backorders.choice.line";

    public async Task<string> RunAsync(int orderId, ChoiceForm form)
    {
        var choice = Enum.TryParse<ShopperChoice>(form.Choice, ignoreCase: false, out var known) && Enum.IsDefined(known)
            ? known
            : ShopperChoice.None;
        var outcome = await decision.RunAsync(orderId, form.OrderItemId, choice, form.AlternativeId);

        return await parts.AnswerAsync(choice, outcome, (await workContext.GetWorkingLanguageAsync()).Id);
    }
}
