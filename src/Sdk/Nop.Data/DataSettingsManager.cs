using Nop.Core.Infrastructure;
using Nop.Data.Configuration;

namespace Nop.Data;

public class DataSettingsManager
{
    /// <summary>What the shop put into the singleton when it started.</summary>
    public static DataConfig LoadSettings(INopFileProvider fileProvider = null, bool reload = false) => Singleton<DataConfig>.Instance ?? new DataConfig();
}
