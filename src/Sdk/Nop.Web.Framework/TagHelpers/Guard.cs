using System.Text.Json;

namespace Nop.Web.Framework.TagHelpers;

/// <summary>Makes a button open a window that asks first.</summary>
internal static class Guard
{
    public static string Script(string buttonId, string windowId)
    {
        return $"<script>document.addEventListener('DOMContentLoaded', function () {{ guardButton({JsonSerializer.Serialize(buttonId)}, {JsonSerializer.Serialize(windowId)}); }});</script>";
    }
}
