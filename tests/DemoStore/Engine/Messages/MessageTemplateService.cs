using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

public sealed class MessageTemplateService(IRepository<MessageTemplate> templates) : IMessageTemplateService
{
    public async Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null) =>
        [.. (await AllAsync()).Where(template => string.Equals(template.Name, messageTemplateName, StringComparison.OrdinalIgnoreCase))];

    public Task InsertMessageTemplateAsync(MessageTemplate messageTemplate) => templates.InsertAsync(messageTemplate);

    public Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate) => templates.UpdateAsync(messageTemplate);

    public Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate) => templates.DeleteAsync(messageTemplate);

    private Task<IList<MessageTemplate>> AllAsync() => templates.GetAllAsync(query => query.OrderBy(template => template.Id), _ => default!);
}
