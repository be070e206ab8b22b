using System.Text.Encodings.Web;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages;

/// <summary>The value of the mail token %Backorders.Lines%: a small table, or nothing when no line is on backorder.</summary>
public class LinesTable(BackorderShelf shelf, LineSummaries summaries, Wording wording)
{
    private const string CELL = "padding:6px 10px;border:1px solid #d5d9de;text-align:left;";

    public async Task<string> MakeAsync(Order order)
    {
        return await MakeAsync(order, await shelf.OfOrderAsync(order.Id));
    }

    public async Task<string> MakeAsync(Order order, IEnumerable<BackorderRecord> records)
    {
        var lines = await summaries.MakeAsync(records, order.CustomerLanguageId);
        if (lines.Count == 0)
            return "";

        var title = await EncodedTextAsync("Mail.Lines.Title", order);
        var product = await EncodedTextAsync("Mail.Lines.Product", order);
        var state = await EncodedTextAsync("Mail.Lines.State", order);
        var rows = lines.Select(line => $"<tr><td style=\"{CELL}\">{Encode(line.Product)}</td><td style=\"{CELL}\">{Encode(line.State)}</td></tr>");

        return $"<p><strong>{title}</strong></p><table style=\"border-collapse:collapse\">"
            + $"<tr><th style=\"{CELL}\">{product}</th><th style=\"{CELL}\">{state}</th></tr>{string.Concat(rows)}</table>";
    }

    private async Task<string> EncodedTextAsync(string key, Order order) => Encode(await wording.TextAsync(key, order.CustomerLanguageId));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
