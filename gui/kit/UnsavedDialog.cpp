#include "gui/kit/UnsavedDialog.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

UnsavedDialog::UnsavedDialog(QWidget *over) : Dialog(tr("Leave page?"), over, 520)
{
    setObjectName(QStringLiteral("unsavedDialog"));
    column()->addWidget(new Alert(Alert::Type::Warning, {}, tr("What you entered has not been saved and will be lost.")));
    cancelButton().setLabel(tr("Stay"));
    setAcceptText(tr("Leave"));
}

void UnsavedDialog::ask(QWidget *over, bool dirty, std::function<void()> leave)
{
    if (!dirty) {
        leave();
        return;
    }
    auto *dialog = new UnsavedDialog(over);
    connect(dialog, &Dialog::accepted, over, std::move(leave));
    dialog->open();
}

} // namespace nephoscope::gui
