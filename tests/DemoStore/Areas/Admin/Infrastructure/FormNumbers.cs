using System.Globalization;

namespace DemoStore.Areas.Admin.Infrastructure;

public static class FormNumbers
{
    /// <summary>0 when the field is missing, empty or no number.</summary>
    public static int Number(this IFormCollection form, string field)
    {
        return int.TryParse(form[field], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
