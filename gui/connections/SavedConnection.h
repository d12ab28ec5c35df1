#pragma once

#include <QtCore/QString>

#include "remote/RemoteEndpoint.h"

#include <optional>

class QJsonObject;

namespace nephoscope::gui::connections {

/// A cloud elsewhere as it is kept between starts: all but the secrets.
struct SavedConnection
{
    /// Where the keys come from. Session: they are typed in and forgotten when the console ends. None: calls are not signed.
    enum class Keys { Profile, Environment, Keyring, Session, None };

    QString id;   ///< 16 hex digits; never changes
    QString name; ///< 1 to 64 characters
    QString url;  ///< empty: AWS itself
    QString region = QStringLiteral("us-east-1");
    remote::AddressStyle style = remote::AddressStyle::Path;
    bool verifiesTls = true;
    QString caFile;
    Keys keys = Keys::Profile;
    QString profile = QStringLiteral("default"); ///< of Keys::Profile
    QString accessKeyId;                         ///< of Keys::Keyring and Keys::Session
    QString color = QStringLiteral("blue");      ///< `blue`, `green`, `yellow` or `red`

    static QString newId();
    QJsonObject toJson() const;
    /// Nothing for what has no id or no name.
    static std::optional<SavedConnection> fromJson(const QJsonObject &object);
    bool operator==(const SavedConnection &) const = default;
};

/// `profile`, `environment`, `keyring`, `session`, `none`: in files and forms.
QString codeOf(SavedConnection::Keys keys);
SavedConnection::Keys keysOf(const QString &code);

/// What is never written to a file.
struct Secret
{
    QString key;
    QString token; ///< of temporary keys, else empty
};

} // namespace nephoscope::gui::connections
