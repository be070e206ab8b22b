using Nop.Core.Domain.Messages;

namespace Nop.Services.Messages;

public interface IEmailAccountService
{
    Task<IList<EmailAccount>> GetAllEmailAccountsAsync();
    Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId);
}
