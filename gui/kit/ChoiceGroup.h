#pragma once

#include "gui/kit/Choice.h"
#include "gui/kit/OptionButton.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// One of several: shared by RadioGroup, Tiles and SegmentedControl. Tab enters at the chosen
/// button, arrow keys choose. The value is the id of the chosen option, empty when there is none.
class ChoiceGroup : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    /// Replaces the options; a chosen id that is still there stays chosen, without a signal. The
    /// same ids with other words keep their buttons, and the focus with them.
    void setChoices(const Choices &choices);
    QString value() const { return m_value; }
    /// Ignores an id that is not among the options.
    void setValue(const QString &id);
    /// The button of an option, or null.
    OptionButton *button(const QString &id) const;

Q_SIGNALS:
    void valueChanged(const QString &id);
    /// By the user: settings apply what is chosen, not what they are set to show.
    void chosen(const QString &id);

protected:
    ChoiceGroup(OptionButton::Look look, QLayout *layout, QWidget *parent);

private:
    void choose(const QString &id);
    bool hasIds(const Choices &choices) const;
    void show(OptionButton *button, const Choice &choice);
    OptionButton::Look m_look;
    std::vector<std::pair<QString, OptionButton *>> m_buttons;
    QString m_value;
};

/// Radio buttons one below the other.
class RadioGroup : public ChoiceGroup
{
    Q_OBJECT
public:
    explicit RadioGroup(const Choices &choices = {}, QWidget *parent = nullptr);
};

/// Cards to choose from, side by side while there is room.
class Tiles : public ChoiceGroup
{
    Q_OBJECT
public:
    /// At most this many beside each other.
    explicit Tiles(const Choices &choices = {}, int columns = 3, QWidget *parent = nullptr);
};

/// A few short words in one row: switches a view or a mode at once. Where there is little room
/// the words move together.
class SegmentedControl : public ChoiceGroup
{
    Q_OBJECT
public:
    explicit SegmentedControl(const Choices &choices = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nephoscope::gui
