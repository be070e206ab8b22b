namespace Nop.Core.Domain.Messages;

public enum QueuedEmailPriority
{
    High = 5,
    Low = 0,
}
