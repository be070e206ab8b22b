using Nop.Core.Domain.Localization;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>
/// The shop gives a plugin's texts to the languages that are there when it is installed. One that is added later gets them in
/// English, to be translated; else its customers and clerks would read keys.
/// </summary>
public sealed class LanguageConsumer(Guard guard) : IConsumer<EntityInsertedEvent<Language>>
{
    public Task HandleEventAsync(EntityInsertedEvent<Language> eventMessage)
    {
        return guard.RunAsync<InstalledTexts>("new-language", eventMessage.Entity.Id, texts => texts.AddAsync(eventMessage.Entity.Id));
    }
}
