#pragma once

#include "core/Expected.h"
#include "gui/describe/ActionContext.h"

#include <QtCore/QByteArray>

#include <functional>

namespace nephoscope::gui {

/// The words of saving something as a file.
struct SaveWords
{
    QString title;         ///< of the dialog: "Download public key"
    QString name;          ///< that the dialog suggests
    QString done;          ///< "The public key is saved"
    QString failed;        ///< "The public key was not saved"
    QString dialog = {};   ///< object name of the dialog
};

/// What is saved; asked for once the place is known, and again by Retry.
using MakeContent = std::function<void(QObject *receiver, std::function<void(Expected<QByteArray>)> done)>;

/// Asks where, in the folder for downloads at first, writes, and tells how it went.
void saveFile(const ActionContext &context, SaveWords words, MakeContent make);

} // namespace nephoscope::gui
