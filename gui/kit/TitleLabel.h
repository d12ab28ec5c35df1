#pragma once

#include "gui/kit/Label.h"
#include "gui/theme/ConsoleStyle.h"

#include <QtGui/QTextLayout>

#include <cmath>

namespace nephoscope::gui {

/// A label that asks for the width of its whole text and wraps only where there is less. QLabel
/// itself, once it may wrap, asks for a block of a pleasant shape instead.
class TitleLabel : public Label
{
    Q_OBJECT
public:
    explicit TitleLabel(TextStyle style, const QString &text = {}, QWidget *parent = nullptr) : Label(style, text, parent)
    {
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override
    {
        const QSize block = Label::sizeHint();
        const QMargins around = contentsMargins();
        // As it is laid out, which is not the sum of its letters.
        QTextLayout layout(text(), font());
        layout.beginLayout();
        QTextLine whole = layout.createLine();
        if (whole.isValid())
            whole.setLineWidth(QWIDGETSIZE_MAX);
        layout.endLayout();
        const qreal text = whole.isValid() ? whole.naturalTextWidth() + overhangOf(font(), this->text()) : 0;
        const int line = int(std::ceil(text)) + around.left() + around.right() + 2;
        return {line, line <= block.width() ? block.height() : std::max(minimumHeight(), fontMetrics().height())};
    }
};

} // namespace nephoscope::gui
