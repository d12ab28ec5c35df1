#include "gui/describe/ListFilter.h"

#include "gui/kit/PropertyFilter.h"
#include "gui/kit/SelectFilter.h"

#include <QtCore/QSet>

#include <algorithm>

namespace nephoscope::gui {

namespace {

using Filter = ColumnSpec::Filter;
using Op = FilterOperator;

constexpr int mostRows = 5000;   // that are looked through for suggestions, while somebody types
constexpr int mostValues = 50;

bool isOf(const FilterToken &token, const QString &column) { return token.property == column && token.op == Op::Equals; }

} // namespace

ListFilter::ListFilter(ResourceTable &table, ItemSource &source) : QObject(&table), m_table(table), m_source(source), m_filter(new PropertyFilter)
{
    table.setPropertyFilter(m_filter);
    connect(m_filter, &PropertyFilter::queryChanged, this, &ListFilter::showChoices);
    connect(&source, &TableSource::reset, this, &ListFilter::showChoices);
    connect(&source, &TableSource::appended, this, &ListFilter::showChoices);
}

void ListFilter::describe(const std::vector<ColumnSpec> &columns)
{
    std::vector<FilterProperty> properties;
    for (const ColumnSpec &column : columns) {
        if (column.filter == Filter::None)
            continue;
        properties.push_back(propertyOf(column));
        if (column.filter != Filter::Choice)
            continue;
        SelectFilter *&choice = m_choices[column.id];
        if (!choice) {
            choice = new SelectFilter(column.title);
            choice->setObjectName(u"filter-" % column.id);
            choice->hide();
            m_table.addFilterWidget(choice);
            connect(choice, &SelectFilter::valueChanged, this, [this, id = column.id](const QString &value) { choose(id, value); });
        }
        choice->setLabel(column.title);
    }
    m_filter->setProperties(std::move(properties));
    showChoices();
}

FilterProperty ListFilter::propertyOf(const ColumnSpec &column) const
{
    FilterProperty property{.id = column.id, .label = column.title};
    switch (column.filter) {
    case Filter::Number:
        property.operators = {Op::Equals, Op::NotEquals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
        property.hint = tr("A number or a size, such as 10 MB");
        break;
    case Filter::Date:
        property.operators = {Op::Equals, Op::NotEquals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
        property.hint = tr("A day, such as 2026-11-25, or a time, such as 2026-11-25T14:30");
        break;
    case Filter::Choice:
        property.operators = {Op::Equals, Op::NotEquals, Op::Contains, Op::NotContains};
        property.load = [this, id = column.id](const QString &, const FilterProperty::Done &done) {
            QStringList values;
            for (const ColumnChoice &choice : m_source.choices(id))
                values << choice.value;
            done(values);
        };
        break;
    default:
        property.load = [this, id = column.id](const QString &typed, const FilterProperty::Done &done) { done(valuesOf(id, typed)); };
        break;
    }
    return property;
}

QStringList ListFilter::valuesOf(const QString &column, const QString &typed) const
{
    QStringList values;
    QSet<QString> seen;
    for (int row = 0; row < std::min(m_source.rowCount(), mostRows) && values.size() < mostValues; ++row) {
        const QString value = m_source.propertyValue(row, column).toString();
        if (value.isEmpty() || !value.contains(typed, Qt::CaseInsensitive) || seen.contains(value))
            continue;
        seen.insert(value);
        values << value;
    }
    return values;
}

void ListFilter::showChoices()
{
    for (const auto &[column, choice] : m_choices) {
        std::vector<SelectFilter::Option> options;
        for (const ColumnChoice &each : m_source.choices(column))
            options.push_back({each.value, each.text});
        // What was chosen stays a choice when it is in no row any more.
        const QString &id = column;
        for (const FilterToken &token : m_filter->query().tokens) {
            const bool known = std::any_of(options.begin(), options.end(), [&](const SelectFilter::Option &option) { return option.id == token.value; });
            if (isOf(token, id) && !known)
                options.push_back({token.value, token.value});
        }
        const bool wanted = options.size() > 1;
        const QSignalBlocker quiet(choice);
        choice->setOptions(std::move(options));
        if (wanted == choice->isHidden()) {
            choice->setVisible(wanted);
            m_table.arrangeFilters();
        }
    }
    follow();
}

void ListFilter::follow()
{
    for (const auto &[column, choice] : m_choices) {
        const auto &tokens = m_filter->query().tokens;
        const QString &id = column;
        const auto of = [&](const FilterToken &token) { return isOf(token, id); };
        // Two values of one column are more than a drop-down can say.
        const bool one = std::count_if(tokens.begin(), tokens.end(), of) == 1;
        const QSignalBlocker quiet(choice);
        choice->setValue(one ? std::find_if(tokens.begin(), tokens.end(), of)->value : QString());
    }
}

void ListFilter::choose(const QString &column, const QString &value)
{
    FilterQuery query = m_filter->query();
    std::erase_if(query.tokens, [&](const FilterToken &token) { return isOf(token, column); });
    if (!value.isEmpty())
        query.tokens.push_back({column, Op::Equals, value});
    m_filter->setQuery(query);
}

} // namespace nephoscope::gui
