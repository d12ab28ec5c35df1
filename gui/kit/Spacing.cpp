#include "gui/kit/Spacing.h"

#include "gui/theme/Theme.h"

#include <QtWidgets/QLayout>

namespace nephoscope::gui {

void followDensity(QLayout *layout, std::function<Spacing(const Theme &)> wanted)
{
    const Theme &theme = Theme::instance();
    Spacing given = wanted(theme);
    layout->setSpacing(given.between);
    layout->setContentsMargins(given.around);
    QObject::connect(&theme, &Theme::changed, layout, [layout, wanted = std::move(wanted), given]() mutable {
        const Spacing next = wanted(Theme::instance());
        if (layout->spacing() == given.between && next.between != given.between)
            layout->setSpacing(next.between);
        if (layout->contentsMargins() == given.around && next.around != given.around)
            layout->setContentsMargins(next.around);
        given = next;
    });
}

} // namespace nephoscope::gui
