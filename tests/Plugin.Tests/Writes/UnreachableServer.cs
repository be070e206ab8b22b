using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Plugin.Tests.Writes;

/// <summary>A connection to a SQL Server that is not there: it keeps what it is asked to run.</summary>
internal sealed class UnreachableServer(List<string> asked) : DbConnection
{
    private ConnectionState _state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "shop";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.0";

    public override ConnectionState State => _state;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Open() => _state = ConnectionState.Open;

    public override void Close() => _state = ConnectionState.Closed;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new Asked(asked);

    private sealed class Asked(List<string> asked) : DbCommand
    {
        private readonly SqlCommand _parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override void Prepare()
        {
        }

        /// <summary>One row is affected by whatever it is.</summary>
        public override int ExecuteNonQuery()
        {
            Keep();
            return 1;
        }

        public override object ExecuteScalar()
        {
            Keep();
            return 1;
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        /// <summary>There is what is asked for, and of no table any row.</summary>
        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            Keep();
            var table = new DataTable();
            table.Columns.Add("answer", typeof(int));
            if (CommandText.Contains("EXISTS", StringComparison.Ordinal))
                table.Rows.Add(1);

            return table.CreateDataReader();
        }

        private void Keep() => asked.Add(string.Join(' ', CommandText.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

        protected override void Dispose(bool disposing)
        {
            _parameters.Dispose();
            base.Dispose(disposing);
        }
    }
}
