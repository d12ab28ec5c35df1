#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// Checkable choice with a text, an optional description that wraps, and an optional icon: the
/// button behind check boxes, radio groups, tiles and segmented controls. Arrow keys move among
/// the exclusive buttons of one parent.
class OptionButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look { Check, Radio, Tile, Segment };

    explicit OptionButton(Look look, const QString &text = {}, QWidget *parent = nullptr);

    /// Text, accessible name and description together.
    void setTexts(const QString &text, const QString &description = {});
    QString description() const { return m_description; }
    void setIconName(const QString &name);
    /// A third, "some of them" state that a click leaves; check boxes only.
    void setPartial(bool partial);
    bool isPartial() const { return m_partial; }

    Look look() const { return m_look; }
    /// Where the mark of a check box, radio button or tile is drawn.
    QRect markRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_look != Look::Segment; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void nextCheckState() override;

private:
    QMargins padding() const;
    int textLeft() const;
    int textRight() const;
    void paintMark(QPainter &painter) const;
    void paintTile(QPainter &painter) const;
    void paintSegment(QPainter &painter) const;
    Look m_look;
    QString m_description;
    QString m_icon;
    bool m_partial = false;
};

/// A check box whose text may have a description below it.
class CheckBox : public OptionButton
{
    Q_OBJECT
public:
    explicit CheckBox(const QString &text = {}, QWidget *parent = nullptr) : OptionButton(Look::Check, text, parent) {}
};

} // namespace nephoscope::gui
