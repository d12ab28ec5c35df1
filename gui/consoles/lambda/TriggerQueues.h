#pragma once

#include "gui/describe/ListsPanel.h"
#include "gui/kit/FactsCard.h"

#include <QtCore/QMap>
#include <QtCore/QPointer>

namespace nephoscope::gui {
class ActionContext;
}

namespace nephoscope::gui::lambda {

/// Where the queues that trigger a function put the messages that it never handles, with a warning for those that have no
/// dead-letter queue. Hidden while no queue triggers it.
class TriggerQueues : public FactsCard
{
    Q_OBJECT
public:
    TriggerQueues(Navigator &navigator, const QString &function, QWidget *parent = nullptr);

    void refresh();
    bool isSettled() const { return m_settled; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    Navigator &m_navigator;
    const QString m_function;
    QMap<QString, QString> m_targets; ///< the dead-letter queue of each queue, by its name; empty: it has none
    QPointer<QObject> m_question;
    bool m_settled = false;
};

/// What triggers a function: the queues that Lambda reads with their dead-letter queues, and what invokes it by itself.
class TriggersPanel : public ListsPanel
{
    Q_OBJECT
public:
    TriggersPanel(Navigator &navigator, const QString &function, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    TriggerQueues &queues() { return *m_queues; }

private:
    TriggerQueues *m_queues;
};

/// Where the dead-letter queue of a queue is set.
QString deadLetterAddress(const QString &queue);
/// Says so when a queue that now triggers a function has no dead-letter queue.
void warnWithoutDeadLetters(const ActionContext &context, const QString &queue);

} // namespace nephoscope::gui::lambda
