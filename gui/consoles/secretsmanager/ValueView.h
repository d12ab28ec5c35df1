#pragma once

#include "gui/consoles/secretsmanager/Secrets.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace nephoscope::gui {
class CodeBlock;
class KeyValueGrid;
class Label;
class SegmentedControl;
}

namespace nephoscope::gui::secretsmanager {

/// A secret's value: by keys, each hidden until it is shown, or as it is. Of a binary one its Base64.
class ValueView : public QWidget
{
    Q_OBJECT
public:
    explicit ValueView(QWidget *parent = nullptr);

    void setValue(const model::GetSecretValue::Output &value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showForm();

    QString m_text;
    bool m_binary = false;
    SegmentedControl *m_form;
    QVBoxLayout *m_column;
    KeyValueGrid *m_pairs = nullptr;
    CodeBlock *m_plain;
    Label *m_note;
};

/// Opens the value of a version in a dialog.
void openValue(const ActionContext &context, const QString &name, const std::string &version);

} // namespace nephoscope::gui::secretsmanager
