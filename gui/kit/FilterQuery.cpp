#include "gui/kit/FilterQuery.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringBuilder>

#include <algorithm>

namespace nephoscope::gui {
namespace {

struct Spelling
{
    FilterOperator op;
    QStringView text;
};

// Longer spellings first: the reader takes the first that fits.
constexpr Spelling Spellings[] = {
    {FilterOperator::NotEquals, u"!="}, {FilterOperator::NotContains, u"!:"}, {FilterOperator::NotStartsWith, u"!^"},
    {FilterOperator::LessOrEqual, u"<="}, {FilterOperator::GreaterOrEqual, u">="}, {FilterOperator::Equals, u"="},
    {FilterOperator::Contains, u":"}, {FilterOperator::StartsWith, u"^"}, {FilterOperator::Less, u"<"}, {FilterOperator::Greater, u">"}};

bool isKeyword(const QString &word)
{
    return word.compare(u"and", Qt::CaseInsensitive) == 0 || word.compare(u"or", Qt::CaseInsensitive) == 0;
}

// A number, or a size in binary steps such as "1.5 MB".
std::optional<double> number(const QString &text)
{
    QString digits = text.trimmed();
    double factor = 1;
    static constexpr QStringView Units[] = {u"TB", u"GB", u"MB", u"KB", u"B"};
    for (size_t i = 0; i < std::size(Units); ++i) {
        if (!digits.endsWith(Units[i], Qt::CaseInsensitive))
            continue;
        digits.chop(Units[i].size());
        for (size_t step = i + 1; step < std::size(Units); ++step)
            factor *= 1024;
        break;
    }
    bool ok = false;
    const double value = digits.trimmed().toDouble(&ok);
    return ok ? std::optional(value * factor) : std::nullopt;
}

std::optional<double> number(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QString:
        return number(value.toString());
    default:
        return std::nullopt;
    }
}

int sign(double difference) { return difference < 0 ? -1 : difference > 0 ? 1 : 0; }

// Reading a date costs more than all the rest: only of what may be one.
bool maybeDate(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value.typeId() == QMetaType::QDate || value.typeId() == QMetaType::QDateTime;
    const QString text = value.toString();
    return text.size() >= 10 && text[4] == u'-' && text[0].isDigit();
}

int order(const QVariant &actual, const QString &expected)
{
    if (maybeDate(actual)) {
        const QDateTime date = actual.typeId() == QMetaType::QDate ? actual.toDate().startOfDay() : actual.toDateTime();
        const QString said = expected.trimmed();
        // A day means all of its hours.
        if (const QDate day = QDate::fromString(said, Qt::ISODate); date.isValid() && day.isValid() && said.size() == 10)
            return sign(double(day.daysTo(date.toLocalTime().date())));
        if (const QDateTime other = QDateTime::fromString(said, Qt::ISODate); date.isValid() && other.isValid())
            return sign(double(other.msecsTo(date)));
    }
    const auto left = number(actual);
    const auto right = number(expected);
    if (left && right)
        return sign(*left - *right);
    return actual.toString().compare(expected, Qt::CaseInsensitive);
}

QString quoted(const QString &word)
{
    const bool plain = !word.isEmpty() && !isKeyword(word) && std::none_of(word.begin(), word.end(), [](QChar c) {
        return c.isSpace() || QStringView(u"\"\\=!:^<>").contains(c);
    });
    if (plain)
        return word;
    QString out = word;
    out.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' % out % u'"';
}

class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at == m_text.size();
    }

    std::optional<FilterOperator> readOperator()
    {
        if (atEnd())
            return {};
        for (const Spelling &spelling : Spellings) {
            if (QStringView(m_text).mid(m_at).startsWith(spelling.text)) {
                m_at += spelling.text.size();
                return spelling.op;
            }
        }
        return {};
    }

    /// Nothing when there is no word, or its quote is never closed.
    std::optional<QString> readWord(bool *wasQuoted = nullptr)
    {
        if (atEnd())
            return {};
        QString out;
        if (m_text[m_at] == u'"') {
            if (wasQuoted)
                *wasQuoted = true;
            for (++m_at; m_at < m_text.size(); ++m_at) {
                if (m_text[m_at] == u'"') {
                    ++m_at;
                    return out;
                }
                if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                    ++m_at;
                out += m_text[m_at];
            }
            return {};
        }
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !QStringView(u"\"=!:^<>").contains(m_text[m_at]))
            out += m_text[m_at++];
        return out.isEmpty() ? std::nullopt : std::optional(out);
    }

