using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

public sealed class EmailAccountService(IRepository<EmailAccount> accounts) : IEmailAccountService
{
    public Task<EmailAccount> GetEmailAccountByIdAsync(int emailAccountId) => accounts.GetByIdAsync(emailAccountId, _ => default!);

    public Task<IList<EmailAccount>> GetAllEmailAccountsAsync() => accounts.GetAllAsync(query => query.OrderBy(account => account.Id), _ => default!);
}
