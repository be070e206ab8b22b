namespace Nop.Core.Domain.Messages;

public class EmailAccount : BaseEntity
{
    public string DisplayName { get; set; }
    public string Email { get; set; }
}
