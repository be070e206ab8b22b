// behaviour
namespace Nop.Core;

public class NopException : Exception
{
    public NopException()
    {
    }

    public NopException(string message)
        : base(message)
    {
    }

    public NopException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
