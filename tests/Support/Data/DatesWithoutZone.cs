using System.Runtime.CompilerServices;

namespace Support.Data;

internal static class DatesWithoutZone
{
    // As nopCommerce: dates are stored and read back without a time zone. Npgsql asks once, so this must come first.
#pragma warning disable CA2255 // An application's library may start this way; this one is only used by the demo store and the tests.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void SwitchOn() => AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true);
}
