#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// An attribute of a message as it is entered, also where it is wrong.
struct MessageAttribute
{
    QString name;
    QString type;  ///< `Number`, `Number.float`
    QString value; ///< of Binary: Base64

    bool isBinary() const;
    std::string bytes() const; ///< of Binary
};

/// Rows of name, type and value, each with a label of one's own behind its type, such as `Number.float`. Queues: at most ten, of the
/// types String, Number and Binary (entered in Base64). Topics: as many as one likes, of the type String.Array (JSON), too.
class MessageAttributeEditor : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed USER true)
public:
    enum class Of { Queue, Topic };
    explicit MessageAttributeEditor(Of of, QWidget *parent = nullptr);

    /// The rows as JSON, for forms; empty without rows.
    QString text() const;
    void setText(const QString &text);
    static std::vector<MessageAttribute> read(const QString &text);
    std::vector<MessageAttribute> attributes() const;
    /// Shows the errors of all rows; true when there is none.
    bool validate();
    void focusFirstBad();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Row;
    Row *makeRow();
    void addRow();
    void removeRow(Row *row);
    void check(Row *row);
    QString nameProblem(const QString &name) const;
    QString valueProblem(const QString &type, const QString &value) const;
    void retranslate();
    const Of m_of;
    std::vector<Row *> m_rows;
    QVBoxLayout *m_column;
    Button *m_add;
    Label *m_remaining;
};

/// As an API's type has them: `api::sqs::MessageAttributeValue`.
template <class Value>
std::map<std::string, Value> attributeValues(const std::vector<MessageAttribute> &attributes)
{
    std::map<std::string, Value> all;
    for (const MessageAttribute &attribute : attributes) {
        Value &value = all[attribute.name.toStdString()];
        value.dataType = attribute.type.toStdString();
        if (attribute.isBinary())
            value.binaryValue.emplace().bytes = attribute.bytes();
        else
            value.stringValue = attribute.value.toStdString();
    }
    return all;
}

} // namespace nephoscope::gui
