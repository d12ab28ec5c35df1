#include "gui/gallery/FormParts.h"

#include "gui/kit/Container.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/FormView.h"
#include "gui/kit/TextInput.h"

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
    auto *name = new TextInput;
    FormField *field = view->form().add(new FormField(QStringLiteral("Name"), name));
    field->setValidator([name] { return name->text().isEmpty() ? QStringLiteral("Enter a name.") : QString(); });
    view->addContainer(QStringLiteral("Details"))->column()->addWidget(field);
    view->additional()->column()->addWidget(view->form().add(new FormField(QStringLiteral("Delay"), new TextInput)));
    QObject::connect(view, &FormView::submitted, view, [view] {
        view->setError(QStringLiteral("QueueAlreadyExists"), QStringLiteral("A queue with this name and other attributes is already there."));
    });
    return view;
}

} // namespace

std::vector<GalleryEntry> formPartEntries()
{
    return {{QStringLiteral("form-view"), QStringLiteral("FormView, UnsavedDialog"), makeFormView}};
}

} // namespace nephoscope::gui
