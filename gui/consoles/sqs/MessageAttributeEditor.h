#pragma once

#include "api/generated/sqs.h"

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {
class Button;
class Label;
}

namespace nephoscope::gui::sqs {

using MessageAttributes = std::map<std::string, api::sqs::MessageAttributeValue>;

/// Rows of name, type and value: at most ten, of the types String, Number and Binary (entered in Base64), each with a label
/// of one's own behind it, such as `Number.float`.
class MessageAttributeEditor : public QWidget
{
    Q_OBJECT
public:
    explicit MessageAttributeEditor(QWidget *parent = nullptr);

    /// What is entered, also where it is wrong.
    MessageAttributes attributes() const;
    /// Shows the errors of all rows; true when there is none.
    bool validate();
    void focusFirstBad();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void addRow();
    void removeRow(Row *row);
    void check(Row *row);
    void retranslate();
    std::vector<Row *> m_rows;
    QVBoxLayout *m_column;
    Button *m_add;
    Label *m_remaining;
};

} // namespace nephoscope::gui::sqs
