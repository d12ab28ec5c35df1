#include "gui/shell/AboutDialog.h"

#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

void openAboutDialog(QWidget &window)
{
    auto *dialog = new Dialog(QCoreApplication::translate("nephoscope::gui::AboutDialog", "About Nephoscope"), &window, 560);
    const auto say = [&](const QString &text) {
        auto *label = new Label(text);
        label->setWordWrap(true);
        label->setSelectable(true);
        dialog->column()->addWidget(label);
    };
    say(QCoreApplication::translate("nephoscope::gui::AboutDialog",
                                    "A nephoscope is the instrument that shows how clouds move. This one is a desktop console for a "
                                    "cloud that lives on this computer."));
    auto *facts = new KeyValueGrid(2);
    facts->add(QCoreApplication::translate("nephoscope::gui::AboutDialog", "Version"), QStringLiteral(NEPHOSCOPE_VERSION));
    facts->add(QCoreApplication::translate("nephoscope::gui::AboutDialog", "License"), QStringLiteral("GPL-3.0-or-later"));
    facts->add(QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    dialog->column()->addWidget(facts);
    say(QCoreApplication::translate("nephoscope::gui::AboutDialog",
                                    "Nephoscope is not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names "
                                    "of its services are trademarks of Amazon.com, Inc. or its affiliates."));
    dialog->setAcceptText(QCoreApplication::translate("nephoscope::gui::AboutDialog", "Close"));
    dialog->cancelButton().hide();
    dialog->open();
}

} // namespace nephoscope::gui
