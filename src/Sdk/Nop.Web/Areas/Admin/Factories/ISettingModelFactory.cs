namespace Nop.Web.Areas.Admin.Factories;

public interface ISettingModelFactory
{
}
