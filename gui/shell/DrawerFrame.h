#pragma once

#include "gui/shell/Drawer.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class Label;

/// Title, close button and resize handle around a drawer's widget.
class DrawerFrame : public QWidget
{
    Q_OBJECT
public:
    DrawerFrame(const DrawerSpec &drawer, QWidget *content, QWidget *parent);
    QWidget *content() const { return m_content; }
    /// Off where the drawer covers the page.
    void setResizable(bool resizable);

Q_SIGNALS:
    void closeRequested();
    /// The new width or height asked for, logical pixels.
    void resizeRequested(int size);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Handle;
    void retranslate();
    const char *m_titleSource;
    DrawerSpec::Side m_side;
    QWidget *m_content;
    Label *m_title;
    Button *m_close;
    Handle *m_handle;
};

} // namespace nephoscope::gui
