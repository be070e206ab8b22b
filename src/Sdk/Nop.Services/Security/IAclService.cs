using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;

namespace Nop.Services.Security;

public interface IAclService
{
    Task<bool> AuthorizeAsync<T>(T entity) where T : BaseEntity, IAclSupported;
    Task<bool> AuthorizeAsync<T>(T entity, Customer customer) where T : BaseEntity, IAclSupported;
}
