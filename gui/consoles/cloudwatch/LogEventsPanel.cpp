#include "gui/consoles/cloudwatch/LogEventsPanel.h"

#include "gui/consoles/cloudwatch/Help.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Container.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int listHeight = 420; // logical pixels

} // namespace

LogEventsPanel::LogEventsPanel(Navigator &navigator, const QString &group, const QString &stream, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_search(std::make_shared<EventSearch>(EventSearch{group, stream, {}, {}})), m_pattern(new TextInput), m_range(new DateRangePicker),
      m_patternField(new FormField({}, m_pattern)), m_rangeField(new FormField({}, m_range)), m_view(new ResourceView(navigator, [search = m_search] { return logEvents(search); }))
{
    m_pattern->setObjectName(QStringLiteral("filterPattern"));
    m_range->setObjectName(QStringLiteral("eventRange"));
    auto *bar = new Container;
    auto *row = new QHBoxLayout;
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    row->addWidget(m_patternField, 1);
    row->addWidget(m_rangeField, 0);
    bar->column()->addLayout(row);
    m_patternField->setInfoVisible(true);
    m_view->setMinimumHeight(listHeight);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    connect(m_patternField, &FormField::infoClicked, this, [this] { m_navigator.showHelp(help::patterns()); });
    connect(m_pattern, &QLineEdit::editingFinished, this, &LogEventsPanel::search);
    connect(m_range, &DateRangePicker::valueChanged, this, &LogEventsPanel::search);
    retranslate();
}

void LogEventsPanel::search()
{
    const QString pattern = m_pattern->text().trimmed();
    if (pattern == m_search->pattern && m_range->value() == m_search->range)
        return;
    m_search->pattern = pattern;
    m_search->range = m_range->value();
    m_view->refresh();
}

void LogEventsPanel::refresh() { m_view->refresh(); }

bool LogEventsPanel::isSettled() const { return m_view->isSettled(); }

std::vector<Command> LogEventsPanel::commands() { return m_view->commands(); }

void LogEventsPanel::retranslate()
{
    m_patternField->setLabel(tr("Filter pattern"));
    m_rangeField->setLabel(tr("Time range"));
    m_pattern->setPlaceholderText(tr("ERROR, ?ERROR ?WARN, { $.status = 404 }"));
    m_pattern->setAccessibleName(tr("Filter pattern"));
    m_range->setAccessibleName(tr("Time range"));
}

void LogEventsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
