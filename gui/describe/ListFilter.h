#pragma once

#include "gui/describe/Resource.h"
#include "gui/kit/PropertyFilter.h"

#include <QtCore/QObject>

#include <map>

namespace nephoscope::gui {

class SelectFilter;

/// The filter of a described list: properties out of its columns, suggestions out of its rows, and a drop-down for each
/// column of few values. All of them make one query, which is what an address keeps.
class ListFilter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    ListFilter(ResourceTable &table, ItemSource &source);

    /// Properties and words of these columns; again after a change of language.
    void describe(const std::vector<ColumnSpec> &columns);

private:
    FilterProperty propertyOf(const ColumnSpec &column) const;
    /// Values of a text column that occur in the rows at hand and contain what is typed.
    QStringList valuesOf(const QString &column, const QString &typed) const;
    void showChoices();
    void follow();
    void choose(const QString &column, const QString &value);

    ResourceTable &m_table;
    ItemSource &m_source;
    PropertyFilter *m_filter;
    std::map<QString, SelectFilter *> m_choices; ///< by column
};

} // namespace nephoscope::gui
