#pragma once

#include "gui/consoles/cloudwatch/DashboardWidgets.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/Resource.h"

#include <QtCore/QJsonArray>

namespace nephoscope::gui::cloudwatch {

QString dashboardsAddress();
QString createDashboardAddress();
/// The page of a dashboard; `tab` empty is the first one.
QString dashboardAddress(const QString &name, const QString &tab = {});

/// All dashboards, for ConsoleDescription::resource().
Resource dashboards(const Params &where);

/// The dialogs that put a widget on a dashboard whose body is known, and that change the one at `index`.
FormDescription addWidgetForm(const QString &dashboard, const QString &body);
FormDescription editWidgetForm(const QString &dashboard, const QString &body, const DashboardWidget &widget);
/// The dialog that puts a graph on a dashboard to choose, or on a new one; `metrics` as a widget has them.
FormDescription addToDashboardForm(const QJsonArray &metrics);

/// Error text, empty for a good name.
QString dashboardNameProblem(const QString &name);

} // namespace nephoscope::gui::cloudwatch
