#pragma once

#include "gui/describe/FormInputs.h"
#include "gui/describe/Resource.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {

class CliPreview;
class CodeBlock;
class Container;
class Wizard;

/// The page that creates a described resource in steps, with a review at the end. What the service refuses is shown at the
/// field it blames, on its step, or above the buttons.
class CreateWizard : public Page
{
    Q_OBJECT
public:
    /// The description has `create` with steps.
    CreateWizard(Navigator &navigator, Describe describe, QWidget *parent = nullptr);

    QString title() const override { return m_resource.create->title; }
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return m_resource.service; }
    std::optional<HelpTopic> help() const override { return m_resource.help; }
    bool hasUnsavedChanges() const override;

    Wizard &wizard() { return *m_wizard; }
    /// The inputs of a step.
    FormInputs &form(std::size_t step) { return *m_forms[step]; }

protected:
    void changeEvent(QEvent *event) override;

private:
    FormDescription partOf(std::size_t step) const;
    FormValues values() const;
    void retranslate();
    void showCode();
    void submit();

    Describe m_describe;
    Resource m_resource;
    Wizard *m_wizard;
    CliPreview *m_code;
    Container *m_document = nullptr; ///< what the answers make, where the description has such a thing
    CodeBlock *m_documentText = nullptr;
    std::vector<FormInputs *> m_forms; ///< one a step
    bool m_left = false;
};

} // namespace nephoscope::gui
