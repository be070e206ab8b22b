using Nop.Plugin.Misc.Backorders.Infrastructure.Install;

namespace Plugin.Tests.Configuration;

public sealed class InstalledTextsTests
{
    [Theory]
    [InlineData("Backorders.PutOnBackorder.CustomerNotification", "Put on backorder")]
    [InlineData("Backorders.Digest.CustomerNotification", "Weekly overview")]
    [InlineData("Backorders.BackInStock.Notification", "Something that a shopper wanted to hear of is back")]
    public void The_shop_can_say_what_each_message_template_is_for(string template, string description)
    {
        Assert.Equal(description, InstalledTexts.Read()[$"Admin.ContentManagement.MessageTemplates.Description.{template}"]);
    }
}
