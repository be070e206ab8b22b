namespace Nop.Core.Events;

public class AppStartedEvent
{
}
