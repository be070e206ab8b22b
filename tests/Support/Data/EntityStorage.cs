using System.Data.Common;
using System.Linq.Expressions;
using System.Runtime.ExceptionServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Nop.Core;

namespace Support.Data;

/// <summary>Statements on one table, each on its own connection; the provider's exceptions come through unwrapped.</summary>
internal sealed class EntityStorage<TEntity>(ShopDatabase database) where TEntity : BaseEntity
{
    public IQueryable<TEntity> Table { get; } = new ShopTable<TEntity>(new ShopQueryProvider(database));

    public Task InsertAsync(TEntity entity) => SaveAsync(context =>
    {
        entity.Id = 0;
        context.Add(entity);
    });

    public Task UpdateAsync(TEntity entity) => SaveAsync(context => context.Entry(entity).State = EntityState.Modified);

    public Task DeleteAsync(TEntity entity) => SaveAsync(context => context.Entry(entity).State = EntityState.Deleted);

    public Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate) => Unwrapped(async () =>
    {
        await using var context = database.NewContext();
        return await context.Set<TEntity>().Where(predicate).ExecuteDeleteAsync();
    });

    /// <summary>Inserts or deletes many rows as one. SQLite has one writer, so there the rows are safe before the scope ends.</summary>
    public async Task SaveAllAsync(IList<TEntity> entities, EntityState state)
    {
        using var apart = database.Kind == DatabaseKind.Sqlite
            ? new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled)
            : null;

        await SaveAsync(context =>
        {
            foreach (var entity in entities)
                context.Entry(entity).State = state;
        });

        apart?.Complete();
    }

    private Task<int> SaveAsync(Action<ShopContext> change) => Unwrapped(async () =>
    {
        await using var context = database.NewContext();
        change(context);
        return await context.SaveChangesAsync();
    });

    private static async Task<int> Unwrapped(Func<Task<int>> statement)
    {
        try
        {
            return await statement();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The row is gone: an update or delete of nothing is no error on the platform.
            return 0;
        }
        catch (DbUpdateException exception) when (exception.InnerException is DbException inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
