#pragma once

#include <QtWidgets/QTabBar>

namespace nephoscope::gui {

/// Tabs of shells: smaller than those of pages, the name beside its close button.
class ShellTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit ShellTabs(QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nephoscope::gui
