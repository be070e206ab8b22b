namespace Nop.Core.Domain.Customers;

public enum CustomerLoginResults
{
    CustomerNotExist = 2,
    Deleted = 5,
    LockedOut = 7,
    MultiFactorAuthenticationRequired = 8,
    NotActive = 4,
    NotRegistered = 6,
    Successful = 1,
    WrongPassword = 3,
}
