namespace Nop.Core.Infrastructure;

public class Singleton<T> : BaseSingleton
{
    public static T Instance { get; set; }
}
