#include "gui/consoles/sqs/RedrivePanel.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/Redrive.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::sqs {

using Task = api::sqs::ListMessageMoveTasksResultEntry;

RedrivePanel::RedrivePanel(Navigator &navigator, const QString &queue, QWidget *parent)
    : Panel(parent), m_card(new Container()), m_text(new Label()), m_bar(new ProgressBar()),
      m_list(new ResourceView(navigator, [queue] { return redriveTasks(queue); }))
{
    m_card->setObjectName(QStringLiteral("redriveStatus"));
    m_text->setObjectName(QStringLiteral("redriveText"));
    m_text->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("redriveProgress"));
    m_card->column()->addWidget(m_text);
    m_card->column()->addWidget(m_bar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_card);
    column->addWidget(m_list, 1);
    for (const auto signal : {&TableSource::reset, &TableSource::stateChanged})
        connect(&m_list->source(), signal, this, &RedrivePanel::showProgress);
    connect(&m_list->source(), &TableSource::updated, this, &RedrivePanel::showProgress);
    showProgress();
}

void RedrivePanel::refresh() { m_list->refresh(); }

bool RedrivePanel::isSettled() const { return m_list->isSettled(); }

std::vector<Command> RedrivePanel::commands() { return m_list->commands(); }

void RedrivePanel::showProgress()
{
    std::shared_ptr<const Task> task;
    for (int row = 0; row < m_list->source().rowCount() && !task; ++row) {
        const auto each = std::static_pointer_cast<const Task>(m_list->source().item(row));
        if (each && (each->status == "RUNNING" || each->status == "CANCELLING"))
            task = each;
    }
    m_card->setVisible(task != nullptr);
    if (!task)
        return;
    const qint64 moved = task->approximateNumberOfMessagesMoved.value_or(0);
    const qint64 whole = task->approximateNumberOfMessagesToMove.value_or(0);
    const QString target = task->destinationArn ? toQt(queueNameOf(*task->destinationArn)) : tr("Source queues");
    m_card->setTitle(tr("Redrive status"));
    m_text->setText(tr("Destination: %1. %2 of %3 messages moved.").arg(target, formatCount(moved), formatCount(whole)));
    m_bar->setAccessibleName(tr("Redrive progress"));
    m_bar->setValue(whole > 0 ? int(std::min<qint64>(100, moved * 100 / whole)) : -1);
}

void RedrivePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showProgress();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::sqs
