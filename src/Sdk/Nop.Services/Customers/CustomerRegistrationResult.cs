namespace Nop.Services.Customers;

public class CustomerRegistrationResult : BaseNopResult
{
}
