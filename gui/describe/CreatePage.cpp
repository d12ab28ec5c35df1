#include "gui/describe/CreatePage.h"

#include "gui/bridge/Text.h"
#include "gui/describe/MissingNotice.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/FormView.h"
#include "gui/kit/InfoLink.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

CreatePage::CreatePage(Navigator &navigator, Describe describe, QWidget *parent)
    : Page(navigator, parent), m_describe(std::move(describe)), m_resource(m_describe()), m_view(new FormView),
      m_form(new FormInputs(navigator, *m_resource.create, FormInputs::Look::Cards, m_view->form())), m_code(new CliPreview)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    if (m_resource.help) {
        auto *info = new InfoLink([this] { return m_resource.help.value_or(HelpTopic()); });
        info->setObjectName(QStringLiteral("info"));
        connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
        m_view->header().addTitleWidget(info);
    }
    m_view->addWidget(m_form);
    m_view->addWidget(m_code);
    connect(m_form, &FormInputs::changed, this, &CreatePage::showCode);
    connect(m_view, &FormView::submitted, this, &CreatePage::submit);
    connect(m_view, &FormView::cancelled, this, &CreatePage::cancel);
    showCode();
    retranslate();
    if (!m_resource.details)
        return;
    m_missing = new MissingNotice(navigator.engine(), m_describe);
    m_view->addWidget(m_missing);
    connect(m_missing, &MissingNotice::looked, this, &CreatePage::showParts);
    m_missing->look();
}

bool CreatePage::isSettled() const { return !m_missing || m_missing->isSettled(); }

// There is nothing to enter for what is not there.
void CreatePage::showParts(bool missing)
{
    if (missing == m_form->isHidden())
        return;
    // What is hidden gives the focus to whatever comes next, which may be the search.
    const bool focused = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    if (missing && focused) {
        setFocusPolicy(Qt::TabFocus);
        setFocus(Qt::OtherFocusReason);
    }
    m_form->setVisible(!missing);
    m_view->setButtonsShown(!missing);
    if (missing) {
        m_code->hide();
        return;
    }
    showCode();
    setFocusPolicy(Qt::NoFocus);
    if (focused)
        m_form->focusFirst();
}

void CreatePage::showCode()
{
    if (m_resource.create->calls && !m_form->isHidden())
        m_code->setCalls(m_resource.create->calls(navigator().engine(), m_form->values()));
}

std::vector<Breadcrumb> CreatePage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = m_resource.path;
    if (!path.empty() && path.back().address.isEmpty())
        path.back().address = m_resource.address;
    path.push_back({title(), {}});
    return path;
}

void CreatePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_form->isHidden())
        m_form->focusFirst();
}

void CreatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        m_form->retranslate(*m_resource.create);
        retranslate();
    }
    Page::changeEvent(event);
}

void CreatePage::retranslate()
{
    m_view->header().setTitle(m_resource.create->title);
    m_view->header().setDescription(m_resource.create->description);
    m_view->setSubmitText(m_resource.create->accept);
}

// Whoever comes back to a page that was sent or given up finds it as new.
void CreatePage::refresh()
{
    if (m_missing)
        m_missing->look();
    if (!std::exchange(m_left, false))
        return;
    m_form->reset();
    m_view->setError({});
}

void CreatePage::cancel()
{
    m_left = true; // the view has asked
    const QString address = m_resource.create->cancelAddress;
    navigator().go(address.isEmpty() ? m_resource.address : address);
}

std::vector<Command> CreatePage::commands()
{
    Command submitting;
    submitting.id = m_resource.service % u'.' % m_resource.id % QStringLiteral(".submit");
    submitting.text = m_resource.create->accept;
    submitting.group = m_resource.title;
    submitting.keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    submitting.run = [page = QPointer<CreatePage>(this)] {
        if (page)
            page->m_view->submitButton().click();
    };
    submitting.enabled = [page = QPointer<CreatePage>(this)] { return page && !page->m_form->isHidden(); };
    return {submitting};
}

void CreatePage::submit()
{
    m_view->setBusy(true);
    const FormValues values = m_form->values();
    const ActionContext context(navigator(), this, &m_view->submitButton());
    m_resource.create->submit(context, values, this, [this, context, values](std::optional<Error> error) {
        m_view->setBusy(false);
        if (!error) {
            m_left = true;
            const auto told = m_resource.create->succeeded;
            const QString list = m_resource.address;
            if (told)
                told(context, values);
            if (isVisible()) // else somebody has gone elsewhere meanwhile, and stays there
                context.navigator().go(list);
            deleteLater(); // the next one begins empty, in the Region of then
            return;
        }
        if (!m_form->showError(*error))
            m_view->setError(m_resource.create->failed, errorText(*error));
    });
}

} // namespace nephoscope::gui
