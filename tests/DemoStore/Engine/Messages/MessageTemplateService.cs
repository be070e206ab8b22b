using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

public sealed class MessageTemplateService(IRepository<MessageTemplate> templates) : IMessageTemplateService
{
    public async Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null) =>
        await templates.Table.Where(template => template.Name == messageTemplateName).OrderBy(template => template.Id).ToListAsync();

    public Task InsertMessageTemplateAsync(MessageTemplate messageTemplate) => templates.InsertAsync(messageTemplate);

    public Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate) => templates.UpdateAsync(messageTemplate);

    public Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate) => templates.DeleteAsync(messageTemplate);
}
