using System.Linq.Expressions;
using System.Transactions;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using LinqToDB.Tools;
using Nop.Core;

namespace Support.Data;

/// <summary>Statements on one table, each on its own connection.</summary>
internal sealed class EntityStorage<TEntity>(ShopDatabase database) where TEntity : BaseEntity
{
    public IQueryable<TEntity> Table => database.NewContext().GetTable<TEntity>();

    public async Task InsertAsync(TEntity entity)
    {
        await using var context = database.NewContext();
        entity.Id = await context.InsertWithInt32IdentityAsync(entity);
    }

    public async Task UpdateAsync(TEntity entity)
    {
        await using var context = database.NewContext();
        await context.UpdateAsync(entity);
    }

    public async Task DeleteAsync(TEntity entity)
    {
        await using var context = database.NewContext();
        await context.DeleteAsync(entity);
    }

    /// <summary>Ids come from a sequence, or go on from the highest there is: two who insert at once may meet.</summary>
    public Task InsertAllAsync(IList<TEntity> entities) => TogetherAsync(async context =>
    {
        var numbered = entities.RetrieveIdentity(context, useSequenceName: database.Kind == DatabaseKind.PostgreSql);
        await context.GetTable<TEntity>().BulkCopyAsync(new BulkCopyOptions { KeepIdentity = true }, numbered);
    });

    public Task UpdateAllAsync(IList<TEntity> entities) => TogetherAsync(async context =>
    {
        foreach (var entity in entities)
            await context.UpdateAsync(entity);
    });

    public Task DeleteAllAsync(IList<TEntity> entities)
    {
        var ids = entities.Select(entity => entity.Id).ToList();

        return TogetherAsync(context => context.GetTable<TEntity>().DeleteAsync(entity => ids.Contains(entity.Id)));
    }

    public async Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate)
    {
        await using var context = database.NewContext();
        return await context.GetTable<TEntity>().DeleteAsync(predicate);
    }

    public async Task TruncateAsync(bool resetIdentity)
    {
        await using var context = database.NewContext();
        await context.GetTable<TEntity>().TruncateAsync(resetIdentity);
    }

    // The platform's scope holds the statements together. SQLite cannot take part in one.
    private async Task TogetherAsync(Func<ShopDataContext, Task> statements)
    {
        await using var context = database.NewContext();

        if (database.Kind != DatabaseKind.Sqlite)
        {
            await statements(context);
            return;
        }

        using var apart = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        using var transaction = await context.BeginTransactionAsync();
        await statements(context);
        await transaction.CommitTransactionAsync();
        apart.Complete();
    }
}
