using Nop.Core.Domain.Messages;

namespace Nop.Services.Messages;

public interface IMessageTemplateService
{
    Task DeleteMessageTemplateAsync(MessageTemplate messageTemplate);
    Task<IList<MessageTemplate>> GetMessageTemplatesByNameAsync(string messageTemplateName, int? storeId = null);
    Task InsertMessageTemplateAsync(MessageTemplate messageTemplate);
    Task UpdateMessageTemplateAsync(MessageTemplate messageTemplate);
}
