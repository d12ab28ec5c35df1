#include "gui/scenes/flow/Words.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

namespace nephoscope::gui::flow {

QString hopText(Hop::Kind kind)
{
    switch (kind) {
    case Hop::Kind::Sent: return Words::tr("Arrived");
    case Hop::Kind::Delayed: return Words::tr("Arrived, delayed");
    case Hop::Kind::Delivered: return Words::tr("Delivered");
    case Hop::Kind::Received: return Words::tr("Received, invisible to others");
    case Hop::Kind::Hidden: return Words::tr("Visibility timeout changed");
    case Hop::Kind::Visible: return Words::tr("Visible again");
    case Hop::Kind::Deleted: return Words::tr("Deleted");
    case Hop::Kind::Expired: return Words::tr("Expired");
    case Hop::Kind::Purged: return Words::tr("Queue purged");
    case Hop::Kind::DeadLettered: return Words::tr("Moved to the dead-letter queue");
    case Hop::Kind::FilteredOut: return Words::tr("Filtered out");
    case Hop::Kind::Matched: return Words::tr("Matched by a rule");
    case Hop::Kind::Invoked: return Words::tr("Function invoked");
    case Hop::Kind::Succeeded: return Words::tr("Function succeeded");
    case Hop::Kind::Failed: return Words::tr("Failed");
    case Hop::Kind::Retried: return Words::tr("Failed, will be tried again");
    case Hop::Kind::Denied: return Words::tr("Access denied");
    }
    return {};
}

QString figuresText(FlowNode::Kind kind, const FlowFigures &figures)
{
    QStringList parts;
    if (kind == FlowNode::Kind::Queue) {
        parts << Words::tr("%1 waiting").arg(formatCount(figures.waiting));
        if (figures.invisible > 0)
            parts << Words::tr("%1 in flight").arg(formatCount(figures.invisible));
        if (figures.delayed > 0)
            parts << Words::tr("%1 delayed").arg(formatCount(figures.delayed));
    } else if (kind == FlowNode::Kind::Function) {
        parts << Words::tr("%1 running").arg(formatCount(figures.running));
        if (figures.waiting + figures.delayed > 0)
            parts << Words::tr("%1 waiting").arg(formatCount(figures.waiting + figures.delayed));
    } else if (figures.passed > 0) {
        parts << Words::tr("%n message(s)", nullptr, int(figures.passed));
    }
    return parts.join(QStringLiteral(" · "));
}

QString timeText(Timestamp time)
{
    return toQt(time).toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace nephoscope::gui::flow
