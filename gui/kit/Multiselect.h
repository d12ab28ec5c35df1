#pragma once

#include "gui/kit/Choice.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace nephoscope::gui {

class FlowLayout;
class Popover;

/// Several of many: a field that opens a list of check boxes with a filter, and the chosen ones as
/// tokens below it. The value is the ids in the order of the choices.
class Multiselect : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QStringList value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit Multiselect(const Choices &choices = {}, QWidget *parent = nullptr);

    /// Replaces the choices; chosen ids that are still there stay chosen.
    void setChoices(const Choices &choices);
    QStringList value() const { return m_value; }
    void setValue(const QStringList &ids);
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void valueChanged(const QStringList &ids);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Field;
    void open();
    void filter(const QString &text);
    void toggle(const QString &id, bool on);
    void showTokens();
    void retranslate();
    Choices m_choices;
    QStringList m_value;
    QString m_placeholder;
    Field *m_field;
    QWidget *m_tokens;
    FlowLayout *m_tokenRow;
    Popover *m_list;
    QLineEdit *m_filter;
    QWidget *m_rows;
    QLabel *m_none;
};

} // namespace nephoscope::gui
