using System.Linq.Expressions;

namespace Support.Data;

/// <summary>The blocking twins, for code that cannot wait otherwise.</summary>
public sealed partial class EntityRepository<TEntity>
{
    public void Insert(TEntity entity, bool publishEvent = true) => InsertAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Insert(IList<TEntity> entities, bool publishEvent = true) => InsertAsync(entities, publishEvent).GetAwaiter().GetResult();

    public void Update(TEntity entity, bool publishEvent = true) => UpdateAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Update(IList<TEntity> entities, bool publishEvent = true) => UpdateAsync(entities, publishEvent).GetAwaiter().GetResult();

    public void Delete(TEntity entity, bool publishEvent = true) => DeleteAsync(entity, publishEvent).GetAwaiter().GetResult();

    public void Delete(IList<TEntity> entities, bool publishEvent = true) => DeleteAsync(entities, publishEvent).GetAwaiter().GetResult();

    public int Delete(Expression<Func<TEntity, bool>> predicate) => DeleteAsync(predicate).GetAwaiter().GetResult();
}
