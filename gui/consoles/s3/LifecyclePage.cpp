#include "gui/consoles/s3/LifecyclePage.h"

#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/LifecycleActions.h"
#include "gui/consoles/s3/LifecycleWords.h"
#include "gui/consoles/s3/ScopeFields.h"
#include "gui/kit/Container.h"
#include "gui/kit/FormView.h"
#include "gui/kit/Label.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

LifecyclePage::LifecyclePage(Navigator &navigator, const QString &bucket, const QString &rule, QWidget *parent)
    : RulePageOf(navigator, bucket, rule, parent), m_scope(new ScopeFields(view().form(), {.sizes = true, .acknowledge = true})),
      m_actions(new LifecycleActions(view().form(), [this] { return m_scope->scope(); }))
{
    basics().column()->addWidget(m_scope);
    view().addWidget(m_actions);
    m_preview = view().addContainer();
    m_preview->setObjectName(QStringLiteral("preview"));
    m_current = addLine("currentLine");
    m_noncurrent = addLine("noncurrentLine");
    m_others = new Label(TextStyle::Small);
    m_others->setObjectName(QStringLiteral("otherActions"));
    m_others->setWordWrap(true);
    m_preview->column()->addWidget(m_others);
    connect(m_scope, &ScopeFields::changed, this, [this] {
        m_actions->recheck();
        showCode();
    });
    connect(m_actions, &LifecycleActions::changed, this, [this] {
        preview();
        showCode();
    });
    begin();
}

LifecyclePage::Line LifecyclePage::addLine(const char *name)
{
    Line line{new Label(TextStyle::H5), new Timeline, new Label(TextStyle::Small)};
    line.line->setObjectName(QLatin1String(name));
    m_preview->column()->addWidget(line.title);
    m_preview->column()->addWidget(line.line);
    m_preview->column()->addWidget(line.nothing);
    return line;
}

std::optional<HelpTopic> LifecyclePage::help() const { return help::lifecycle(); }

RulePage::Words LifecyclePage::words() const
{
    return {tr("Create lifecycle rule"), tr("Edit lifecycle rule"), tr("The lifecycle rule was not saved"), tr("Successfully saved the lifecycle rule %1")};
}

void LifecyclePage::fill(const LifecycleSet &, const Rule &rule)
{
    if (isNew())
        m_scope->reset();
    else
        m_scope->setScope(scopeOf(rule));
    m_actions->setRule(rule);
    preview();
}

void LifecyclePage::apply(Rule &rule) const
{
    setScope(rule, m_scope->scope());
    m_actions->apply(rule);
}

void LifecyclePage::showLine(const Line &line, std::vector<TimelineStop> stops)
{
    const bool any = stops.size() > 1;
    line.line->setVisible(any);
    line.nothing->setVisible(!any);
    line.line->setStops(std::move(stops));
}

void LifecyclePage::preview()
{
    const Rule rule = entered();
    showLine(m_current, currentStops(rule));
    showLine(m_noncurrent, noncurrentStops(rule));
    QStringList others;
    if (removesMarkers(rule))
        others.append(tr("Delete markers without versions behind them are deleted."));
    if (const QString uploads = uploadsText(rule); !uploads.isEmpty())
        others.append(tr("Incomplete multipart uploads: %1.").arg(uploads));
    m_others->setText(others.join(u'\n'));
    m_others->setVisible(!others.isEmpty());
}

void LifecyclePage::retranslate()
{
    RulePageOf::retranslate();
    m_preview->setTitle(tr("Time line"));
    m_preview->header().setDescription(tr("What happens to an object of the rule, from day to day. S3 looks once a day, at midnight UTC."));
    m_current.title->setText(tr("Current versions"));
    m_noncurrent.title->setText(tr("Noncurrent versions"));
    for (const Line &line : {m_current, m_noncurrent}) {
        line.line->setAccessibleName(line.title->text());
        line.nothing->setText(tr("Nothing happens to them by this rule."));
    }
    preview();
}

} // namespace nephoscope::gui::s3
