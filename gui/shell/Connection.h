#pragma once

#include <QtCore/QString>

namespace nephoscope::gui {

class EngineHost;

/// What a client needs to reach the window's cloud as the same as the window acts as, as the lines people paste. Empty
/// until the engine is ready; without keys for a root user who has none.
struct Connection
{
    bool ready = false;
    QString endpoint; ///< empty for AWS itself
    QString caFile;   ///< that its certificate is checked with, besides the machine's own; mostly empty
    QString accountId;
    QString accessKeyId;
    QString secret;
    QString token; ///< of temporary keys; empty for others
    QString region;
    QString name;  ///< of the profile

    static Connection of(EngineHost &engine);
    bool hasKey() const { return !accessKeyId.isEmpty(); }
    /// `export AWS_ACCESS_KEY_ID=…` lines for a shell.
    QString environment() const;
    /// A profile for ~/.aws/config.
    QString profile() const;
    /// What ~/.aws/credentials holds for this key.
    QString credentialsFile() const;
    /// The same text with the secret masked, for the screen.
    QString masked(const QString &text) const;

    /// ` --endpoint-url …`, or nothing for AWS itself.
    QString endpointOption() const;

private:
    QString keyLines() const;
};

} // namespace nephoscope::gui
