using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Support.Data;

namespace Plugin.Tests.Shop;

/// <summary>A server that the plugin may write to past the repositories.</summary>
internal sealed class KnownServer(ShopDatabase database) : ShopServer
{
    public override DataProviderType Provider => database.Kind == DatabaseKind.MySql ? DataProviderType.MySql : DataProviderType.PostgreSQL;

    public override bool HasTransactions => true;

    public override DbConnection NewConnection() => database.NewConnection();
}
