using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using LogLevel = Nop.Core.Domain.Logging.LogLevel;

namespace DemoStore.Engine.Common;

/// <summary>The shop's log: rows that an admin reads.</summary>
public sealed class ShopLog(IRepository<Log> log, IHttpContextAccessor requests) : Nop.Services.Logging.ILogger
{
    public Task InformationAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Information, message, exception?.ToString() ?? "", customer);

    public Task WarningAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Warning, message, exception?.ToString() ?? "", customer);

    public Task ErrorAsync(string message, Exception? exception = null, Customer? customer = null) =>
        InsertLogAsync(LogLevel.Error, message, exception?.ToString() ?? "", customer);

    public Task InsertLogAsync(LogLevel logLevel, string shortMessage, string fullMessage = "", Customer? customer = null) =>
        log.InsertAsync(
            new Log
            {
                LogLevel = logLevel,
                ShortMessage = shortMessage,
                FullMessage = fullMessage,
                CustomerId = customer?.Id,
                IpAddress = requests.HttpContext?.Connection.RemoteIpAddress?.ToString(),
                PageUrl = requests.HttpContext?.Request.Path,
                CreatedOnUtc = ShopClock.UtcNow,
            },
            publishEvent: false);
}
