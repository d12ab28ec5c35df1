#include "gui/kit/ContentArea.h"

#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

ContentArea::ContentArea(QWidget *parent, int maximumWidth) : QScrollArea(parent), m_column(nullptr)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    const auto measure = [this, row] {
        const Theme &theme = Theme::instance();
        const int side = theme.size("page-margin");
        row->setContentsMargins(side, theme.space("m"), side, theme.space("xxxl"));
        m_column->setSpacing(theme.space("l"));
    };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, measure);
    if (maximumWidth > 0)
        inner->setMaximumWidth(maximumWidth);
    row->addWidget(inner, 1, maximumWidth > 0 ? Qt::AlignTop : Qt::Alignment());
    if (maximumWidth > 0)
        row->addStretch(0);
    setWidget(body);
    viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
}

} // namespace nephoscope::gui
