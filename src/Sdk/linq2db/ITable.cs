namespace LinqToDB;

public interface ITable<out T> : IQueryable<T>
{
}
