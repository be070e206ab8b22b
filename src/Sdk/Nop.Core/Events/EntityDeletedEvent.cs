namespace Nop.Core.Events;

public class EntityDeletedEvent<T> where T : BaseEntity
{
    public EntityDeletedEvent(T entity) { }
    public T Entity { get; }
}
