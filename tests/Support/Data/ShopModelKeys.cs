using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Support.Data;

/// <summary>A model per set of entity assemblies: the set changes when a plugin is installed or loaded anew.</summary>
internal sealed class ShopModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (((ShopContext)context).ModelKey, designTime);
}
