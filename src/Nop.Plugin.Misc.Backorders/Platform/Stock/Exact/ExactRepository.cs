using System.Linq.Expressions;
using System.Reflection;
using Nop.Core;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Exact;

/// <summary>
/// The shop's repository. While stock is adjusted it hands out copies, and adds to the table what the shop added to a copy;
/// at all other times it is as if it were not there.
/// </summary>
public class ExactRepository<TEntity> : DispatchProxy where TEntity : BaseEntity
{
    private IRepository<TEntity> _inner = null!;
    private IEventPublisher _events = null!;
    private IReadOnlyList<Expression<Func<TEntity, int>>> _units = [];

    /// <param name="unitColumns">Those that hold numbers of units.</param>
    public void Stand(IRepository<TEntity> inner, IEventPublisher events, IReadOnlyList<Expression<Func<TEntity, int>>> unitColumns)
    {
        (_inner, _events, _units) = (inner, events, unitColumns);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (StockAdjustment.Current is not { } adjustment)
            return Pass(targetMethod!, args);

        if (targetMethod!.Name.StartsWith(nameof(IRepository<TEntity>.InsertAsync), StringComparison.Ordinal))
            return StockAdjustment.OutsideAsync(() => (Task)Pass(targetMethod, args)!);

        if (targetMethod.Name == nameof(IRepository<TEntity>.UpdateAsync))
            return UpdateAsync(adjustment, args![0]!, (bool)args[1]!);

        return Copied(adjustment, targetMethod, Pass(targetMethod, args));
    }

    private object? Pass(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(_inner, args);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } real)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(real);
            throw;
        }
    }

    private static object? Copied(StockAdjustment adjustment, MethodInfo method, object? result) => result switch
    {
        Task<TEntity> one => OwnAsync(adjustment, one),
        Task<IList<TEntity>> many => OwnAsync(adjustment, many),
        IQueryable<TEntity> table when method.Name == "get_Table" => Rows(adjustment, table),
        _ => result
    };

    private static async Task<TEntity> OwnAsync(StockAdjustment adjustment, Task<TEntity> reading)
    {
        if (await reading is not { } row)
            return null!;

        if (row is Nop.Core.Domain.Catalog.Product { UseMultipleWarehouses: true } product)
            adjustment.ReadsWarehousesOf(product.Id);

        return adjustment.Own(row);
    }

    private static async Task<IList<TEntity>> OwnAsync(StockAdjustment adjustment, Task<IList<TEntity>> reading) =>
        [.. (await reading).Select(adjustment.Own)];

    // The shop reads what it is about to change from the table itself: the rows of one product in its warehouses.
    private static IQueryable<TEntity> Rows(StockAdjustment adjustment, IQueryable<TEntity> table)
    {
        if (table is not IQueryable<Nop.Core.Domain.Catalog.ProductWarehouseInventory> stock
            || adjustment.TakeSpread() is not (> 0 and var productId))
            return table;

        var rows = stock.Where(row => row.ProductId == productId).ToList().ConvertAll(adjustment.Own);

        return (IQueryable<TEntity>)rows.AsQueryable();
    }

    private async Task UpdateAsync(StockAdjustment adjustment, object rows, bool publishEvent)
    {
        foreach (var row in rows as IEnumerable<TEntity> ?? [(TEntity)rows])
        {
            if (adjustment.Before(row) is { } before)
                await AddAsync(adjustment, before, row, publishEvent);
            else
                await StockAdjustment.OutsideAsync(() => _inner.UpdateAsync(row, publishEvent));
        }
    }

    private async Task AddAsync(StockAdjustment adjustment, TEntity before, TEntity row, bool publishEvent)
    {
        // Together, so that the number which is read is the one that this statement made.
        var now = await Transactions.RunAsync(async () =>
        {
            await ChangedColumns<TEntity>.WriteAsync(_inner, before, row, _units);

            return await _inner.Table.FirstOrDefaultAsync(one => one.Id == row.Id);
        });

        foreach (var units in now is null ? [] : _units)
        {
            var column = typeof(TEntity).GetProperty(ChangedColumns<TEntity>.Name(units))!;
            column.SetValue(row, column.GetValue(now));
        }

        adjustment.Remember(row);
        if (publishEvent)
            await StockAdjustment.OutsideAsync(() => _events.PublishAsync(new EntityUpdatedEvent<TEntity>(row)));
    }
}
