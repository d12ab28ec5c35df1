#include "gui/consoles/s3/RulePage.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/describe/MissingNotice.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/FormView.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/TextInput.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace nephoscope::gui::s3 {

namespace {

constexpr int longestName = 255; // characters

Button *named(Button *button, const char *name)
{
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

RulePage::RulePage(Navigator &navigator, QString bucket, QString rule, QWidget *parent)
    : Page(navigator, parent), m_bucket(std::move(bucket)), m_rule(std::move(rule)), m_view(new FormView), m_problem(new Alert(Alert::Type::Error)),
      m_retry(named(new Button(Button::Variant::Normal), "retry")), m_name(new TextInput), m_status(new RadioGroup({{.id = QStringLiteral("enabled")}, {.id = QStringLiteral("disabled")}})), m_conflict(new Alert(Alert::Type::Warning)),
      m_again(named(new Button(Button::Variant::Normal), "loadAgain")), m_overwrite(named(new Button(Button::Variant::Normal), "overwrite")), m_code(new CliPreview)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    auto *info = new InfoLink([this] { return help().value_or(HelpTopic()); });
    info->setObjectName(QStringLiteral("info"));
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    m_view->header().addTitleWidget(info);
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->addAction(m_retry);
    m_problem->hide();
    m_view->addWidget(m_problem);
    m_basics = m_view->addContainer();
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_nameField = m_view->form().add(new FormField({}, m_name));
    m_nameField->setValidator([this] { return nameProblem(); });
    m_basics->column()->addWidget(m_nameField);
    m_status->setObjectName(QStringLiteral("ruleStatus"));
    m_statusField = m_view->form().add(new FormField({}, m_status));
    m_basics->column()->addWidget(m_statusField);
    m_conflict->setObjectName(QStringLiteral("ruleConflict"));
    m_conflict->addAction(m_again);
    m_conflict->addAction(m_overwrite);
    m_conflict->hide();

    connect(&m_view->form(), &Form::changed, this, &RulePage::showCode);
    connect(m_view, &FormView::submitted, this, [this] { submit(false); });
    connect(m_view, &FormView::cancelled, this, &RulePage::leave);
    connect(m_retry, &Button::clicked, this, &RulePage::refresh);
    connect(m_again, &Button::clicked, this, [this] { load(); });
    connect(m_overwrite, &Button::clicked, this, [this] { submit(true); });
    connect(&navigator.engine(), &EngineHost::ready, this, &RulePage::refresh);
}

void RulePage::begin()
{
    m_view->addWidget(m_conflict);
    m_view->addWidget(m_code);
    retranslate();
    m_view->setBusy(true);
    refresh();
}

QString RulePage::title() const { return isNew() ? words().createTitle : words().editTitle; }

std::vector<Breadcrumb> RulePage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = pathTo(m_bucket, {});
    path.back().address = bucketAddress(m_bucket);
    path.push_back({tr("Management"), managementAddress(m_bucket)});
    path.push_back({title(), {}});
    return path;
}

std::vector<Command> RulePage::commands()
{
    Command submitting;
    submitting.id = QStringLiteral("s3.rule.submit");
    submitting.text = m_view->submitButton().text();
    submitting.group = title();
    submitting.keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    submitting.run = [page = QPointer<RulePage>(this)] {
        if (page)
            page->m_view->submitButton().click();
    };
    submitting.enabled = [page = QPointer<RulePage>(this)] { return page && page->m_view->submitButton().isEnabled(); };
    return {submitting};
}

bool RulePage::hasUnsavedChanges() const { return m_usable && !m_left && m_view->isDirty(); }

void RulePage::refresh()
{
    // Nobody loses what was typed to F5.
    if (navigator().engine().isReady() && !hasUnsavedChanges())
        load();
}

