using System.Reflection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Events;
using Nop.Data;
using Support.Caching;
using Support.Data;
using Support.Templates;

namespace Support;

/// <summary>A database of its own for one test: the shop's tables, and those that a plugin's migrations create.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly SchemaTemplate _template;

    /// <param name="pluginAssembly">The plugin whose entities and migrations take part.</param>
    /// <param name="events">Who hears of writes; nobody by default.</param>
    /// <param name="server">A SQLite file by default.</param>
    public TestDatabase(Assembly? pluginAssembly = null, IEventPublisher? events = null, TestServer? server = null)
    {
        Events = events ?? new Unheard();
        _template = SchemaTemplate.Of(server ?? TestServer.Sqlite, pluginAssembly);
        Database = _template.Copy();
    }

    public ShopDatabase Database { get; }

    public IEventPublisher Events { get; }

    public IStaticCacheManager Cache { get; } = new MemoryCache();

    public IRepository<TEntity> Repository<TEntity>() where TEntity : BaseEntity =>
        new EntityRepository<TEntity>(Database, Events, Cache);

    public void Dispose()
    {
        Cache.Dispose();
        _template.Remove(Database);
    }

    private sealed class Unheard : IEventPublisher
    {
        public Task PublishAsync<TEvent>(TEvent @event) => Task.CompletedTask;
    }
}
