namespace Nop.Core.Infrastructure;

public class EngineContext
{
    private static IEngine _engine;

    public static IEngine Current =>
        _engine ?? throw new InvalidOperationException("The store has not started its engine yet.");

    public static void Replace(IEngine engine) => _engine = engine;
}