private:
    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

QString filterSymbol(FilterOperator op)
{
    for (const Spelling &spelling : Spellings)
        if (spelling.op == op)
            return spelling.text.toString();
    return {};
}

const std::vector<FilterOperator> &allFilterOperators()
{
    using Op = FilterOperator;
    static const std::vector<Op> all{Op::Equals, Op::NotEquals, Op::Contains, Op::NotContains, Op::StartsWith, Op::NotStartsWith,
                                     Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
    return all;
}

bool FilterQuery::test(const QVariant &actual, FilterOperator op, const QString &expected)
{
    // What a row does not have is neither small nor large.
    const bool orders = op == FilterOperator::Less || op == FilterOperator::LessOrEqual || op == FilterOperator::Greater || op == FilterOperator::GreaterOrEqual;
    if (!actual.isValid() && orders)
        return false;
    switch (op) {
    case FilterOperator::Equals: return order(actual, expected) == 0;
    case FilterOperator::NotEquals: return order(actual, expected) != 0;
    case FilterOperator::Contains: return actual.toString().contains(expected, Qt::CaseInsensitive);
    case FilterOperator::NotContains: return !actual.toString().contains(expected, Qt::CaseInsensitive);
    case FilterOperator::StartsWith: return actual.toString().startsWith(expected, Qt::CaseInsensitive);
    case FilterOperator::NotStartsWith: return !actual.toString().startsWith(expected, Qt::CaseInsensitive);
    case FilterOperator::Less: return order(actual, expected) < 0;
    case FilterOperator::LessOrEqual: return order(actual, expected) <= 0;
    case FilterOperator::Greater: return order(actual, expected) > 0;
    case FilterOperator::GreaterOrEqual: return order(actual, expected) >= 0;
    }
    return false;
}

bool FilterQuery::matches(const Values &values, const FreeText &freeText) const
{
    const auto holds = [&](const FilterToken &token) {
        if (token.isFreeText())
            return freeText(token.value) == (token.op != FilterOperator::NotContains);
        return test(values(token.property), token.op, token.value);
    };
    return tokens.empty() || (any ? std::any_of(tokens.begin(), tokens.end(), holds) : std::all_of(tokens.begin(), tokens.end(), holds));
}

QString FilterQuery::toString() const
{
    QString out;
    for (const FilterToken &token : tokens) {
        if (!out.isEmpty())
            out += any ? QStringLiteral(" or ") : QStringLiteral(" and ");
        if (!token.isFreeText())
            out += quoted(token.property) % u' ' % filterSymbol(token.op) % u' ';
        else if (token.op == FilterOperator::NotContains)
            out += QStringLiteral("!: ");
        out += quoted(token.value);
    }
    return out;
}

std::optional<FilterQuery> FilterQuery::parse(const QString &text)
{
    FilterQuery out;
    Reader reader(text);
    std::optional<bool> any;
    while (!reader.atEnd()) {
        if (!out.tokens.empty()) {
            const auto joint = reader.readWord();
            if (!joint || !isKeyword(*joint))
                return {};
            const bool isOr = joint->compare(u"or", Qt::CaseInsensitive) == 0;
            if (any.value_or(isOr) != isOr)
                return {};
            any = isOr;
        }
        FilterToken token;
        if (const auto leading = reader.readOperator()) {
            if (*leading != FilterOperator::NotContains && *leading != FilterOperator::Contains)
                return {};
            token.op = *leading;
        }
        bool wasQuoted = false;
        const auto first = reader.readWord(&wasQuoted);
        if (!first || (!wasQuoted && isKeyword(*first)))
            return {};
        token.value = *first;
        if (token.op != FilterOperator::NotContains) {
            if (const auto op = reader.readOperator()) {
                const auto value = reader.readWord();
                if (!value || first->isEmpty())
                    return {};
                token = {*first, *op, *value};
            }
        }
        out.tokens.push_back(token);
    }
    out.any = any.value_or(false);
    return out;
}

} // namespace nephoscope::gui
