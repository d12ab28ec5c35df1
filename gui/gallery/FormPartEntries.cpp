#include "gui/gallery/FormParts.h"

#include "gui/kit/AttributeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/FormView.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/Wizard.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

QWidget *makeFormView(Navigator &)
{
    auto *view = new FormView;
    view->setMinimumHeight(560);
    view->header().setTitle(QStringLiteral("Create queue"));
    view->header().setDescription(QStringLiteral("A queue keeps messages until a consumer has worked on them."));
    view->setSubmitText(QStringLiteral("Create queue"));
    auto *name = sample(new TextInput, QStringLiteral("name"));
    FormField *field = view->form().add(new FormField(QStringLiteral("Name"), name));
    field->setValidator([name] { return name->text().isEmpty() ? QStringLiteral("Enter a name.") : QString(); });
    view->addContainer(QStringLiteral("Details"))->column()->addWidget(field);
    view->additional()->column()->addWidget(view->form().add(new FormField(QStringLiteral("Delay"), sample(new TextInput, QStringLiteral("delay")))));
    QObject::connect(view, &FormView::submitted, view, [view] {
        view->setError(QStringLiteral("QueueAlreadyExists"), QStringLiteral("A queue with this name and other attributes is already there."));
    });
    return view;
}

QWidget *makeWizard(Navigator &)
{
    auto *wizard = new Wizard;
    wizard->setMinimumHeight(560);
    wizard->setSubmitText(QStringLiteral("Create job"));
    const std::pair<QString, QString> steps[] = {{QStringLiteral("manifest"), QStringLiteral("Choose a manifest")},
                                                 {QStringLiteral("operation"), QStringLiteral("Choose an operation")},
                                                 {QStringLiteral("options"), QStringLiteral("Configure additional options")}};
    for (const auto &[id, title] : steps) {
        auto *content = new Container(QStringLiteral("Settings"));
        auto *form = new Form(content);
        auto *input = sample(new TextInput, id);
        FormField *field = form->add(new FormField(QStringLiteral("Name"), input));
        const bool optional = id == QLatin1String("options");
        field->setOptional(optional);
        if (!optional)
            field->setValidator([input] { return input->text().isEmpty() ? QStringLiteral("Enter a name.") : QString(); });
        content->column()->addWidget(field);
        wizard->addStep({.id = id, .title = title, .description = QStringLiteral("What the job works on, and how."), .optional = optional, .content = content, .form = form,
                         .review = [input] { return std::vector<ReviewPair>{{QStringLiteral("Name"), input->text()}}; }});
    }
    QObject::connect(wizard, &Wizard::submitted, wizard, [wizard] { wizard->setError(QStringLiteral("AccessDenied"), QStringLiteral("The role may not be passed.")); });
    return wizard;
}

QWidget *makeTags(Navigator &)
{
    auto *page = new QWidget;
    Container *none = gallerySection(page, QStringLiteral("No tags"));
    none->column()->addWidget(new TagEditor);
    Container *some = gallerySection(page, QStringLiteral("Saved tags and errors"));
    auto *tags = new TagEditor;
    tags->setSaved({{QStringLiteral("project"), QStringLiteral("nephoscope")}, {QStringLiteral("aws:stack"), {}}, {QStringLiteral("bad*key"), QStringLiteral("value")}});
    tags->validate();
    some->column()->addWidget(tags);
    Container *read = gallerySection(page, QStringLiteral("Read only"));
    auto *fixed = new TagEditor;
    fixed->setSaved({{QStringLiteral("project"), QStringLiteral("nephoscope")}});
    fixed->setReadOnly(true);
    read->column()->addWidget(fixed);
    return page;
}

} // namespace

std::vector<GalleryEntry> formPartEntries()
{
    return {{QStringLiteral("form-view"), QStringLiteral("FormView, UnsavedDialog"), makeFormView},
            {QStringLiteral("wizard"), QStringLiteral("Wizard"), makeWizard},
            {QStringLiteral("tags"), QStringLiteral("AttributeEditor, TagEditor"), makeTags}};
}

} // namespace nephoscope::gui
