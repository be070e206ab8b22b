namespace Nop.Core.Domain.Customers;

public static class NopCustomerDefaults
{
    public static string AdministratorsRoleName => "Administrators";
    public static string BackgroundTaskCustomerName => "BackgroundTask";
    public static string GuestsRoleName => "Guests";
    public static string RegisteredRoleName => "Registered";
    public static string SelectedPaymentMethodAttribute => "SelectedPaymentMethod";
    public static string SelectedShippingOptionAttribute => "SelectedShippingOption";
    public static string VendorsRoleName => "Vendors";
}
