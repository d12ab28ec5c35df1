#include "gui/consoles/s3/SelectRows.h"

#include "gui/bridge/Text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::gui::s3 {

void SelectRows::begin(bool json, QChar delimiter)
{
    m_json = json;
    m_delimiter = delimiter;
    m_state = State::Loading;
    m_open.clear();
    m_quoted = false;
    m_total = 0;
    m_names.clear();
    m_rows.clear();
    Q_EMIT columnsChanged();
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

void SelectRows::add(const QByteArray &records)
{
    const int before = rowCount();
    const qsizetype columns = m_names.size();
    qsizetype begin = 0;
    for (qsizetype at = 0; at < records.size(); ++at) {
        // A line may end within quotes of CSV; JSON writes it as \n.
        if (records[at] == '"' && !m_json)
            m_quoted = !m_quoted;
        if (records[at] != '\n' || m_quoted)
            continue;
        ++m_total;
        if (rowCount() < most) {
            addRecord(m_open + records.mid(begin, at - begin));
            m_open.clear();
        }
        begin = at + 1;
    }
    // Of rows that are only counted, all that matters is whether one is open.
    m_open = rowCount() < most ? QByteArray(m_open + records.mid(begin)) : records.mid(begin, 1);
    if (m_names.size() != columns) {
        Q_EMIT columnsChanged();
        Q_EMIT reset();
    } else if (rowCount() > before) {
        Q_EMIT appended(before, rowCount() - 1);
    }
    Q_EMIT stateChanged();
}

void SelectRows::end()
{
    if (!m_open.isEmpty()) {
        m_quoted = false;
        add(QByteArrayLiteral("\n"));
    }
    m_state = State::Ready;
    Q_EMIT stateChanged();
}

void SelectRows::addRecord(const QByteArray &record)
{
    QStringList fields = m_json ? jsonFields(record) : csvFields(QString::fromUtf8(record));
    while (m_names.size() < fields.size())
        m_names << QStringLiteral("_%1").arg(m_names.size() + 1);
    m_rows.push_back(std::move(fields));
}

QStringList SelectRows::csvFields(const QString &record) const
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const QChar c = record[i];
        if (c == u'"' && quoted && i + 1 < record.size() && record[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == m_delimiter && !quoted) {
            fields << field;
            field.clear();
        } else {
            field += c;
        }
    }
    fields << field;
    return fields;
}

QStringList SelectRows::jsonFields(const QByteArray &record)
{
    boost::system::error_code wrong;
    const boost::json::value value = boost::json::parse(std::string_view(record.data(), std::size_t(record.size())), wrong);
    if (wrong || !value.is_object())
        return {QString::fromUtf8(record)};
    QStringList fields(m_names.size());
    for (const auto &[name, content] : value.get_object()) {
        const QString column = toQt(std::string_view(name.data(), name.size()));
        qsizetype at = m_names.indexOf(column);
        if (at < 0) {
            at = m_names.size();
            m_names << column;
            fields << QString();
        }
        fields[at] = content.is_string() ? toQt(std::string_view(content.get_string().data(), content.get_string().size()))
                                         : toQt(boost::json::serialize(content));
    }
    return fields;
}

std::vector<Column> SelectRows::columns() const
{
    constexpr int width = 160;
    std::vector<Column> columns;
    for (const QString &name : m_names)
        columns.push_back({.id = name, .title = name, .width = width});
    if (!columns.empty())
        columns.back().stretch = true;
    return columns;
}

Cell SelectRows::cell(int row, int column) const { return {m_rows[std::size_t(row)].value(column)}; }

} // namespace nephoscope::gui::s3
