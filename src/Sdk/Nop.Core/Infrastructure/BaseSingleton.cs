namespace Nop.Core.Infrastructure;

public class BaseSingleton
{
}
