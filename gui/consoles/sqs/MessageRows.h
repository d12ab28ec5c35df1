#pragma once

#include "api/generated/sqs.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <vector>

namespace nephoscope::gui::sqs {

/// The messages that were received here, with the time each stays hidden from others.
class MessageRows : public TableSource
{
    Q_OBJECT
public:
    using Message = api::sqs::Message;

    explicit MessageRows(QObject *parent = nullptr);

    /// A message that was here already is the same row with its new receive.
    void add(const std::vector<Message> &messages, int hiddenSeconds);
    const Message *find(const QString &id) const;
    /// The service agreed: it stays hidden so long from now; 0: others can receive it.
    void setHidden(const QString &id, int seconds);
    void remove(const QString &id);
    void clear();
    bool isHidden(const QString &id) const;

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_rows.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override;
    State state() const override { return State::Ready; }
    void reload() override {}

private:
    struct Row
    {
        Message message;
        QElapsedTimer since;
        int hidden = 0;
        int left() const;
    };
    void tick();
    Row *rowOf(const QString &id);

    std::vector<Row> m_rows;
    QTimer m_clock; ///< runs while something is hidden
};

} // namespace nephoscope::gui::sqs
