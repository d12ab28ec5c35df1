#include "gui/kit/tutorial/TutorialPanel.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/tutorial/TutorialRunner.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

/// A rounded frame of one tutorial or task.
class Item final : public QFrame
{
public:
    Item() : m_column(new QVBoxLayout(this))
    {
        followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.space("m"), theme.space("s"), theme.space("m"), theme.space("m")}}; });
    }
    QVBoxLayout *column() { return m_column; }
    void setActive(bool active) { m_active = active; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent),
                 colorFor(*this, m_active ? Token::BorderItemSelected : Token::BorderDividerDefault), m_active ? 2 : 1, Theme::instance().radius("item"));
    }

private:
    QVBoxLayout *m_column;
    bool m_active = false;
};

Label *wrapped(TextStyle style, const QString &text)
{
    auto *label = new Label(style, text);
    label->setWordWrap(true);
    return label;
}

} // namespace

TutorialPanel::TutorialPanel(TutorialRunner &runner, QWidget *parent) : QWidget(parent), m_runner(runner), m_scroll(new QScrollArea(this))
{
    makePlain(*m_scroll);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    connect(&m_runner, &TutorialRunner::changed, this, &TutorialPanel::rebuild, Qt::QueuedConnection);
    rebuild();
}

void TutorialPanel::rebuild()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    followDensity(column, [](const Theme &theme) {
        const int side = theme.space("l");
        return Spacing{theme.space("s"), {side, theme.space("m"), side, side}};
    });
    if (const Tutorial *running = m_runner.current())
        buildRunning(*column, *running);
    else
        buildList(*column);
    column->addStretch(1);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    setPlainContent(*m_scroll, body);
    if (hadFocus)
        if (auto *first = body->findChild<Button *>())
            first->setFocus(Qt::OtherFocusReason);
    setAccessibleName(tr("Tutorials"));
}

void TutorialPanel::buildList(QVBoxLayout &column)
{
    column.addWidget(wrapped(TextStyle::H2, tr("Tutorials")));
    if (m_runner.tutorials().empty()) {
        auto *none = wrapped(TextStyle::Body, tr("There are no tutorials yet."));
        none->setToken(Token::TextEmpty);
        column.addWidget(none);
        return;
    }
    column.addWidget(wrapped(TextStyle::Body, tr("Learn by doing: a tutorial leads you through real pages, step by step.")));
    for (const Tutorial &tutorial : m_runner.tutorials())
        column.addWidget(buildItem(tutorial));
}

QWidget *TutorialPanel::buildItem(const Tutorial &tutorial)
{
    auto *item = new Item;
    item->setObjectName(u"tutorial-" % tutorial.id);
    item->column()->addWidget(wrapped(TextStyle::H4, tutorial.title.text()));
    const bool done = m_runner.isCompleted(tutorial.id);
    if (done) {
        auto *mark = new StatusIndicator(StatusIndicator::Status::Success, tr("Tutorial completed"));
        mark->setObjectName(QStringLiteral("completed"));
        item->column()->addWidget(mark);
    }
    if (!tutorial.description.isEmpty())
        item->column()->addWidget(wrapped(TextStyle::Body, tutorial.description.text()));
    auto *count = wrapped(TextStyle::Small, tr("%n steps", nullptr, tutorial.stepCount()));
    item->column()->addWidget(count);
    QStringList before;
    for (const Tutorial *one : m_runner.missing(tutorial))
        before.append(one->title.text());
    if (!before.isEmpty()) {
        auto *alert = new Alert(Alert::Type::Info, tr("Complete these first"), before.join(QStringLiteral(", ")));
        alert->setObjectName(QStringLiteral("prerequisites"));
        item->column()->addWidget(alert);
    }
    auto *start = new Button(Button::Variant::Normal);
    start->setObjectName(QStringLiteral("start"));
    start->setLabel(done ? tr("Restart tutorial") : tr("Start tutorial"));
    start->setAccessibleDescription(tutorial.title.text());
    start->setEnabled(before.isEmpty());
    connect(start, &QPushButton::clicked, this, [this, id = tutorial.id] { m_runner.start(id); });
    item->column()->addWidget(start, 0, Qt::AlignLeft);
    return item;
}

void TutorialPanel::buildRunning(QVBoxLayout &column, const Tutorial &tutorial)
{
    column.addWidget(wrapped(TextStyle::H2, tutorial.title.text()));
    auto *progress = wrapped(TextStyle::Small, tr("Step %1 of %2").arg(m_runner.stepNumber() + 1).arg(tutorial.stepCount()));
    progress->setObjectName(QStringLiteral("progress"));
    column.addWidget(progress);
    auto *buttons = new QHBoxLayout;
    auto *show = new Button(Button::Variant::Normal);
    show->setObjectName(QStringLiteral("showStep"));
    show->setLabel(tr("Show step"));
    connect(show, &QPushButton::clicked, &m_runner, &TutorialRunner::showNote);
    auto *dismiss = new Button(Button::Variant::Link);
    dismiss->setObjectName(QStringLiteral("dismissTutorial"));
    dismiss->setLabel(tr("Dismiss tutorial"));
    connect(dismiss, &QPushButton::clicked, &m_runner, &TutorialRunner::dismiss);
    buttons->addWidget(show);
    buttons->addWidget(dismiss);
    buttons->addStretch(1);
    column.addLayout(buttons);
    int number = 0;
    for (int t = 0; t < int(tutorial.tasks.size()); ++t) {
        const TutorialTask &task = tutorial.tasks[size_t(t)];
        auto *item = new Item;
        item->setActive(t == m_runner.place().task);
        item->column()->addWidget(wrapped(TextStyle::H5, tr("Task %1: %2").arg(t + 1).arg(task.title.text())));
        for (int s = 0; s < int(task.steps.size()); ++s, ++number) {
            const TutorialStep &step = task.steps[size_t(s)];
            const bool active = t == m_runner.place().task && s == m_runner.place().step;
            const auto status = number < m_runner.stepNumber() ? StatusIndicator::Status::Success
                : active ? StatusIndicator::Status::Info : StatusIndicator::Status::NotStarted;
            auto *row = new QHBoxLayout;
            followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
            auto *mark = new StatusIndicator(status);
            mark->setAccessibleName(status == StatusIndicator::Status::Success ? tr("Done") : active ? tr("In progress") : tr("Not started"));
            row->addWidget(mark, 0, Qt::AlignTop);
            mark->setFixedWidth(16);
            row->addWidget(wrapped(active ? TextStyle::BodyBold : TextStyle::Body, (step.title.isEmpty() ? step.text : step.title).text()), 1);
            item->column()->addLayout(row);
        }
        column.addWidget(item);
    }
}

void TutorialPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
