using DemoStore.Engine.Money;
using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Authentication;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Vendors;

namespace DemoStore.Engine.People;

/// <summary>Who is at work: the signed-in customer, a guest known by a cookie, or the background task.</summary>
public sealed class WorkContext(
    IHttpContextAccessor requests,
    ICustomerService customers,
    IAuthenticationService authentication,
    ILanguageService languages,
    IVendorService vendors,
    IRepository<Customer> everyone,
    Lazy<CurrencyService> currencies) : IWorkContext
{
    public const string GUEST_COOKIE = ".DemoStore.Guest";
    public const string TASK_PATH = "/scheduletask/runtask";

    private Customer? _customer;

    public async Task<Customer> GetCurrentCustomerAsync()
    {
        if (_customer is null)
            await SetCurrentCustomerAsync();

        return _customer!;
    }

    public async Task SetCurrentCustomerAsync(Customer? customer = null)
    {
        _customer = customer ?? await FindAsync();

        if (_customer is { IsSystemAccount: false })
            Remember(_customer);
    }

    public async Task<Vendor> GetCurrentVendorAsync()
    {
        var customer = await GetCurrentCustomerAsync();
        var vendor = customer is { VendorId: > 0 } ? await vendors.GetVendorByIdAsync(customer.VendorId) : null;

        return vendor is { Active: true, Deleted: false } ? vendor : null!;
    }

    public async Task<Language> GetWorkingLanguageAsync()
    {
        var all = await languages.GetAllLanguagesAsync();
        if (requests.HttpContext?.Request.RouteValues["language"] is string { Length: > 0 } code && all.FirstOrDefault(language => language.UniqueSeoCode == code) is { } ofAddress)
            return ofAddress;

        var customer = await GetCurrentCustomerAsync();

        return all.FirstOrDefault(language => language.Id == customer?.LanguageId) ?? all.FirstOrDefault()!;
    }

    /// <summary>The back office works in the primary currency, whatever a clerk chose as a customer.</summary>
    public async Task<Currency> GetWorkingCurrencyAsync()
    {
        if (requests.HttpContext?.Request.Path.StartsWithSegments("/Admin", StringComparison.OrdinalIgnoreCase) == true)
            return await currencies.Value.PrimaryAsync();

        var offered = await currencies.Value.PublishedAsync();
        var customer = offered.Count > 1 ? await GetCurrentCustomerAsync() : null;

        return offered.FirstOrDefault(currency => currency.Id == customer?.CurrencyId) ?? (offered.Count > 0 ? offered[0] : await currencies.Value.PrimaryAsync());
    }

    private async Task<Customer> FindAsync()
    {
        if (requests.HttpContext is not { } http || http.Request.Path.Equals(TASK_PATH, StringComparison.OrdinalIgnoreCase))
            return await customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName);

        return await authentication.GetAuthenticatedCustomerAsync()
            ?? await GuestAsync(http)
            ?? await customers.InsertGuestCustomerAsync();
    }

    private async Task<Customer?> GuestAsync(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.Cookies[GUEST_COOKIE], out var guid))
            return null;

        var guest = await everyone.Table.FirstOrDefaultAsync(customer => customer.CustomerGuid == guid && !customer.Deleted);

        // The cookie alone does not make a registered customer: that needs the login.
        return guest is not null && await customers.IsGuestAsync(guest) ? guest : null;
    }

    private void Remember(Customer customer)
    {
        if (requests.HttpContext is not { Response.HasStarted: false } http)
            return;

        var guid = customer.CustomerGuid.ToString();

        if (http.Request.Cookies[GUEST_COOKIE] != guid)
            http.Response.Cookies.Append(GUEST_COOKIE, guid, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(30), IsEssential = true });
    }
}
