#pragma once

#include "gui/kit/FilterQuery.h"

#include <QtCore/QPointer>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QLineEdit;
class QAction;

namespace nephoscope::gui {

class Button;
class FilterSuggestions;
class FlowLayout;
class Label;
class Popover;

/// Something a list can be filtered by.
struct FilterProperty
{
    /// What becomes of an asynchronous look-up of values.
    using Done = std::function<void(const QStringList &values)>;

    QString id;      ///< as TableSource::propertyValue() and addresses know it
    QString label;   ///< as people know it
    std::vector<FilterOperator> operators = {FilterOperator::Equals, FilterOperator::NotEquals, FilterOperator::Contains,
                                             FilterOperator::NotContains, FilterOperator::StartsWith, FilterOperator::NotStartsWith};
    QStringList values = {};  ///< suggested after the operator
    QString hint = {};        ///< what a value looks like, where none can be suggested: "A date, such as 2026-11-25"
    /// Asks for values that fit what is typed; `done` on the GUI thread, once. Answers to older questions are dropped.
    std::function<void(const QString &typed, Done done)> load = {};
};

/// One input that makes conditions out of properties, operators and values, with suggestions at every step, and shows them
/// as tokens to be edited, joined by "and" or "or", and removed. Text that names no property filters all of them, from the
/// first letter on; Enter makes a token of it, too.
/// Keyboard: Up and Down through the suggestions, Enter takes one, Esc closes them, then clears the input.
class PropertyFilter : public QWidget
{
    Q_OBJECT
public:
    explicit PropertyFilter(const QString &placeholder = {}, QWidget *parent = nullptr);
    ~PropertyFilter() override;

    void setProperties(std::vector<FilterProperty> properties);
    const std::vector<FilterProperty> &properties() const { return m_properties; }
    void setPlaceholder(const QString &placeholder);
    /// The tokens.
    const FilterQuery &query() const { return m_query; }
    void setQuery(const FilterQuery &query);
    /// What the list is filtered by: the tokens, and free text that is still being typed.
    const FilterQuery &shownQuery() const { return m_shown; }
    void clear();
    /// For addresses: see FilterQuery::toString(). A text that is no query changes nothing and answers false.
    QString text() const { return m_query.toString(); }
    bool setText(const QString &text);
    /// Tokens and typed text as one text, and back: plain text stays in the input, conditions become tokens.
    QString filterText() const;
    void setFilterText(const QString &text);
    /// Negative hides the count.
    void setMatchCount(int count);
    QLineEdit *input() const { return m_input; }
    /// `Equals`, `Does not contain`, in the current language.
    static QString operatorName(FilterOperator op);
    /// `Status = Active` as a token shows it.
    QString tokenText(const FilterToken &token) const;

Q_SIGNALS:
    void queryChanged(const FilterQuery &query);
    void shownQueryChanged(const FilterQuery &query);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// What the text in the input means so far.
    struct Typed
    {
        enum class Stage { Property, Operator, Value } stage = Stage::Property;
        const FilterProperty *property = nullptr;
        FilterOperator op = FilterOperator::Contains;
        QString rest; ///< the part that is being typed
    };
    const FilterProperty *find(const QString &id) const;
    Typed analyse(const QString &text) const;
    void suggest();
    void suggestValues(const Typed &typed);
    void take(int suggestion);
    void commitTyped();
    QString typedFreeText() const;
    void updateShown();
    void clearInput();
    void addToken(FilterToken token);
    void setTokens(FilterQuery query);
    void rebuildTokens();
    void editToken(int at, QWidget *anchor);
    void chooseJoint(QWidget *anchor);
    void retranslate();
    bool handleKey(int key);

    std::vector<FilterProperty> m_properties;
    FilterQuery m_query;
    FilterQuery m_shown;
    bool m_holding = false; ///< between two states of one change
    QLineEdit *m_input;
    QAction *m_clear;
    Label *m_count;
    QWidget *m_tokens;
    FlowLayout *m_tokenFlow;
    Button *m_clearAll;
    // While open they are children of the window, which may take them along.
    QPointer<FilterSuggestions> m_suggestions;
    QPointer<Popover> m_editor;
    int m_matches = -1;
    int m_question = 0; ///< number of the last asynchronous look-up
};

} // namespace nephoscope::gui
