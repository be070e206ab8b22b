namespace Nop.Services.Payments;

public class ProcessPaymentResult : BaseNopResult
{
}
