using Nop.Core.Domain.Common;
using Nop.Web.Models.Common;

namespace DemoStore.Factories;

public static class Addresses
{
    public static AddressModel ToModel(this Address? address)
    {
        return address is null ? new AddressModel() : new AddressModel
        {
            Id = address.Id,
            FirstName = address.FirstName,
            LastName = address.LastName,
            Email = address.Email,
            Company = address.Company,
            Address1 = address.Address1,
            ZipPostalCode = address.ZipPostalCode,
            City = address.City,
            PhoneNumber = address.PhoneNumber,
        };
    }

    public static void CopyTo(this AddressModel model, Address address)
    {
        address.FirstName = model.FirstName.Trim();
        address.LastName = model.LastName.Trim();
        address.Email = model.Email.Trim();
        address.Company = model.Company?.Trim();
        address.Address1 = model.Address1.Trim();
        address.ZipPostalCode = model.ZipPostalCode.Trim();
        address.City = model.City.Trim();
        address.PhoneNumber = model.PhoneNumber?.Trim();
    }

    /// <summary>What is still missing, by field name, in words for the shopper.</summary>
    public static IReadOnlyList<(string Field, string Message)> Faults(this AddressModel model)
    {
        var faults = new List<(string Field, string Message)>();
        Require(model.FirstName, nameof(model.FirstName), "Please enter your first name.");
        Require(model.LastName, nameof(model.LastName), "Please enter your last name.");
        Require(model.Address1, nameof(model.Address1), "Please enter your street address.");
        Require(model.ZipPostalCode, nameof(model.ZipPostalCode), "Please enter your zip or postal code.");
        Require(model.City, nameof(model.City), "Please enter your city.");

        if (!IsEmail(model.Email))
            faults.Insert(0, (nameof(model.Email), "Please enter a valid email address."));

        return faults;

        void Require(string? text, string field, string message)
        {
            if (string.IsNullOrWhiteSpace(text))
                faults.Add((field, message));
        }
    }

    public static bool IsEmail(string? text)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;

        return at > 0 && at < text!.Trim().Length - 1 && !text.Trim().Contains(' ', StringComparison.Ordinal);
    }
}