void RulePage::loaded(const std::optional<Error> &error)
{
    m_settled = true;
    m_usable = !error;
    m_problem->setVisible(error.has_value());
    if (error)
        m_problem->setText(errorText(*error));
    m_conflict->hide();
    m_view->setError({});
    m_view->form().setClean();
    for (QWidget *part : m_basics->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        part->setEnabled(m_usable || part == m_problem);
    setAllowed(m_allowed);
    showCode();
    showParts(!error || (error->code != refusal::gone && !MissingNotice::tells(*error)));
    if (m_usable && isVisible())
        m_name->setFocus(Qt::OtherFocusReason);
}

// There is nothing to set for what is not there. Alerts come and go by themselves.
void RulePage::showParts(bool shown)
{
    m_view->setButtonsShown(shown);
    for (QWidget *part : shown ? std::exchange(m_away, {}) : std::vector<QWidget *>())
        part->show();
    for (QWidget *part : m_basics->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (shown || qobject_cast<Alert *>(part) || part->isHidden())
            continue;
        part->hide();
        m_away.push_back(part);
    }
}

void RulePage::setAllowed(bool allowed)
{
    m_allowed = allowed;
    m_view->submitButton().setEnabled(m_usable && m_allowed);
}

QString RulePage::nameProblem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Enter a name.");
    if (m_name->text().size() > longestName)
        return tr("A name has at most 255 characters.");
    return isNameTaken(m_name->text()) ? tr("There is a rule of this name already.") : QString();
}

QString RulePage::enteredName() const { return m_name->text(); }
bool RulePage::isEnabledChosen() const { return m_status->value() != QLatin1String("disabled"); }

void RulePage::showBasics(const QString &name, bool enabled)
{
    m_name->setText(name);
    m_status->setValue(enabled ? QStringLiteral("enabled") : QStringLiteral("disabled"));
}

void RulePage::submit(bool overwrite)
{
    m_conflict->hide();
    if (overwrite && !m_view->form().validate())
        return;
    m_view->setBusy(true);
    send(overwrite);
}

void RulePage::sent(const std::optional<Error> &error)
{
    m_view->setBusy(false);
    setAllowed(m_allowed);
    if (!error) {
        m_left = true;
        tellSaved();
        leave();
        return;
    }
    if (error->code == refusal::taken) {
        m_nameField->setError(errorText(*error));
        m_nameField->reveal();
    } else if (error->code == refusal::changed || error->code == refusal::gone) {
        m_conflict->setText(errorText(*error));
        m_again->setVisible(error->code == refusal::changed);
        m_conflict->show();
        m_overwrite->setFocus(Qt::OtherFocusReason);
    } else
        m_view->setError(words().failed, errorText(*error));
}

// The next one begins with what the bucket says by then.
void RulePage::leave()
{
    m_left = true;
    navigator().go(managementAddress(m_bucket));
    deleteLater();
}

void RulePage::showCode() { m_code->setCalls(m_usable ? planned() : std::vector<PlannedCall>()); }

void RulePage::retranslate()
{
    m_view->header().setTitle(title());
    m_view->setSubmitText(isNew() ? tr("Create rule") : tr("Save changes"));
    m_problem->setTitle(tr("The rule cannot be shown"));
    m_retry->setLabel(tr("Retry"));
    m_basics->setTitle(tr("Rule configuration"));
    m_nameField->setLabel(tr("Rule name"));
    m_nameField->setConstraint(tr("Up to 255 characters, unique within the bucket."));
    m_statusField->setLabel(tr("Status"));
    m_status->setChoices({{.id = QStringLiteral("enabled"), .text = tr("Enabled")}, {.id = QStringLiteral("disabled"), .text = tr("Disabled")}});
    m_conflict->setTitle(tr("Your changes were not saved"));
    m_again->setLabel(tr("Load again"));
    m_overwrite->setLabel(tr("Save anyway"));
}

void RulePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        navigator().pageChanged();
    }
    Page::changeEvent(event);
}

void RulePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_usable)
        m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace nephoscope::gui::s3
