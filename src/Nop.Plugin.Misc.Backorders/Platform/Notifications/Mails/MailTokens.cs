using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>
/// The values that our templates may print. Whether there is one is a token of its own, since the shop's conditions
/// (<c>%if (%Backorders.HasReason%) … endif%</c>) cannot compare a text that has quotation marks in it.
/// </summary>
internal sealed record MailTokens
{
    private const string PREFIX = "Backorders.";

    /// <summary>HTML of our own: a table of the lines.</summary>
    public string Lines { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>What the shopper asked for, in words; empty when the message is about no request.</summary>
    public string Request { get; init; } = "";

    /// <summary>What it does to the money of the order; empty when nothing.</summary>
    public string Money { get; init; } = "";

    /// <summary>The dates in words; empty when they are not known.</summary>
    public string OldDate { get; init; } = "";

    public string NewDate { get; init; } = "";

    /// <summary>Several dates changed, each in its own way: the lines say which.</summary>
    public bool HasSeveralDates { get; init; }

    /// <summary>The date of something changed.</summary>
    public bool IsDateChange { get; init; }

    public string ChoicesUrl { get; init; } = "";

    /// <summary>HTML of our own: what could be had instead.</summary>
    public string Alternatives { get; init; } = "";

    public string UnsubscribeUrl { get; init; } = "";

    public string Incentive { get; init; } = "";

    /// <summary>As an admin writes them.</summary>
    public static string[] Names { get; } = [.. new MailTokens().All.Select(token => $"%{token.Key}%")];

    public IReadOnlyList<Token> All =>
    [
        new(PREFIX + nameof(Lines), Lines, neverHtmlEncoded: true),
        new(PREFIX + nameof(Reason), Reason),
        new(PREFIX + "HasReason", Reason.Length > 0),
        new(PREFIX + nameof(Request), Request),
        new(PREFIX + "HasRequest", Request.Length > 0),
        new(PREFIX + nameof(Money), Money),
        new(PREFIX + "HasMoney", Money.Length > 0),
        new(PREFIX + nameof(OldDate), OldDate),
        new(PREFIX + "HasOldDate", OldDate.Length > 0),
        new(PREFIX + nameof(NewDate), NewDate),
        new(PREFIX + "HasNewDate", NewDate.Length > 0),
        new(PREFIX + nameof(IsDateChange), IsDateChange),
        new(PREFIX + nameof(HasSeveralDates), HasSeveralDates),
        // One headline is true only of one change.
        new(PREFIX + "HasOneDate", !HasSeveralDates && NewDate.Length > 0),
        new(PREFIX + "HasNoDate", !HasSeveralDates && NewDate.Length == 0),
        new(PREFIX + "HasOneOldDate", !HasSeveralDates && OldDate.Length > 0),
        // Encoded, as a whole page is: an address may have an ampersand in it.
        new(PREFIX + nameof(ChoicesUrl), ChoicesUrl),
        new(PREFIX + "HasChoices", ChoicesUrl.Length > 0),
        new(PREFIX + nameof(Alternatives), Alternatives, neverHtmlEncoded: true),
        new(PREFIX + "HasAlternatives", Alternatives.Length > 0),
        new(PREFIX + nameof(UnsubscribeUrl), UnsubscribeUrl),
        new(PREFIX + nameof(Incentive), Incentive),
        new(PREFIX + "HasIncentive", Incentive.Length > 0)
    ];
}
