namespace Nop.Core.Domain.Media;

public class Picture : BaseEntity
{
    public string AltAttribute { get; set; }
    public string MimeType { get; set; }
    public string SeoFilename { get; set; }
    public string TitleAttribute { get; set; }
}
