#pragma once

#include <QtCore/QString>
#include <QtWidgets/QPushButton>

namespace nephoscope::gui {

class Menu;

/// Push button in the console's look. Icon buttons show no text: their text is the accessible
/// name and the tool tip.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Variant { Primary, Normal, Link, Icon, InlineLink };

    explicit Button(Variant variant, const QString &text = {}, QWidget *parent = nullptr);

    Variant variant() const { return m_variant; }
    void setVariant(Variant variant);
    /// Line icon by name, before the text (or alone).
    void setIconName(const QString &name);
    /// Icon after the text, such as a drop-down caret.
    void setTrailingIcon(const QString &name);
    /// Small dot at the icon's corner: something new waits behind the button.
    void setMark(bool mark);
    /// Shows a spinner in place of the icon and ignores clicks.
    void setLoading(bool loading);
    bool isLoading() const { return m_loading; }
    /// Shows the icon alone; the text stays as accessible name and tool tip.
    void setIconOnly(bool iconOnly);
    /// Sets text, tool tip and accessible name together.
    void setLabel(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool hitButton(const QPoint &pos) const override;

private:
    int contentWidth() const;
    Variant m_variant;
    QString m_iconName;
    QString m_trailing;
    bool m_loading = false;
    bool m_iconOnly = false;
    bool m_hasMark = false;
    int m_angle = 0;
    int m_timer = 0;
};

/// A button with a caret that opens a Menu below itself: "Actions".
class MenuButton : public Button
{
    Q_OBJECT
public:
    explicit MenuButton(Variant variant, const QString &text = {}, QWidget *parent = nullptr);
    /// Fill it with Menu::addItem; the owner is this button.
    Menu &menu() { return *m_menu; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Menu *m_menu;
};

} // namespace nephoscope::gui
