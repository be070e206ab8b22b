using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using IAuthenticationService = Nop.Services.Authentication.IAuthenticationService;

namespace DemoStore.Engine.People;

public sealed class CookieLogin(IHttpContextAccessor requests, ICustomerService customers) : IAuthenticationService
{
    public const string SCHEME = "Authentication";

    public async Task<Customer> GetAuthenticatedCustomerAsync()
    {
        if (requests.HttpContext is not { } http)
            return null!;

        var login = await http.AuthenticateAsync(SCHEME);
        var email = login.Principal?.FindFirst(ClaimTypes.Email)?.Value;
        var customer = email is null ? null : await customers.GetCustomerByEmailAsync(email);

        return customer is { Active: true } ? customer : null!;
    }

    public async Task SignInAsync(Customer customer, bool isPersistent)
    {
        if (requests.HttpContext is not { } http)
            return;

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Email, customer.Email)], SCHEME);
        await http.SignInAsync(SCHEME, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = isPersistent });
    }

    public async Task SignOutAsync()
    {
        if (requests.HttpContext is { } http)
            await http.SignOutAsync(SCHEME);
    }
}
