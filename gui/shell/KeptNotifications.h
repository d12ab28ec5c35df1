#pragma once

#include "gui/kit/Flashbar.h"

#include <QtCore/QDateTime>

#include <vector>

// What of the notifications a restart survives: kept with the other preferences of the data folder.
namespace nephoscope::gui {

struct KeptNotification
{
    QDateTime at;
    FlashType type = FlashType::Info;
    QString title;
    QString text;
};

/// The newest come first; more than these are forgotten.
inline constexpr std::size_t mostNotificationsKept = 50;

/// Signatures and tokens of URLs, passwords and keys are left out of it; no longer than a few lines.
QString withoutSecrets(QString text);

/// As kept under the name: of the first window `0`. What is under way is not kept: nobody knows how it went on.
std::vector<KeptNotification> keptNotifications(const QString &name);
void keepNotifications(const QString &name, const std::vector<KeptNotification> &notifications);

} // namespace nephoscope::gui
