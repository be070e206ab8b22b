using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Localization;
using Nop.Services.Messages;
using NSubstitute;

namespace Plugin.Tests.Configuration;

public sealed class UpdateTests
{
    private const string HELD = "Plugins.Misc.Backorders.Action.Unhold";
    private const string WAITING = "Plugins.Misc.Backorders.Shopper.Allocated";
    private const string PUT_ON_BACKORDER = "Backorders.PutOnBackorder.CustomerNotification";

    private readonly List<MessageTemplate> _templates = [];

    public static TheoryData<string> Versions => [.. ReleasedVersion.All];

    [Fact]
    public async Task A_language_that_comes_later_reads_no_keys_and_keeps_what_it_brought()
    {
        var shop = new UpdatedTexts("1.2.0");

        await shop.AddLanguageAsync(7, (HELD, "Freigeben"));

        var all = InstalledTexts.Read();
        Assert.Equal((all.Count, all.Count - 1), (shop.Of(7).Count, shop.Written));
        Assert.Equal(("Freigeben", all[WAITING]), (shop.Of(7)[HELD], shop.Of(7)[WAITING]));
        Assert.NotEqual("Remove hold", shop.Of(UpdatedTexts.ENGLISH)[HELD]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Texts_that_nobody_worded_get_the_words_of_this_version(string version)
    {
        var shop = new UpdatedTexts(version);

        await shop.UpdateAsync();

        Assert.All(InstalledTexts.Read(), text => Assert.Equal(text.Value, shop.Of(UpdatedTexts.ENGLISH)[text.Key]));
        Assert.Equal("Remove hold", shop.Of(UpdatedTexts.ENGLISH)[HELD]);
        Assert.NotEqual(0, shop.Written);

        // Once more, and nothing is left to do.
        await shop.UpdateAsync();
        Assert.Equal(0, shop.Written);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Texts_that_the_shop_worded_or_translated_stay(string version)
    {
        var shop = new UpdatedTexts(version);
        shop.Of(UpdatedTexts.ENGLISH)[HELD] = "Set free";
        shop.Of(UpdatedTexts.GERMAN)[HELD] = "Freigeben";
        shop.Of(UpdatedTexts.GERMAN).Remove(WAITING);

        await shop.UpdateAsync();

        Assert.Equal("Set free", shop.Of(UpdatedTexts.ENGLISH)[HELD]);
        Assert.Equal("Freigeben", shop.Of(UpdatedTexts.GERMAN)[HELD]);
        Assert.Equal("{0} reserved for you", shop.Of(UpdatedTexts.GERMAN)[WAITING]);
        Assert.All(
            InstalledTexts.Read().Where(text => text.Key != HELD),
            text => Assert.Equal(text.Value, shop.Of(UpdatedTexts.GERMAN)[text.Key]));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Message_templates_that_nobody_worded_get_the_words_of_this_version(string version)
    {
        foreach (var (name, mail) in ReleasedVersion.Of(version).Mails)
            _templates.Add(new() { Name = name, Subject = mail.Subject, Body = "\r\n" + mail.Body.Replace("\n", "\r\n", StringComparison.Ordinal) });

        await UpdateAsync();

        Assert.Equal(MailTemplates.Kinds.Count + 2, _templates.Count);
        foreach (var kind in MailTemplates.Kinds)
        {
            var template = _templates.Single(template => template.Name == MailTemplates.Name(kind));
            Assert.Equal((MailTemplates.Subject(kind), await MailTemplates.BodyAsync(kind)), (template.Subject, template.Body));
        }

        Assert.Equal("%Store.Name%. Confirm your email address", _templates.Single(template => template.Name == BackInStockMails.CONFIRM).Subject);
        Assert.Contains("Confirm your email address", _templates.Single(template => template.Name == BackInStockMails.CONFIRM).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_message_template_with_a_word_of_the_shop_in_it_stays(string version)
    {
        var mail = ReleasedVersion.Of(version).Mails[PUT_ON_BACKORDER];
        _templates.Add(new() { Name = PUT_ON_BACKORDER, Subject = mail.Subject, Body = mail.Body + "<p>Call us.</p>", LimitedToStores = true });
        _templates.Add(new() { Name = PUT_ON_BACKORDER, Subject = "Please wait", Body = mail.Body });

        await UpdateAsync();

        Assert.Equal((mail.Subject, mail.Body + "<p>Call us.</p>"), (_templates[0].Subject, _templates[0].Body));
        Assert.Equal(("Please wait", mail.Body), (_templates[1].Subject, _templates[1].Body));
    }

    [Fact]
    public void All_that_was_released_is_known_and_no_text_of_another_key()
    {
        var first = new HashSet<string>();
        foreach (var version in ReleasedVersion.All)
        {
            var hashes = Hashes(ReleasedVersion.Of(version)).Except(first).Order(StringComparer.Ordinal).ToList();
            first.UnionWith(hashes);

            Assert.Equal(hashes, File.ReadAllLines(FormerFile(version, hashes)));
        }

        Assert.True(FormerWordings.Has(HELD.ToLowerInvariant(), "Take off hold"));
        Assert.False(FormerWordings.Has(WAITING, "Take off hold"));
        Assert.False(FormerWordings.Has(HELD, "take off hold"));
    }

    private static string FormerFile(string version, List<string> hashes)
    {
        var path = Path.GetFullPath(Path.Combine(
            ReleasedVersion.Folder(), "../../../../src/Nop.Plugin.Misc.Backorders/Resources/former", version + ".txt"));
        if (Environment.GetEnvironmentVariable("BACKORDERS_WRITE_FORMER") is not null)
            File.WriteAllLines(path, hashes);

        return path;
    }

    private static IEnumerable<string> Hashes(ReleasedVersion released) =>
    [
        .. released.Texts.Select(text => FormerWordings.Hash(text.Key, text.Value)),
        .. released.Mails.Select(mail => FormerWordings.Hash(mail.Key + ".Subject", mail.Value.Subject)),
        .. released.Mails.Select(mail => FormerWordings.Hash(mail.Key + ".Body", ShopTemplates.Words(mail.Value.Body)))
    ];

    private async Task UpdateAsync()
    {
        var service = Substitute.For<IMessageTemplateService>();
        service.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>())
            .Returns(call => [.. _templates.Where(template => template.Name == call.Arg<string>())]);
        service.InsertMessageTemplateAsync(Arg.Do<MessageTemplate>(_templates.Add)).Returns(Task.CompletedTask);

        var shop = new ShopTemplates(service, new MailAccounts(Substitute.For<IEmailAccountService>(), Substitute.For<ILocalizationService>()));
        await new InstalledTemplates(shop).InstallAsync();
        await new BackInStockTemplates(shop).InstallAsync();
    }
}
