#pragma once

#include "gui/cloudshell/Pty.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

class EngineHost;

/// What a new shell of this cloud needs: the program, its environment with `aws` ready for the selected Region, its home
/// folder (`cloudshell` in the data folder, mode 0700), and a greeting in the current language.
class ShellSetup
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::ShellSetup)
public:
    /// The engine must be ready. Makes the home folder and its start file.
    static ShellSetup of(EngineHost &engine);
    static QString homeOf(EngineHost &engine);

    Pty::Command command;
    QByteArray greeting;  ///< with line ends of a terminal
    QString region;
    bool hasAws = false;  ///< the AWS CLI is installed
};

} // namespace nephoscope::gui
