#include "gui/consoles/s3/CloneJobPage.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchForm.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/Help.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Container.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

CloneJobPage::CloneJobPage(Navigator &navigator, QString job, QWidget *parent) : Page(navigator, parent), m_id(std::move(job)), m_heading(new HeaderBar(HeaderBar::Level::Page, title())), m_problem(new Alert(Alert::Type::Error))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_problem->setObjectName(QStringLiteral("cloneProblem"));
    m_problem->setTitle(tr("The job cannot be cloned"));
    auto *place = new QWidget();
    auto *inside = new QVBoxLayout(place);
    followDensity(inside, [](const Theme &theme) { return Spacing{theme.space("l"), {theme.size("page-margin"), theme.space("m"), theme.size("page-margin"), theme.space("xl")}}; });
    inside->addWidget(m_heading);
    inside->addWidget(m_problem);
    place->hide();
    column->addWidget(place, 0, Qt::AlignTop);
    connect(&navigator.engine(), &EngineHost::ready, this, &CloneJobPage::refresh);
    refresh();
}

QString CloneJobPage::title() const { return tr("Clone job"); }

std::vector<Breadcrumb> CloneJobPage::breadcrumbs() const
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {tr("Batch Operations"), jobsAddress()}, {m_id, jobAddress(m_id)}, {title(), {}}};
}

std::optional<HelpTopic> CloneJobPage::help() const { return help::batch(); }
bool CloneJobPage::hasUnsavedChanges() const { return m_wizard && m_wizard->hasUnsavedChanges(); }

// Once only: what was entered since is the user's.
void CloneJobPage::refresh()
{
    if (m_wizard || !navigator().engine().isReady())
        return;
    describeJob(navigator().engine(), this, m_id, [this](Expected<std::shared_ptr<const BatchJob>> job) {
        if (!job)
            return settle(job.error());
        using Get = api::s3control::GetJobTagging;
        using Tag = api::s3control::S3Tag;
        ask<Get>(navigator().engine(), this, jobInput<Get>(navigator().engine(), toStd(m_id)), [this, whole = (*job)->whole](auto reply) {
            if (!reply)
                return settle(reply.error());
            settle(std::nullopt);
            if (m_wizard)
                return;
            m_wizard = cloneWizard(navigator(), {.like = *whole, .tags = tagsFrom<Tag>(reply->tags, &Tag::key, &Tag::value)});
            layout()->addWidget(m_wizard);
        });
    });
}

void CloneJobPage::settle(const std::optional<Error> &problem)
{
    m_settled = true;
    m_problem->parentWidget()->setVisible(problem.has_value());
    if (problem)
        m_problem->setText(errorText(*problem));
}

void CloneJobPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_heading->setTitle(title());
        m_problem->setTitle(tr("The job cannot be cloned"));
        navigator().pageChanged();
    }
    Page::changeEvent(event);
}

} // namespace nephoscope::gui::s3
