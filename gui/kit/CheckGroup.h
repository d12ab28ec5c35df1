#pragma once

#include "gui/kit/Choice.h"
#include "gui/kit/OptionButton.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace nephoscope::gui {

/// Check boxes one below the other, with one above them that stands for all where it has a text. The value is the ids of
/// the checked ones in the order of the choices.
class CheckGroup : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit CheckGroup(const Choices &choices = {}, const QString &all = {}, QWidget *parent = nullptr);

    /// The same ids in another language keep what is checked; other ids replace the boxes.
    void setChoices(const Choices &choices, const QString &all = {});
    QStringList value() const;
    void setValue(const QStringList &ids);
    /// The box of an id, or null.
    CheckBox *box(const QString &id) const;
    /// The box for all of them; hidden while it has no text.
    CheckBox &allBox() { return *m_all; }

Q_SIGNALS:
    void valueChanged(const QStringList &ids);

private:
    void follow();
    std::vector<std::pair<QString, CheckBox *>> m_boxes;
    CheckBox *m_all;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_inner = nullptr;
    bool m_setting = false;
};

} // namespace nephoscope::gui
