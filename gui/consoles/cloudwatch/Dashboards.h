#pragma once

#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::cloudwatch {

QString dashboardsAddress();
QString createDashboardAddress();
/// The page of a dashboard; `tab` empty is the first one.
QString dashboardAddress(const QString &name, const QString &tab = {});

/// All dashboards, for ConsoleDescription::resource().
Resource dashboards(const Params &where);

/// A part of a dashboard as it is drawn: a graph, or a text.
struct DashboardWidget
{
    QString title;
    MetricGraph::Subject subject = {}; ///< without queries it is a text
    QString markdown = {};
};
/// The widgets of a dashboard's body from top to bottom. Those of a kind that is not drawn have a text that says so.
std::vector<DashboardWidget> widgetsOf(const QString &body);

} // namespace nephoscope::gui::cloudwatch
