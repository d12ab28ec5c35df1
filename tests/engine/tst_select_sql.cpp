#include "tests/engine/SelectTesting.h"

#include <QtTest>

#include <random>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

struct Case
{
    const char *expression;
    const char *expected;
};

} // namespace

/// The SQL of S3 Select: what is refused, what expressions yield.
class SelectSqlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void messagesSayWhere();
    void tooLongAndTooDeep();
    void values_data();
    void values();
    void garbage();
};

void SelectSqlTest::refused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("code");
    static constexpr Case cases[] = {
        {"", "ParseUnexpectedToken"},
        {"DROP TABLE S3Object", "ParseUnexpectedToken"},
        {"SELECT", "ParseExpectedExpression"},
        {"SELECT FROM S3Object", "ParseEmptySelect"},
        {"SELECT 1", "ParseSelectMissingFrom"},
        {"SELECT * S3Object", "ParseUnexpectedToken"},
        {"SELECT *, _1 FROM S3Object", "ParseAsteriskIsNotAloneInSelectList"},
        {"SELECT _1, * FROM S3Object", "ParseAsteriskIsNotAloneInSelectList"},
        {"SELECT t.* FROM S3Object s", "InvalidTableAlias"},
        {"SELECT * FROM mytable", "InvalidDataSource"},
        {"SELECT * FROM (SELECT * FROM S3Object)", "UnsupportedSqlStructure"},
        {"SELECT (SELECT 1) FROM S3Object", "UnsupportedSqlStructure"},
        {"SELECT * FROM S3Object a, S3Object b", "MultipleDataSourcesUnsupported"},
        {"SELECT * FROM S3Object s JOIN S3Object t", "ParseMalformedJoin"},
        {"SELECT * FROM S3Object.path", "InvalidKeyPath"},
        {"SELECT * FROM S3Object[*].path", "InvalidKeyPath"},
        {"SELECT _1 FROM S3Object GROUP BY _1", "ParseExpectedIdentForGroupName"},
        {"SELECT _1 FROM S3Object ORDER BY _1", "ParseUnExpectedKeyword"},
        {"SELECT DISTINCT _1 FROM S3Object", "UnsupportedSqlOperation"},
        {"SELECT _1 FROM S3Object WHERE", "ParseExpectedExpression"},
        {"SELECT _1 FROM S3Object LIMIT many", "ParseExpectedNumber"},
        {"SELECT _1 FROM S3Object LIMIT 1.5", "ParseExpectedNumber"},
        {"SELECT _1 AS FROM S3Object", "ParseExpectedIdentForAlias"},
        {"SELECT s.CAST FROM S3Object s", "ParseInvalidPathComponent"},
        {"SELECT date FROM S3Object", "ParseUnExpectedKeyword"},
        {"SELECT _1[*] FROM S3Object", "ParseInvalidPathComponent"},
        {"SELECT (1 FROM S3Object", "ParseExpectedTokenType"},
        {"SELECT 'a FROM S3Object", "LexerInvalidLiteral"},
        {"SELECT \"a FROM S3Object", "LexerInvalidLiteral"},
        {"SELECT 12ab FROM S3Object", "LexerInvalidLiteral"},
        {"SELECT `nonsense` FROM S3Object", "LexerInvalidIONLiteral"},
        {"SELECT _1 FROM S3Object;", "LexerInvalidChar"},
        {"SELECT ? FROM S3Object", "LexerInvalidChar"},
        {"SELECT CAST _1 AS INT FROM S3Object", "ParseExpectedLeftParenAfterCast"},
        {"SELECT CAST(_1, INT) FROM S3Object", "ParseExpectedKeyword"},
        {"SELECT CAST(_1 AS BANANA) FROM S3Object", "ParseExpectedTypeName"},
        {"SELECT CAST(_1 AS DECIMAL(5,2,1)) FROM S3Object", "ParseCastArity"},
        {"SELECT CAST(_1 AS DECIMAL(50)) FROM S3Object", "InvalidDataType"},
        {"SELECT DATE_ADD(fortnight, 1, UTCNOW()) FROM S3Object", "ParseExpectedDatePart"},
        {"SELECT DATE_ADD(year 1, UTCNOW()) FROM S3Object", "ParseExpectedArgumentDelimiter"},
        {"SELECT EXTRACT(year, UTCNOW()) FROM S3Object", "ParseExpectedKeyword"},
        {"SELECT TRIM(LEADING 'x', 'y') FROM S3Object", "ParseExpectedKeyword"},
        {"SELECT SUBSTRING('x') FROM S3Object", "ParseExpected2TokenTypes"},
        {"SELECT SUM(*) FROM S3Object", "ParseUnsupportedCallWithStar"},
        {"SELECT SUM(COUNT(*)) FROM S3Object", "UnsupportedSqlStructure"},
        {"SELECT _1 FROM S3Object WHERE COUNT(*) > 1", "UnsupportedSqlStructure"},
        {"SELECT COUNT(*), _1 FROM S3Object", "UnsupportedSqlStructure"},
        {"SELECT SOUNDEX(_1) FROM S3Object", "UnsupportedFunction"},
        {"SELECT POSITION(_1) FROM S3Object", "UnsupportedFunction"},
        {"SELECT LOWER(_1, _2) FROM S3Object", "EvaluatorInvalidArguments"},
        {"SELECT UTCNOW(1) FROM S3Object", "EvaluatorInvalidArguments"},
        {"SELECT _0 FROM S3Object", "InvalidColumnIndex"},
        {"SELECT _99999999999999999999 FROM S3Object", "InvalidColumnIndex"},
        {"SELECT name FROM S3Object", "MissingHeaders"},
        {"SELECT _1.a.b FROM S3Object", "InvalidKeyPath"},
        {"SELECT CASE WHEN 1=1 THEN 2 FROM S3Object", "ParseExpectedKeyword"},
        {"SELECT CASE 1 THEN 2 END FROM S3Object", "ParseExpectedWhenClause"},
        {"SELECT _1 IN 5 FROM S3Object", "ParseExpectedLeftParenValueConstructor"},
        {"SELECT _1 BETWEEN 1 OR 2 FROM S3Object", "ParseExpectedKeyword"},
        {"SELECT _1 IS BANANA FROM S3Object", "ParseExpectedTypeName"},
        // What only a record can show.
        {"SELECT _1 FROM S3Object WHERE _1", "ExternalEvalException"},
        {"SELECT _1 FROM S3Object WHERE _1 > 5", "ExternalEvalException"},
        {"SELECT _1 + 1 FROM S3Object", "ExternalEvalException"},
        {"SELECT 1 / 0 FROM S3Object", "ExternalEvalException"},
        {"SELECT 1.5 % 0 FROM S3Object", "ExternalEvalException"},
        {"SELECT 9223372036854775807 + 1 FROM S3Object", "IntegerOverflow"},
        {"SELECT -9223372036854775807 - 2 FROM S3Object", "IntegerOverflow"},
        {"SELECT 4611686018427387904 * 2 FROM S3Object", "IntegerOverflow"},
        {"SELECT CAST(_1 AS INT) FROM S3Object", "CastFailed"},
        {"SELECT CAST('' AS INT) FROM S3Object", "CastFailed"},
        {"SELECT CAST(' 1' AS INT) FROM S3Object", "CastFailed"},
        {"SELECT CAST('1e400' AS FLOAT) FROM S3Object", "CastFailed"},
        {"SELECT CAST('nan' AS FLOAT) FROM S3Object", "CastFailed"},
        {"SELECT CAST('9223372036854775808' AS INT) FROM S3Object", "CastFailed"},
        {"SELECT CAST('maybe' AS BOOL) FROM S3Object", "CastFailed"},
        {"SELECT CAST('2007-13-01' AS TIMESTAMP) FROM S3Object", "CastFailed"},
        {"SELECT CAST('2007-02-29' AS TIMESTAMP) FROM S3Object", "CastFailed"},
        {"SELECT CAST(123.456 AS DECIMAL(4,2)) FROM S3Object", "CastFailed"},
        {"SELECT SUM(_1) FROM S3Object", "ExternalEvalException"},
        {"SELECT LOWER(5) FROM S3Object", "ExternalEvalException"},
        {"SELECT SUBSTRING('abc', 1, -1) FROM S3Object", "IllegalSqlFunctionArgument"},
        {"SELECT 1 LIKE 'a' FROM S3Object", "LikeInvalidInputs"},
        {"SELECT 'a' LIKE 'b' ESCAPE 'xy' FROM S3Object", "LikeInvalidInputs"},
        {"SELECT 'a' LIKE 'ab!' ESCAPE '!' FROM S3Object", "EvaluatorLikePatternInvalidEscapeSequence"},
        {"SELECT TO_STRING(UTCNOW(), 'QQ') FROM S3Object", "EvaluatorInvalidTimestampFormatPatternSymbol"},
        {"SELECT TO_STRING(UTCNOW(), '''y') FROM S3Object", "EvaluatorUnterminatedTimestampFormatPatternToken"},
        {"SELECT DATE_ADD(year, 9000, UTCNOW()) FROM S3Object", "IllegalSqlFunctionArgument"},
    };
    for (const Case &entry : cases)
        QTest::newRow(entry.expression) << QByteArray(entry.expression) << QByteArray(entry.expected);
}

