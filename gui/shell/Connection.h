#pragma once

#include <QtCore/QString>

namespace nephoscope::gui {

class EngineHost;

/// What a client needs to reach the engine, as the lines people paste. Empty until it is ready.
struct Connection
{
    QString endpoint;
    QString accountId;
    QString accessKeyId;
    QString secret;
    QString region;

    static Connection of(EngineHost &engine);
    /// `export AWS_ACCESS_KEY_ID=…` lines for a shell.
    QString environment() const;
    /// A profile for ~/.aws/config.
    QString profile() const;
    /// What ~/.aws/credentials holds for this key.
    QString credentialsFile() const;
    /// The same text with the secret masked, for the screen.
    QString masked(const QString &text) const;
};

} // namespace nephoscope::gui
