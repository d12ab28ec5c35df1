#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// Rows of key and value with Remove, and a button that adds a row. A row that was there before
/// and is removed stays, greyed, with Undo until it is saved. Subclasses bring rules and words.
class AttributeEditor : public QWidget
{
    Q_OBJECT
public:
    struct Attribute
    {
        QString key;
        QString value;
        bool operator==(const Attribute &) const = default;
    };

    explicit AttributeEditor(int limit, QWidget *parent = nullptr);

    /// What is saved now; replaces all rows and forgets changes.
    void setSaved(const std::vector<Attribute> &attributes);
    /// What is to be saved: all rows but the removed ones, in order.
    std::vector<Attribute> attributes() const;
    bool isDirty() const { return attributes() != m_saved; }
    /// Shows the errors of all rows; true when there is none.
    bool validate();
    void focusFirstBad();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

protected:
    struct Words
    {
        QString key, value, keyPlaceholder, valuePlaceholder, add, empty, willBeRemoved;
    };
    virtual Words words() const;
    /// Error in the current language for a key or value by itself; empty when fine.
    virtual QString keyProblem(const QString &key) const;
    virtual QString valueProblem(const QString &value) const;
    virtual QString remainingText(int remaining) const;
    /// Words, counts and what is shown, anew. A subclass with words of its own calls it in its constructor.
    void retranslate();
    void changeEvent(QEvent *event) override;

private:
    class Row;
    friend class Row;
    void addRow(const Attribute &attribute, bool saved, bool focus);
    void removeRow(Row *row);
    void check(Row *row, bool all);
    std::vector<Row *> m_rows;
    std::vector<Attribute> m_saved;
    QVBoxLayout *m_column;
    Label *m_empty;
    Button *m_add;
    Label *m_remaining;
    int m_limit;
    bool m_readOnly = false;
};

/// The tags of a resource: at most 50 (10 of an S3 object), keys up to 128 and values up to 256 characters, no prefix
/// `aws:`, letters, digits, spaces and _ . : / = + - @ only.
class TagEditor : public AttributeEditor
{
    Q_OBJECT
public:
    explicit TagEditor(QWidget *parent = nullptr, int limit = 50);

protected:
    Words words() const override;
    QString keyProblem(const QString &key) const override;
    QString valueProblem(const QString &value) const override;
    QString remainingText(int remaining) const override;

private:
    int m_most;
};

} // namespace nephoscope::gui
