using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>
/// The cards of the settings page. At first only the few settings that every store has to decide about are open; what an
/// admin opens or folds is kept by the shop.
/// </summary>
public sealed class ConfigurationCards(FoldedCards folded, AdminTexts texts)
{
    private sealed record Card(string Name, string Title, string Icon, string View, bool IsOpen = false, bool IsForAllStores = false);

    private static readonly Card[] _settings =
    [
        new("general", "Configuration.General", "fas fa-cog", "Configuration/_General", IsOpen: true),
        new("promises", "Configuration.Promise", "far fa-calendar-alt", "Configuration/_Promises"),
        new("storefront", "Configuration.Storefront", "fas fa-store", "Configuration/_Storefront"),
        new("choices", "Configuration.Choices", "fas fa-exchange-alt", "Configuration/_Choices"),
        new("waiting", "Configuration.Waiting", "far fa-bell", "Configuration/_Waiting"),
        new("mails", "Configuration.Mails", "far fa-envelope", "Configuration/_Mails"),
        new("allocation", "Configuration.Release", "fas fa-boxes", "Configuration/_Allocation", IsForAllStores: true),
        new("uninstall", "Configuration.Uninstall", "far fa-trash-alt", "Configuration/_Uninstall", IsForAllStores: true)
    ];

    private static readonly Card _checks = new("checks", "Check.Title", "fas fa-tasks", "Jobs/_Checks", IsOpen: true);
    private static readonly Card _health = new("health", "Configuration.Health", "fas fa-heartbeat", "Jobs/_Health", IsOpen: true);

    public async Task PrepareAsync(ConfigurationModel model)
    {
        var cards = new List<SettingCardModel>();
        foreach (var card in _settings.Where(card => model.ActiveStoreScopeConfiguration == 0 || !card.IsForAllStores))
            cards.Add(await PrepareAsync(card));

        model.Cards = cards;
        model.StateCards = [await PrepareAsync(_checks, model.Checks.Count), await PrepareAsync(_health, Troubles(model.Health))];
    }

    private static int Troubles(HealthModel health) => health.FailedWork + (health is { HasTask: true, IsTaskEnabled: true } ? 0 : 1);

    private async Task<SettingCardModel> PrepareAsync(Card card, int warnings = 0)
    {
        var attribute = $"BackordersSettingsPage.Hide.{card.Name}";

        return new()
        {
            Name = $"backorders-{card.Name}",
            Title = await texts.TextAsync(card.Title),
            Icon = card.Icon,
            View = $"{BackordersDefaults.VIEWS}Admin/{card.View}.cshtml",
            Attribute = attribute,
            IsFolded = await folded.IsFoldedAsync(attribute, !card.IsOpen),
            Warnings = warnings
        };
    }
}
