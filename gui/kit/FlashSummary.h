#pragma once

#include "gui/kit/Flashbar.h"

#include <QtWidgets/QAbstractButton>

#include <array>

namespace nephoscope::gui {

/// The bar below a folded stack of notifications: how many of each type, and a caret.
class FlashSummary : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FlashSummary(QWidget *parent = nullptr);
    /// Numbers in the order of FlashType.
    void setCounts(const std::array<int, 5> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    std::array<int, 5> m_counts{};
};

} // namespace nephoscope::gui
