using Nop.Core.Domain.Messages;
using Nop.Services.Messages;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>Message templates for those who want to hear when something is back. One that is there stays as the shop has worded it.</summary>
public class BackInStockTemplates(IMessageTemplateService templates, IEmailAccountService accounts)
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.mails.";

    private static readonly (string Name, string Subject, string File)[] _all =
    [
        (BackInStockMails.BACK, "%Store.Name%. %Backorders.BackInStock.Product% is back", "BackInStock.html"),
        (BackInStockMails.CONFIRM, "%Store.Name%. Please confirm your address", "ConfirmBackInStock.html")
    ];

    public async Task InstallAsync()
    {
        foreach (var (name, subject, file) in _all)
        {
            if ((await templates.GetMessageTemplatesByNameAsync(name)).Count > 0)
                continue;

            using var reader = new StreamReader(typeof(BackInStockTemplates).Assembly.GetManifestResourceStream(FILES + file)!);
            await templates.InsertMessageTemplateAsync(new MessageTemplate
            {
                Name = name,
                Subject = subject,
                Body = await reader.ReadToEndAsync(),
                IsActive = true,
                EmailAccountId = (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault()?.Id ?? 0
            });
        }
    }

    public async Task RemoveAsync()
    {
        foreach (var (name, _, _) in _all)
        {
            foreach (var template in await templates.GetMessageTemplatesByNameAsync(name))
                await templates.DeleteMessageTemplateAsync(template);
        }
    }
}
