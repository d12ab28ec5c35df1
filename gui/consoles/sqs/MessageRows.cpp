#include "gui/consoles/sqs/MessageRows.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <algorithm>

namespace nephoscope::gui::sqs {

namespace {

constexpr int tickMilliseconds = 500;

QString attribute(const api::sqs::Message &message, const char *name)
{
    if (!message.attributes)
        return {};
    const auto found = message.attributes->find(name);
    return found == message.attributes->end() ? QString() : toQt(found->second);
}

QString idOf(const api::sqs::Message &message) { return toQt(message.messageId.value_or("")); }

} // namespace

MessageRows::MessageRows(QObject *parent) : TableSource(parent)
{
    m_clock.setInterval(tickMilliseconds);
    connect(&m_clock, &QTimer::timeout, this, &MessageRows::tick);
}

int MessageRows::Row::left() const
{
    return std::max(0, hidden - int(since.elapsed() / 1000));
}

void MessageRows::add(const std::vector<Message> &messages, int hiddenSeconds)
{
    for (const Message &message : messages) {
        Row *row = rowOf(idOf(message));
        if (!row)
            row = &m_rows.emplace_back();
        row->message = message;
        row->hidden = hiddenSeconds;
        row->since.start();
    }
    m_clock.start();
    Q_EMIT reset();
}

MessageRows::Row *MessageRows::rowOf(const QString &id)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return idOf(row.message) == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

const MessageRows::Message *MessageRows::find(const QString &id) const
{
    const Row *row = const_cast<MessageRows *>(this)->rowOf(id);
    return row ? &row->message : nullptr;
}

bool MessageRows::isHidden(const QString &id) const
{
    const Row *row = const_cast<MessageRows *>(this)->rowOf(id);
    return row && row->left() > 0;
}

void MessageRows::setHidden(const QString &id, int seconds)
{
    if (Row *row = rowOf(id)) {
        row->hidden = seconds;
        row->since.start();
        m_clock.start();
        Q_EMIT updated(0, rowCount() - 1);
    }
}

void MessageRows::remove(const QString &id)
{
    std::erase_if(m_rows, [&](const Row &row) { return idOf(row.message) == id; });
    Q_EMIT reset();
}

void MessageRows::clear()
{
    m_rows.clear();
    Q_EMIT reset();
}

void MessageRows::tick()
{
    if (std::none_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.left() > 0; }))
        m_clock.stop();
    if (!m_rows.empty())
        Q_EMIT updated(0, rowCount() - 1);
}

std::vector<Column> MessageRows::columns() const
{
    return {{.id = QStringLiteral("id"), .title = tr("ID"), .width = 320, .stretch = true},
            {.id = QStringLiteral("state"), .title = tr("State"), .width = 210},
            {.id = QStringLiteral("sent"), .title = tr("Sent"), .width = 300},
            {.id = QStringLiteral("size"), .title = tr("Size"), .width = 110, .rightAligned = true},
            {.id = QStringLiteral("receives"), .title = tr("Receive count"), .width = 140, .rightAligned = true}};
}

QString MessageRows::rowId(int row) const { return idOf(m_rows[std::size_t(row)].message); }

Cell MessageRows::cell(int row, int column) const
{
    const Row &entry = m_rows[std::size_t(row)];
    switch (column) {
    case 0: {
        Cell cell{idOf(entry.message)};
        cell.link = true;
        cell.code = true;
        return cell;
    }
    case 1: {
        Cell cell;
        const int left = entry.left();
        cell.text = left > 0 ? tr("In flight: %1 s left").arg(left) : tr("Visible again");
        cell.status = left > 0 ? StatusIndicator::Status::Pending : StatusIndicator::Status::Success;
        return cell;
    }
    case 2:
        return {formatDateTime(QDateTime::fromMSecsSinceEpoch(attribute(entry.message, "SentTimestamp").toLongLong()))};
    case 3:
        return {formatSize(qint64(entry.message.body.value_or("").size()))};
    default:
        return {formatCount(attribute(entry.message, "ApproximateReceiveCount").toLongLong())};
    }
}

} // namespace nephoscope::gui::sqs
