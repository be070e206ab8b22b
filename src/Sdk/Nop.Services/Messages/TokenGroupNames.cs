// behaviour
namespace Nop.Services.Messages;

public static class TokenGroupNames
{
    public static string OrderTokens => "Order tokens";
}