void SelectSqlTest::refused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, code);
    QCOMPARE(QByteArray::fromStdString(runQuery(csvRequest(sql.toStdString()), "a,b\n")), QByteArray('!' + code));
}

void SelectSqlTest::messagesSayWhere()
{
    const auto query = select::Query::prepare(csvRequest("SELECT *\nFROM S3Object s WHERE , 1"), std::make_unique<select::TextSource>(""), {});
    QVERIFY(!query);
    QCOMPARE(QByteArray::fromStdString(query.error().message), QByteArray("Unexpected token found OPERATOR:, at line 2, column 23."));
    QCOMPARE(query.error().status, 400);
}

void SelectSqlTest::tooLongAndTooDeep()
{
    const auto code = [](const std::string &sql) { return QByteArray::fromStdString(runQuery(csvRequest(sql), "a\n")); };
    QCOMPARE(code("SELECT '" + std::string(256 * 1024, 'x') + "' FROM S3Object"), QByteArray("!ExpressionTooLong"));
    const std::string deep = std::string(100'000, '(');
    QCOMPARE(code("SELECT " + deep + "1 FROM S3Object"), QByteArray("!UnsupportedSqlStructure"));
    std::string chain = "1";
    for (int i = 0; i < 50'000; ++i)
        chain += "+1";
    QCOMPARE(code("SELECT " + chain + " FROM S3Object"), QByteArray("!UnsupportedSqlStructure"));
    std::string nots;
    for (int i = 0; i < 50'000; ++i)
        nots += "NOT ";
    QCOMPARE(code("SELECT " + nots + "TRUE FROM S3Object"), QByteArray("!UnsupportedSqlStructure"));
    std::string cases;
    for (int i = 0; i < 80; ++i)
        cases += "CASE ";
    std::string ends;
    for (int i = 0; i < 80; ++i)
        ends += " WHEN 1 THEN 1 WHEN 2 THEN 2 END";
    QCOMPARE(code("SELECT " + cases + "1" + ends + " FROM S3Object"), QByteArray("1\n")); // in no time
}

void SelectSqlTest::values_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("expected");
    static constexpr Case cases[] = {
        // Literals, arithmetic, precedence
        {"1", "1"}, {"-5", "-5"}, {"- -5", "5"}, {"1.50", "1.50"}, {"1e3", "1000"}, {"1.5e-3", "0.0015"}, {"'it''s'", "\"it's\""},
        {"TRUE", "true"}, {"NULL", "null"}, {"MISSING", "MISSING"}, {"`12`", "12"}, {"`2007T`", "\"2007T\""},
        {"1 + 2 * 3", "7"}, {"(1 + 2) * 3", "9"}, {"7 / 2", "3"}, {"-7 / 2", "-3"}, {"-7 % 3", "-1"}, {"7 / 2.0", "3.5"},
        {"1 / 3.0", "0.33333333333333333333333333333333333333"}, {"2 / 3.0", "0.66666666666666666666666666666666666667"},
        {"0.1 + 0.2", "0.3"}, {"1.10 * 1.1", "1.210"}, {"10 - 2.50", "7.50"}, {"5.5 % 2", "1.5"}, {"1 - NULL", "null"},
        {"99999999999999999999999999999999999999 + 1.5", "100000000000000000000000000000000000000"},
        {"CAST(0.1 AS FLOAT) + CAST(0.2 AS FLOAT)", "0.30000000000000004"}, {"CAST(3 AS FLOAT)", "3.0"}, {"'a' || 'b' || _2", "\"abb\""},
        // Comparison
        {"1 = 1.0", "true"}, {"1 = '1'", "false"}, {"1 <> '1'", "true"}, {"1 != 2", "true"}, {"'b' > 'a'", "true"}, {"'41' <= '5'", "true"},
        {"NULL = NULL", "null"}, {"2 > 1 AND 1 > 2", "false"}, {"2 > 1 OR NULL", "true"}, {"FALSE AND NULL", "false"},
        {"TRUE AND NULL", "null"}, {"NOT TRUE OR TRUE", "true"}, {"NOT NULL", "null"}, {"`2010T` < `2010-02T`", "true"},
        {"`2010-01-01T00:00Z` = `2010-01-01T09:00+09:00`", "true"},
        {"5 BETWEEN 1 AND 5", "true"}, {"5 NOT BETWEEN 1 AND 4", "true"}, {"5 BETWEEN NULL AND 4", "false"}, {"3 BETWEEN NULL AND 4", "null"},
        {"2 IN (1, 2)", "true"}, {"3 NOT IN (1, 2)", "true"}, {"3 IN (1, NULL)", "null"}, {"'2' IN (1, 2)", "false"},
        {"NULL IS NULL", "true"}, {"MISSING IS NULL", "true"}, {"MISSING IS MISSING", "true"}, {"NULL IS MISSING", "false"},
        {"_1 IS NOT NULL", "true"}, {"_3 IS MISSING", "true"}, {"_3 IS NULL", "true"}, {"(1 = 1) IS TRUE", "true"}, {"NULL IS NOT FALSE", "true"},
        // LIKE
        {"'abc' LIKE 'a%'", "true"}, {"'abc' LIKE '_b_'", "true"}, {"'abc' LIKE 'b%'", "false"}, {"'abc' NOT LIKE '%d%'", "true"},
        {"'' LIKE '%'", "true"}, {"'a%c' LIKE 'a!%c' ESCAPE '!'", "true"}, {"'abc' LIKE 'a!%c' ESCAPE '!'", "false"},
        {"'aXbXc' LIKE '%X%X%'", "true"}, {"'mississippi' LIKE '%iss%ip_i'", "true"}, {"'mississippi' LIKE '%iss%ip_'", "false"},
        {"'가나' LIKE '_나'", "true"}, {"'가나' LIKE '___'", "false"}, {"NULL LIKE 'a'", "null"}, {"'ABC' LIKE 'abc'", "false"},
        {"'a!b' LIKE 'a!!b' ESCAPE '!'", "true"},
        // CASE, COALESCE, NULLIF
        {"CASE WHEN 1 = 2 THEN 'x' WHEN 1 = 1 THEN 'y' ELSE 'z' END", "\"y\""}, {"CASE WHEN FALSE THEN 1 END", "null"},
        {"CASE _1 WHEN 'b' THEN 1 WHEN 'a' THEN 2 END", "2"}, {"CASE NULL WHEN NULL THEN 1 ELSE 2 END", "2"},
        {"COALESCE(NULL, MISSING, 3, 4)", "3"}, {"COALESCE(NULL)", "null"}, {"NULLIF(1, 1)", "null"}, {"NULLIF(1, 2)", "1"}, {"NULLIF(NULL, 1)", "null"},
        // CAST
        {"CAST('12' AS INT)", "12"}, {"CAST('12.9' AS INTEGER)", "12"}, {"CAST(-12.9 AS INT)", "-12"}, {"CAST('+7' AS INT)", "7"},
        {"CAST('1.50' AS DECIMAL)", "1.50"}, {"CAST('1.555' AS DECIMAL(5,2))", "1.56"}, {"CAST(1.545 AS NUMERIC(5,2))", "1.54"},
        {"CAST('1e2' AS FLOAT)", "100.0"}, {"CAST(0.456 AS FLOAT)", "0.456"}, {"CAST(12 AS STRING)", "\"12\""}, {"CAST(TRUE AS INT)", "1"},
        {"CAST('TRUE' AS BOOL)", "true"}, {"CAST(0 AS BOOLEAN)", "false"}, {"CAST(NULL AS INT)", "null"}, {"CAST(_9 AS INT)", "MISSING"},
        {"CAST('2007-04-05T14:30Z' AS TIMESTAMP)", "\"2007-04-05T14:30Z\""}, {"CAST(`2007T` AS STRING)", "\"2007T\""},
        {"CAST('x' AS VARCHAR(10))", "\"x\""}, {"CAST(1 AS DOUBLE PRECISION)", "1.0"},
        // Strings
        {"CHAR_LENGTH('')", "0"}, {"CHAR_LENGTH('abcdefg')", "7"}, {"CHARACTER_LENGTH('가나다')", "3"}, {"LOWER('AbCdEfG!@#$')", "\"abcdefg!@#$\""},
        {"UPPER('AbCdEfG!@#$')", "\"ABCDEFG!@#$\""}, {"UPPER('élan я ω ş')", "\"ÉLAN Я Ω Ş\""}, {"LOWER('ÉLAN Я Ω Ş')", "\"élan я ω ş\""},
        {"SUBSTRING('123456789', 0)", "\"123456789\""}, {"SUBSTRING('123456789', 2)", "\"23456789\""}, {"SUBSTRING('123456789', -4)", "\"123456789\""},
        {"SUBSTRING('123456789', 0, 999)", "\"123456789\""}, {"SUBSTRING('123456789', 1, 5)", "\"12345\""}, {"SUBSTRING('가나다' FROM 2 FOR 1)", "\"나\""},
        {"TRIM('       foobar         ')", "\"foobar\""}, {"TRIM(LEADING FROM '   foobar   ')", "\"foobar   \""},
        {"TRIM(TRAILING FROM '   foobar   ')", "\"   foobar\""}, {"TRIM(BOTH FROM '   foobar   ')", "\"foobar\""},
        {"TRIM(BOTH '12' FROM '1112211foobar22211122')", "\"foobar\""}, {"TRIM('가' FROM '가나가')", "\"나\""}, {"LOWER(NULL)", "null"},
        // Dates, as the SQL reference has them
        {"DATE_ADD(year, 5, `2010-01-01T`)", "\"2015-01-01\""}, {"DATE_ADD(month, 1, `2010T`)", "\"2010-02T\""},
        {"DATE_ADD(month, 13, `2010T`)", "\"2011-02T\""}, {"DATE_ADD(day, -1, `2017-01-10T`)", "\"2017-01-09\""},
        {"DATE_ADD(hour, 1, `2017T`)", "\"2017-01-01T01:00-00:00\""}, {"DATE_ADD(hour, 1, `2017-01-02T03:04Z`)", "\"2017-01-02T04:04Z\""},
        {"DATE_ADD(minute, 1, `2017-01-02T03:04:05.006Z`)", "\"2017-01-02T03:05:05.006Z\""},
        {"DATE_ADD(second, 1, `2017-01-02T03:04:05.006Z`)", "\"2017-01-02T03:04:06.006Z\""},
        {"DATE_ADD(month, 1, `2024-01-31T`)", "\"2024-02-29\""},
        {"DATE_DIFF(year, `2010-01-01T`, `2011-01-01T`)", "1"}, {"DATE_DIFF(month, `2010T`, `2010-05T`)", "4"},
        {"DATE_DIFF(month, `2010T`, `2011T`)", "12"}, {"DATE_DIFF(month, `2011T`, `2010T`)", "-12"},
        {"DATE_DIFF(day, `2010-01-01T23:00Z`, `2010-01-02T01:00Z`)", "0"}, {"DATE_DIFF(hour, `2010-01-01T23:00Z`, `2010-01-02T01:00Z`)", "2"},
        {"EXTRACT(YEAR FROM `2010-01-01T`)", "2010"}, {"EXTRACT(MONTH FROM `2010T`)", "1"}, {"EXTRACT(MONTH FROM `2010-10T`)", "10"},
        {"EXTRACT(HOUR FROM `2017-01-02T03:04:05+07:08`)", "3"}, {"EXTRACT(MINUTE FROM `2017-01-02T03:04:05+07:08`)", "4"},
        {"EXTRACT(TIMEZONE_HOUR FROM `2017-01-02T03:04:05+07:08`)", "7"}, {"EXTRACT(TIMEZONE_MINUTE FROM `2017-01-02T03:04:05+07:08`)", "8"},
        {"TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y')", "\"July 20, 1969\""}, {"TO_STRING(`1969-07-20T20:18Z`, 'MMM d, yyyy')", "\"Jul 20, 1969\""},
        {"TO_STRING(`1969-07-20T20:18Z`, 'M-d-yy')", "\"7-20-69\""}, {"TO_STRING(`1969-07-20T20:18Z`, 'MM-d-y')", "\"07-20-1969\""},
        {"TO_STRING(`1969-07-20T20:18Z`, 'MMMM d, y h:m a')", "\"July 20, 1969 8:18 PM\""},
        {"TO_STRING(`1969-07-20T20:18Z`, 'y-MM-dd''T''H:m:ssX')", "\"1969-07-20T20:18:00Z\""},
        {"TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXX')", "\"1969-07-20T20:18:00+0800\""},
        {"TO_STRING(`1969-07-20T20:18+08:00`, 'y-MM-dd''T''H:m:ssXXXXX')", "\"1969-07-20T20:18:00+08:00\""},
        {"TO_TIMESTAMP('2007T')", "\"2007T\""}, {"TO_TIMESTAMP('2007-02-23T12:14:33.079-08:00')", "\"2007-02-23T12:14:33.079-08:00\""},
        {"TO_TIMESTAMP('July 20, 1969 8:18 PM', 'MMMM d, y h:m a')", "\"1969-07-20T20:18-00:00\""}, {"UTCNOW()", "\"2026-11-23T07:16:00.000Z\""},
        // Names
        {"_1", "\"a\""}, {"S3Object._2", "\"b\""}, {"s3object._2", "\"b\""}, {"S3Object", "{\"_1\":\"a\",\"_2\":\"b\"}"}, {"/* c */ 1 -- d\n", "1"},
    };
    for (const Case &entry : cases)
        QTest::newRow(entry.expression) << QByteArray(entry.expression) << QByteArray(entry.expected);
}

void SelectSqlTest::values()
{
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(valueOf(expression.toStdString())), expected);
}

void SelectSqlTest::garbage()
{
    // Words of the language in any order: an answer or an error, never a crash or an endless loop.
    static constexpr const char *words[] = {"SELECT", "FROM", "S3Object", "WHERE", "*", ",", "(", ")", "[", "]", ".", "_1", "'x'", "1", "2.5", "`2010T`",
        "CASE", "WHEN", "THEN", "END", "CAST", "AS", "INT", "AND", "OR", "NOT", "IN", "LIKE", "ESCAPE", "BETWEEN", "IS", "NULL", "MISSING", "COUNT",
        "TRIM", "SUBSTRING", "EXTRACT", "DATE_ADD", "year", "+", "-", "/", "||", "<>", "LIMIT", "\"q\"", "UTCNOW"};
    std::mt19937 chance(20261123);
    for (int round = 0; round < 20'000; ++round) {
        std::string sql = "SELECT ";
        const int length = static_cast<int>(chance() % 14);
        for (int i = 0; i < length; ++i)
            sql += std::string(words[chance() % std::size(words)]) + ' ';
        if (round % 3 == 0)
            sql += "FROM S3Object";
        if (round % 7 == 0)
            sql[chance() % sql.size()] = static_cast<char>(chance());
        runQuery(csvRequest(sql), "a,b\nc,d\n");
    }
}

QTEST_APPLESS_MAIN(SelectSqlTest)
#include "tst_select_sql.moc"
