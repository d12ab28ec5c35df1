#pragma once

#include "gui/kit/Popover.h"
#include "gui/kit/PropertyFilter.h"

#include <QtWidgets/QAbstractButton>

class QComboBox;
class QListView;
class QStandardItemModel;

namespace nephoscope::gui {

/// The list under a property filter's input. The input keeps the focus; it moves the highlight by step().
class FilterSuggestions : public Popover
{
    Q_OBJECT
public:
    enum class Kind { Heading, FreeText, Property, Operator, Value, Note };
    struct Item
    {
        Kind kind;
        QString text;
        QString description = {};
        QString data = {};
    };

    explicit FilterSuggestions(QWidget *owner);
    void setAccessibleName(const QString &name);
    /// Shows them under `anchor`, or hides the list when there are none.
    void show(std::vector<Item> items, QWidget *anchor);
    const std::vector<Item> &items() const { return m_items; }
    int highlighted() const;
    void step(int by);

Q_SIGNALS:
    void chosen(int item);
    void highlightChanged(const QString &text);

private:
    std::vector<Item> m_items;
    QStandardItemModel *m_model;
    QListView *m_list;
};

/// A condition as a token: text that opens the editor, and a cross.
class FilterChip : public QWidget
{
    Q_OBJECT
public:
    FilterChip(const QString &text, QWidget *parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    void editWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractButton *m_text;
    QAbstractButton *m_remove;
};

/// "and" or "or" between two tokens.
class FilterJoint : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterJoint(const QString &text, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The small form a click on a token opens.
class FilterTokenForm : public QWidget
{
    Q_OBJECT
public:
    FilterTokenForm(const std::vector<FilterProperty> &properties, const FilterToken &token, QWidget *parent = nullptr);
    FilterToken token() const;

Q_SIGNALS:
    void applied();
    void cancelled();

private:
    void fillOperators(FilterOperator chosen);
    std::vector<FilterProperty> m_properties;
    QComboBox *m_property;
    QComboBox *m_operator;
    QLineEdit *m_value;
};

} // namespace nephoscope::gui
