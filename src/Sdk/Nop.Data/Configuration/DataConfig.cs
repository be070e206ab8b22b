namespace Nop.Data.Configuration;

public class DataConfig
{
    public string ConnectionString { get; set; } = "";
    public DataProviderType DataProvider { get; set; }
}
