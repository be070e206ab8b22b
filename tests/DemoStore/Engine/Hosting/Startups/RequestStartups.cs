using DemoStore.Engine.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class RoutingStartup : INopStartup
{
    public int Order => 400;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddDataProtection()
            .SetApplicationName("DemoStore")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(services.Found<StoreOptions>().DataFolder, "Keys")));

    public void Configure(IApplicationBuilder application) => application.UseRouting();
}

internal sealed class AuthenticationStartup : INopStartup
{
    public int Order => 500;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddAuthentication(CookieLogin.SCHEME).AddCookie(CookieLogin.SCHEME, cookie =>
        {
            cookie.Cookie.Name = ".DemoStore.Login";
            cookie.Cookie.HttpOnly = true;
            cookie.LoginPath = "/login";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events = new CookieAuthenticationEvents();
        });

    public void Configure(IApplicationBuilder application) => application.UseAuthentication();
}

internal sealed class AuthorizationStartup : INopStartup
{
    public int Order => 600;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services.AddAuthorization();

    public void Configure(IApplicationBuilder application) => application.UseAuthorization();
}
