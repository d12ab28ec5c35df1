#pragma once

#include "gui/bridge/Acting.h"
#include "gui/kit/Badge.h"
#include "gui/theme/Tokens.h"

#include <functional>

namespace nephoscope::gui {

class EngineHost;
class Navigator;

/// The words and colours of whom a window acts as, and the ways from one to the next. What goes wrong is told on the
/// window's notifications.
namespace persona {

/// "IAM user alice", "Role reader", "Root user".
QString kindAndName(const Acting *acting);
/// "Acting as alice": what the top bar and a new window say.
QString sentence(const Acting &acting);
/// One of the colours a role can be given; `{}` for none.
Badge::Color badgeColor(const QString &color);
Token colorToken(const QString &color);

/// Becomes it and has the window act so. `ended` (may be empty) hears whether it did.
void take(Navigator &navigator, const ActingWish &wish, const ActingPtr &before, std::function<void(bool)> ended = {});
/// Acts as what was made, and says so.
void begin(Navigator &navigator, const ActingPtr &made);
/// To whom it was before a role was taken or "Act as" began. Nothing when there is nobody.
void switchBack(Navigator &navigator);
/// The same again, with a new session.
void renew(Navigator &navigator);
/// A role as "Switch role" would ask for it, with the session named after who asks.
ActingWish roleWish(const EngineHost &engine, const QString &account, const QString &role, const QString &label, const QString &color);

} // namespace persona
} // namespace nephoscope::gui
