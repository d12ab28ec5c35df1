#pragma once

// Qt first: moc cannot parse libstdc++ when <compare> is the first header it meets.
#include <QtCore/QString>
#include <QtCore/QVariantMap>

#include "door/Credentials.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace nephoscope::gui {

/// How a window becomes somebody: what is asked for, and all that is kept of it between starts. No secret is.
struct ActingWish
{
    /// Role: taken as AWS's console does, by AssumeRole of whom the window acts as. AnyRole: Nephoscope's "Act as".
    enum class How { Root, User, Role, AnyRole, Federated };

    How how = How::Root;
    QString account;      ///< 12 digits
    QString name = {};    ///< of the user, the role (`app/reader` with its path) or the federated user
    QString label = {};   ///< what the person calls it; empty: by its name
    QString color = {};   ///< `red`, `orange`, `yellow`, `green`, `blue`; empty: none
    QString session = {}; ///< the role session's name
    int seconds = 3600;   ///< how long the session lasts
    QString policy = {};  ///< session policy
    std::vector<std::pair<QString, QString>> tags = {};
    bool withMfa = false; ///< AnyRole: as if a code had been shown
    /// AnyRole: whom the trust policy has to let in: `user/alice`, `lambda.amazonaws.com`. Empty: it is not asked.
    QString assumer = {};

    QString roleArn() const;
    QVariantMap toMap() const;
    static ActingWish fromMap(const QVariantMap &map);
    bool operator==(const ActingWish &) const = default;
};

/// Whom the calls of a window are made as. Never changes, so that windows can share one.
struct Acting
{
    ActingWish wish;
    Principal principal;
    QString accountName;  ///< its alias, or what it is called
    AccessKey key = {};   ///< what programs sign with to be the same; no id: there is none
    QString token = {};   ///< that temporary keys need
    std::optional<Timestamp> keyUntil = {}; ///< of temporary keys
    std::shared_ptr<const Acting> before = nullptr; ///< whom "Switch back" leads to

    /// `alice`, `reader`; empty for the root user.
    QString name() const;
    /// What the top bar calls it; empty for the root user of the first account, whom nobody needs to be told of.
    QString label() const;
    /// When the session ends by itself; nothing for users and the root user.
    std::optional<Timestamp> expires() const;
    /// Nephoscope's own way in, which AWS does not have.
    bool isTeaching() const { return wish.how == ActingWish::How::User || wish.how == ActingWish::How::AnyRole; }
    bool isFirstRoot() const;
};
using ActingPtr = std::shared_ptr<const Acting>;

} // namespace nephoscope::gui
