#include "gui/describe/SaveFile.h"

#include "gui/bridge/Text.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

namespace nephoscope::gui {

namespace {

std::optional<Error> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return std::nullopt;
    return Error{"NotWritten", toStd(file.errorString()), 0};
}

} // namespace

void saveFile(const ActionContext &context, SaveWords words, MakeContent make)
{
    auto *dialog = new QFileDialog(context.over(), words.title);
    dialog->setObjectName(words.dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(words.name);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [context, words, make = std::move(make)](const QString &path) {
        context.run([context, words, make, path](QObject *receiver, ActionContext::Ending end) {
            make(receiver, [context, words, path, end](Expected<QByteArray> content) {
                const std::optional<Error> error = content ? write(path, *content) : std::optional<Error>(content.error());
                end(error);
                if (!error)
                    context.done(words.done, QDir::toNativeSeparators(path));
            });
        }, {{}, {}, words.failed});
    });
    dialog->open();
}

} // namespace nephoscope::gui
