using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>The message templates for back-in-stock subscribers.</summary>
internal sealed class BackInStockTemplates(ShopTemplates shop)
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.mails.";

    private static readonly (string Name, string Subject, string File)[] _all =
    [
        (BackInStockMails.BACK, "%Store.Name%. %Backorders.BackInStock.Product% is back in stock", "BackInStock.html"),
        (BackInStockMails.CONFIRM, "%Store.Name%. Confirm your email address", "ConfirmBackInStock.html")
    ];

    public async Task InstallAsync()
    {
        foreach (var (name, subject, file) in _all)
        {
            var body = await BodyAsync(file);
            if (!await shop.AddAsync(name, subject, body))
                await shop.RenewAsync(name, subject, body);
        }
    }

    public async Task RemoveAsync()
    {
        foreach (var (name, _, _) in _all)
            await shop.RemoveAsync(name);
    }

    private static async Task<string> BodyAsync(string file)
    {
        using var reader = new StreamReader(typeof(BackInStockTemplates).Assembly.GetManifestResourceStream(FILES + file)!);

        return (await reader.ReadToEndAsync()).Trim();
    }
}
