#pragma once

#include "gui/consoles/sqs/Queue.h"
#include "gui/kit/Container.h"
#include "gui/kit/DeleteDialog.h"

#include <QtCore/QTimer>

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class FactsCard;
class FormInputs;
class ProgressBar;
class ResourceTable;
}

namespace nephoscope::gui::sqs {

class MessagePoll;
class MessageRows;
struct PollSettings;

/// Polls for messages and keeps them in view while they are in flight: with the time that is left, and what can be done
/// with each.
class ReceiveCard : public QWidget
{
    Q_OBJECT
public:
    ReceiveCard(Navigator &navigator, QString queue, QWidget *parent = nullptr);
    ~ReceiveCard() override;

    void refresh();
    bool isSettled() const { return m_settled; }
    Button &pollButton() { return *m_poll; }
    Button &stopButton() { return *m_stop; }

Q_SIGNALS:
    /// Whether there is a queue to send to and to receive from; a queue that may not be looked at counts as one.
    void queueExists(bool exists);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    void showCounts();
    void showParts(bool exists);
    PollSettings settings() const;
    void poll();
    void askToDelete();
    /// In batches, up to the first message that is refused; what is deleted leaves the table.
    void deleteMessages(QStringList ids, DeleteRequest::Done done);
    /// Takes from the front of `ids` what one call deletes.
    api::sqs::DeleteMessageBatch::Input nextDeletion(QStringList &ids, QStringList &taken) const;
    void changeVisibility(int seconds);
    void tell(const QString &what, const Error &error);

    Navigator &m_navigator;
    const QString m_queue;
    std::shared_ptr<const Queue> m_found;
    bool m_settled = false;
    Container *m_card;
    FactsCard *m_counts;
    FormInputs *m_inputs;
    Alert *m_error;
    ProgressBar *m_progress;
    Button *m_poll;
    Button *m_stop;
    CliPreview *m_code;
    MessagePoll *m_work;
    MessageRows *m_rows;
    ResourceTable *m_table;
    Button *m_release;
    Button *m_extend;
    Button *m_delete;
    QTimer m_tick;
};

} // namespace nephoscope::gui::sqs
