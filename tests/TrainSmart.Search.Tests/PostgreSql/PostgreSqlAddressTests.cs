namespace TrainSmart.Search.Tests.PostgreSql;

public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("postgresql://ada:s3cret@db.example:6000/studies", "postgresql://ada@db.example:6000/studies")]
    [InlineData("postgres://ada@db.example", "postgresql://ada@db.example:5432/ada")]
    [InlineData("postgresql://ada:p%40ss@[::1]/s?sslmode=verify-full", "postgresql://ada@[::1]:5432/s?sslmode=verify-full")]
    [InlineData("postgresql://ada@/studies?host=/var/run/postgresql", "postgresql://ada@:5432/studies?host=/var/run/postgresql")]
    public void An_address_is_shown_in_full_but_for_its_password_and_reads_back(string text, string shown)
    {
        Assert.Equal(shown, PostgreSqlAddress.Parse(text).ToString());
        Assert.Equal(shown, PostgreSqlAddress.Parse(shown).ToString());
    }

    [Fact]
    public void An_escaped_password_is_read_as_it_was_meant() =>
        Assert.Contains("p@ss/word", PostgreSqlAddress.Parse("postgresql://ada:p%40ss%2Fword@db/s").ConnectionString);

    [Theory]
    [InlineData("postgresql://ada:s3cret@db:port/s", "'port' is no port")]
    [InlineData("postgresql://ada:s3cret@db/s?sslmod=require", "there is no setting 'sslmod'; did you mean 'sslmode'?")]
    [InlineData("postgresql://ada:s3cret@db/s?sslmode=required", "'required' is no sslmode; did you mean 'require'?")]
    [InlineData("postgresql://ada:s3/cr@et@db/s", "write postgresql://user@host:port/database")]
    public void A_wrong_address_is_refused_in_words_without_its_password(string text, string words)
    {
        var message = Assert.Throws<StudyException>(() => PostgreSqlAddress.Parse(text)).Message;
        Assert.Contains(words, message);
        Assert.Contains("'postgresql://ada:***@db", message);
        Assert.DoesNotContain("s3", message);
    }

    [Fact]
    public void Passwords_are_hidden_wherever_they_stand_in_a_text()
    {
        Assert.Equal(
            "run x --storage postgresql://ada:***@db/s --trials 5",
            PostgreSqlAddress.Hide("run x --storage postgresql://ada:s3cret@db/s --trials 5"));
        Assert.Equal("Host=db;Password=***;Port=1", PostgreSqlAddress.Hide("Host=db;Password=s3cret;Port=1"));
        Assert.Equal("nothing to hide", PostgreSqlAddress.Hide("nothing to hide"));
    }

    [Fact]
    public void A_path_is_a_file_and_no_database()
    {
        Assert.False(PostgreSqlAddress.IsOne("runs/postgresql.db"));
        Assert.True(PostgreSqlAddress.IsOne("PostgreSQL://db"));
    }
}
