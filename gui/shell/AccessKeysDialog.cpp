#include "gui/shell/AccessKeysDialog.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/SecretValue.h"
#include "gui/shell/Connection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

QString text(const char *source) { return QCoreApplication::translate("nephoscope::gui::AccessKeysDialog", source); }

void save(Dialog &dialog, const Connection &connection)
{
    const QString file = QFileDialog::getSaveFileName(&dialog, text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Save credentials file")),
                                                      QDir::home().filePath(QStringLiteral("nephoscope-credentials")));
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    // Nobody but its owner may read a key, not even while it is written.
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(connection.credentialsFile().toUtf8()) < 0 || !out.commit())
        dialog.setError(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "The file could not be written")), out.errorString());
    else
        dialog.setError({});
}

} // namespace

void openAccessKeysDialog(QWidget &window, EngineHost &engine)
{
    const Connection connection = Connection::of(engine);
    auto *dialog = new Dialog(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Access keys")), &window, 620);
    dialog->setObjectName(QStringLiteral("accessKeys"));
    auto *words = new Label(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog",
                                                   "SDKs and the AWS CLI sign their calls with this key. It is valid for this cloud only.")));
    if (!connection.token.isEmpty()) {
        words->setText(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog",
                                              "Temporary credentials of whom this window acts as: all three parts are needed, and they end with the session.")));
    }
    words->setWordWrap(true);
    dialog->column()->addWidget(words);
    auto *facts = new KeyValueGrid(1);
    facts->add(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Access key ID")), connection.accessKeyId, true);
    auto *secret = new SecretValue(connection.secret, text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "secret access key")));
    facts->add(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Secret access key")), secret);
    if (!connection.token.isEmpty()) {
        auto *token = new SecretValue(connection.token, text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "session token")));
        facts->add(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Session token")), token);
    }
    dialog->column()->addWidget(facts);
    auto *file = new Button(Button::Variant::Normal, text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Save credentials file")));
    file->setObjectName(QStringLiteral("saveCredentials"));
    file->setIconName(QStringLiteral("download"));
    QObject::connect(file, &QPushButton::clicked, dialog, [dialog, connection] { save(*dialog, connection); });
    dialog->column()->addWidget(file, 0, Qt::AlignLeft);
    dialog->setAcceptText(text(QT_TRANSLATE_NOOP("nephoscope::gui::AccessKeysDialog", "Close")));
    dialog->cancelButton().hide();
    dialog->open();
}

} // namespace nephoscope::gui
