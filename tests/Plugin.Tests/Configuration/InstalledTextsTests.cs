using Nop.Plugin.Misc.Backorders.Infrastructure.Install;

namespace Plugin.Tests.Configuration;

public sealed class InstalledTextsTests
{
    [Theory]
    [InlineData("Backorders.PutOnBackorder.CustomerNotification", "Put on backorder")]
    [InlineData("Backorders.Digest.CustomerNotification", "Weekly summary")]
    [InlineData("Backorders.BackInStock.Notification", "A product the customer subscribed to is back in stock")]
    public void The_shop_can_say_what_each_message_template_is_for(string template, string description)
    {
        Assert.Equal(description, InstalledTexts.Read()[$"Admin.ContentManagement.MessageTemplates.Description.{template}"]);
    }
}
