#pragma once

#include "gui/describe/FormInputs.h"
#include "gui/describe/Resource.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {

class CliPreview;
class FormView;
class MissingNotice;

/// The single page that creates a described resource, or does something with one. What the service refuses is shown at the
/// field it blames, or above the buttons.
class CreatePage : public Page
{
    Q_OBJECT
public:
    /// The description has `create`, and `details` where the form is about a resource that has to be there.
    CreatePage(Navigator &navigator, Describe describe, QWidget *parent = nullptr);

    QString title() const override { return m_resource.create->title; }
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return m_resource.service; }
    std::optional<HelpTopic> help() const override { return m_resource.help; }
    std::vector<Command> commands() override;
    void refresh() override;
    bool isSettled() const override;
    bool hasUnsavedChanges() const override { return !m_left && m_form->isChanged(); }

    FormInputs &form() { return *m_form; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void submit();
    void cancel();
    void showCode();
    void showParts(bool missing);

    Describe m_describe;
    Resource m_resource;
    FormView *m_view;
    FormInputs *m_form;
    CliPreview *m_code;
    MissingNotice *m_missing = nullptr;
    bool m_left = false;
};

} // namespace nephoscope::gui
