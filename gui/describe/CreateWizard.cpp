#include "gui/describe/CreateWizard.h"

#include "gui/bridge/Text.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/Form.h"
#include "gui/kit/Wizard.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

CreateWizard::CreateWizard(Navigator &navigator, Describe describe, QWidget *parent)
    : Page(navigator, parent), m_describe(std::move(describe)), m_resource(m_describe()), m_wizard(new Wizard), m_code(new CliPreview)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_wizard);
    const auto &steps = m_resource.create->steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto *form = new Form(this);
        auto *inputs = new FormInputs(navigator, partOf(i), FormInputs::Look::Cards, *form);
        m_forms.push_back(inputs);
        WizardStep step;
        step.id = steps[i].id;
        step.title = steps[i].title;
        step.description = steps[i].description;
        step.optional = steps[i].optional;
        step.content = inputs;
        step.form = form;
        step.review = [inputs] { return inputs->review(); };
        m_wizard->addStep(std::move(step));
        connect(inputs, &FormInputs::changed, this, &CreateWizard::showCode);
    }
    if (m_resource.create->reviewText) {
        m_document = new Container;
        m_documentText = new CodeBlock(m_resource.create->reviewTitle);
        m_documentText->setObjectName(QStringLiteral("reviewText"));
        m_document->column()->addWidget(m_documentText);
        m_wizard->addToReview(m_document);
    }
    m_wizard->addToReview(m_code);
    connect(m_wizard, &Wizard::submitted, this, &CreateWizard::submit);
    connect(m_wizard, &Wizard::cancelled, this, [this] {
        // The wizard has asked already whether what was entered may go.
        m_left = true;
        const QString address = m_resource.create->cancelAddress;
        this->navigator().go(address.isEmpty() ? m_resource.address : address);
    });
    showCode();
    retranslate();
}

FormDescription CreateWizard::partOf(std::size_t step) const
{
    FormDescription part = *m_resource.create;
    std::erase_if(part.sections, [step](const FormSection &section) { return section.step != step; });
    return part;
}

FormValues CreateWizard::values() const
{
    FormValues values;
    for (const FormInputs *form : m_forms)
        form->addTo(values);
    return values;
}

void CreateWizard::showCode()
{
    if (m_resource.create->calls)
        m_code->setCalls(m_resource.create->calls(navigator().engine(), values()));
    if (m_document)
        m_documentText->setCode(m_resource.create->reviewText(navigator().engine(), values()));
}

std::vector<Breadcrumb> CreateWizard::breadcrumbs() const
{
    std::vector<Breadcrumb> path = m_resource.path;
    if (!path.empty() && path.back().address.isEmpty())
        path.back().address = m_resource.address;
    path.push_back({title(), {}});
    return path;
}

bool CreateWizard::hasUnsavedChanges() const
{
    return !m_left && std::any_of(m_forms.begin(), m_forms.end(), [](const FormInputs *form) { return form->isChanged(); });
}

void CreateWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        for (std::size_t i = 0; i < m_forms.size(); ++i)
            m_forms[i]->retranslate(partOf(i));
        retranslate();
    }
    Page::changeEvent(event);
}

void CreateWizard::retranslate()
{
    for (const FormStep &step : m_resource.create->steps)
        m_wizard->setStepTexts(step.id, step.title, step.description);
    m_wizard->setSubmitText(m_resource.create->accept);
    if (m_document)
        m_document->setTitle(m_resource.create->reviewTitle);
}

void CreateWizard::submit()
{
    m_wizard->setBusy(true);
    const FormValues entered = values();
    const ActionContext context(navigator(), this);
    m_resource.create->submit(context, entered, this, [this, context, entered](std::optional<Error> error) {
        m_wizard->setBusy(false);
        if (!error) {
            m_left = true;
            const auto told = m_resource.create->succeeded;
            const QString list = m_resource.address;
            if (told)
                told(context, entered);
            if (isVisible()) // else somebody has gone elsewhere meanwhile, and stays there
                context.navigator().go(list);
            return;
        }
        for (std::size_t i = 0; i < m_forms.size(); ++i) {
            if (!m_forms[i]->blames(*error))
                continue;
            m_wizard->goTo(int(i));
            m_forms[i]->showError(*error);
            return;
        }
        m_wizard->setError(m_resource.create->failed, errorText(*error));
    });
}

} // namespace nephoscope::gui
