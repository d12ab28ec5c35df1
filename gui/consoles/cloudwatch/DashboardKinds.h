#pragma once

#include "gui/consoles/cloudwatch/DashboardWidgets.h"
#include "gui/describe/FormDescription.h"

// What the form of a widget asks beyond the usual for gauges, tables and queries of logs; `widgetType` says which it is.
namespace nephoscope::gui::cloudwatch {

/// `gauge`, `table`, `log`; empty for the others.
QString kindText(const DashboardWidget &widget);

/// Their fields: all of them, each shown for its type. `metricsOnly`: without those of logs.
std::vector<FieldDescription> kindFields(const DashboardWidget &now, bool metricsOnly);

/// Puts what was entered into the properties of a widget of this type, and takes out what is another's.
void putKind(QJsonObject &properties, const FormValues &values, const QString &type);

} // namespace nephoscope::gui::cloudwatch
