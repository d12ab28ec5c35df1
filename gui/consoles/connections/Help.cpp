#include "gui/consoles/connections/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::connections::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::connections::Help)
};

} // namespace

HelpTopic connections()
{
    return {Help::tr("Remote clouds"),
            Help::tr("<p>A <b>remote cloud</b> is any endpoint that speaks AWS's APIs: AWS itself, Ceph, MinIO, LocalStack, or Nephoscope on another computer. "
                     "Opened, it has a window of its own: the same pages, uploads and downloads, with calls that are signed and sent there.</p>"
                     "<p>A colored banner below the top bar tells such a window from the local cloud. What the endpoint does not have it refuses with its own "
                     "error. Nobody tells what others change there: such windows look again once a minute, and F5 looks now.</p>"
                     "<p>Real clouds may cost money, and what is deleted there is gone.</p>")
                + Help::tr("<p><b>AWS profile</b>: the section of <code>~/.aws/credentials</code> or <code>~/.aws/config</code> that the AWS CLI uses, too.</p>"
                     "<p><b>Environment</b>: <code>AWS_ACCESS_KEY_ID</code> and <code>AWS_SECRET_ACCESS_KEY</code>, as they were when the console was started.</p>"
                     "<p><b>Keyring</b>: the desktop keeps the secret encrypted. Where no keyring service runs, as on a machine without a desktop, choose another way.</p>"
                     "<p><b>This session only</b>: kept in memory until the console ends.</p>"
                     "<p>Nephoscope writes no secret to a plain file.</p>"),
            {{Help::tr("Connections"), QStringLiteral("connections/clouds")},
             {Help::tr("Shared config and credentials files"), QStringLiteral("https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html")}}};
}

} // namespace nephoscope::gui::connections::help
