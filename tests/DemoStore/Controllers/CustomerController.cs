using DemoStore.Engine.People;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Core.Events;
using Nop.Services.Authentication;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Web.Framework.Controllers;

namespace DemoStore.Controllers;

public sealed class CustomerController(
    Shopper shopper,
    ICustomerService customers,
    ICustomerRegistrationService registration,
    IAuthenticationService authentication,
    IShoppingCartService carts,
    PersonalDataExport export,
    IEventPublisher events) : StorefrontController
{
    [HttpGet("/login", Name = "Login")]
    public IActionResult Login(string? returnUrl) => View(new LoginForm { ReturnUrl = returnUrl });

    [HttpPost("/login")]
    public async Task<IActionResult> Login(LoginForm form)
    {
        var email = form.Email?.Trim() ?? "";
        var answer = await registration.ValidateCustomerAsync(email, form.Password ?? "");

        if (answer == CustomerLoginResults.Successful && await customers.GetCustomerByEmailAsync(email) is { } customer)
        {
            await SignInAsync(customer, form.RememberMe);

            return BackTo(form.ReturnUrl);
        }

        ModelState.AddModelError("", "The email address or password is incorrect.");

        return View(form);
    }

    [HttpGet("/register", Name = "Register")]
    public IActionResult Register(string? returnUrl) => View(new RegisterForm { ReturnUrl = returnUrl });

    [HttpPost("/register")]
    public async Task<IActionResult> Register(RegisterForm form)
    {
        foreach (var (field, message) in form.Faults())
            ModelState.AddModelError(field, message);

        if (!ModelState.IsValid)
            return View(form);

        var result = await registration.RegisterCustomerAsync(await RequestAsync(form));
        if (result.Success)
        {
            await authentication.SignInAsync(await shopper.CustomerAsync(), isPersistent: true);

            return BackTo(form.ReturnUrl, otherwise: "/customer/info");
        }

        foreach (var error in result.Errors)
            ModelState.AddModelError("", error);

        return View(form);
    }

    [HttpPost("/logout", Name = "Logout")]
    public async Task<IActionResult> Logout()
    {
        await authentication.SignOutAsync();

        return RedirectToRoute("Homepage");
    }

    [HttpGet("/customer/info", Name = "CustomerInfo")]
    public async Task<IActionResult> Info()
    {
        var customer = await shopper.CustomerAsync();

        return await customers.IsRegisteredAsync(customer)
            ? View(new CustomerPage(await customers.GetCustomerFullNameAsync(customer), customer.Email))
            : RedirectToRoute("Login", new { returnUrl = "/customer/info" });
    }

    [HttpGet("/customer/gdpr", Name = "GdprTools")]
    public Task<IActionResult> GdprTools() => ForRegisteredAsync(_ => View(nameof(GdprTools), ""));

    [HttpPost("/customer/gdpr")]
    [FormValueRequired("export-data")]
    public Task<IActionResult> GdprToolsExport() => ForRegisteredAsync(customer => File(export.Of(customer), PersonalDataExport.TYPE, "customerdata.xlsx"));

    [HttpPost("/customer/gdpr")]
    [FormValueRequired("delete-account")]
    public Task<IActionResult> GdprToolsDelete() => ForRegisteredAsync(_ => View(nameof(GdprTools), "Your request has been sent to the store."));

    private async Task<IActionResult> ForRegisteredAsync(Func<Customer, IActionResult> answer)
    {
        var customer = await shopper.CustomerAsync();

        return await customers.IsRegisteredAsync(customer) ? answer(customer) : RedirectToRoute("Login", new { returnUrl = "/customer/gdpr" });
    }

    private async Task SignInAsync(Customer customer, bool isPersistent)
    {
        var before = await shopper.CustomerAsync();
        await carts.MigrateShoppingCartAsync(before, customer, includeCouponCodes: true);
        await authentication.SignInAsync(customer, isPersistent);
        await events.PublishAsync(new CustomerLoggedinEvent(customer, before.Id != customer.Id && await customers.IsGuestAsync(before) ? before : null));
    }

    private async Task<CustomerRegistrationRequest> RequestAsync(RegisterForm form)
    {
        var customer = await shopper.CustomerAsync();
        customer.FirstName = form.FirstName!.Trim();
        customer.LastName = form.LastName!.Trim();
        var email = form.Email!.Trim();
        var store = await shopper.StoreAsync();

        return new CustomerRegistrationRequest(customer, email, email, form.Password, PasswordFormat.Hashed, store.Id);
    }
}
