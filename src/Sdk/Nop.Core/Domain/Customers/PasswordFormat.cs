namespace Nop.Core.Domain.Customers;

public enum PasswordFormat
{
    Clear = 0,
    Encrypted = 2,
    Hashed = 1,
}
