#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

/// What a person sets for all windows. Each call takes effect at once and is kept in the session, when there is one.
namespace nephoscope::gui::settings {

/// `en` or `ko`.
void setLanguage(const QString &code);
/// `system`, `light`, `dark`, `high-contrast`.
void setTheme(const QString &name);
void setCompact(bool compact);
/// 1.0 to 2.0 from the controls; 0.5 to 4 is understood.
void setScale(qreal factor);
/// `on`, `off`, or `system`.
void setMotion(const QString &motion);
QString motion();
void setDefaultRegion(const QString &code);
QString defaultRegion();
/// Reads the session and applies it; empty or 0 arguments mean "as kept".
void applyKept(const QString &language = {}, const QString &theme = {}, qreal scale = 0);

} // namespace nephoscope::gui::settings
