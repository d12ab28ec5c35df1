#pragma once

#include <QtCore/QCoreApplication>

#include "door/MessageFlow.h"
#include "gui/scenes/flow/FlowModel.h"

namespace nephoscope::gui::flow {

/// The texts of the message flow.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::flow::Words)
};

/// "Received" in the current language: a line of a message's history.
QString hopText(Hop::Kind kind);
/// "3 waiting · 1 in flight": what a node holds now.
QString figuresText(FlowNode::Kind kind, const FlowFigures &figures);
/// 17:03:12.345 of local time.
QString timeText(Timestamp time);

} // namespace nephoscope::gui::flow
