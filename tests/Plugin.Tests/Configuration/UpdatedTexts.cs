using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Services.Localization;
using NSubstitute;

namespace Plugin.Tests.Configuration;

/// <summary>A shop whose languages hold texts of an earlier version.</summary>
internal sealed class UpdatedTexts
{
    public const int ENGLISH = 1;
    public const int GERMAN = 2;

    private readonly Dictionary<int, Dictionary<string, string>> _texts;

    public UpdatedTexts(string version)
    {
        var released = ReleasedVersion.Of(version).Texts;
        _texts = new() { [ENGLISH] = new(released, StringComparer.OrdinalIgnoreCase), [GERMAN] = new(released, StringComparer.OrdinalIgnoreCase) };
    }

    /// <summary>How many texts the update wrote.</summary>
    public int Written { get; private set; }

    public Dictionary<string, string> Of(int language) => _texts[language];

    /// <summary>Another language comes into the shop, with these texts.</summary>
    public async Task AddLanguageAsync(int id, params (string Key, string Text)[] texts)
    {
        Written = 0;
        _texts[id] = texts.ToDictionary(one => one.Key, one => one.Text, StringComparer.OrdinalIgnoreCase);

        await new InstalledTexts(Texts(), Substitute.For<ILanguageService>()).AddAsync(id);
    }

    public async Task UpdateAsync()
    {
        Written = 0;
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllLanguagesAsync(Arg.Any<bool>(), Arg.Any<int>()).Returns([new Language { Id = ENGLISH }, new Language { Id = GERMAN }]);

        await new InstalledTexts(Texts(), languages).UpdateAsync();
    }

    private ILocalizationService Texts()
    {
        var texts = Substitute.For<ILocalizationService>();
        texts.GetResourceAsync(Arg.Any<string>(), Arg.Any<int>(), false, "", true)
            .Returns(call => _texts[call.Arg<int>()].GetValueOrDefault(call.ArgAt<string>(0), ""));
        texts.AddOrUpdateLocaleResourceAsync(Arg.Any<IDictionary<string, string>>(), Arg.Any<int?>()).Returns(call =>
        {
            foreach (var (key, text) in call.Arg<IDictionary<string, string>>())
            {
                _texts[call.Arg<int?>()!.Value][key] = text;
                Written++;
            }

            return Task.CompletedTask;
        });

        return texts;
    }
}
