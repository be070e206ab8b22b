using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Engine.Common;

public sealed class AddressService(IRepository<Address> addresses) : IAddressService
{
    public Task<Address> GetAddressByIdAsync(int addressId) => addresses.GetByIdAsync(addressId, _ => default!, useShortTermCache: true);

    public Task InsertAddressAsync(Address address)
    {
        address.CreatedOnUtc = ShopClock.UtcNow;
        return addresses.InsertAsync(address);
    }

    public Task UpdateAddressAsync(Address address) => addresses.UpdateAsync(address);
}
