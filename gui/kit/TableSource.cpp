#include "gui/kit/TableSource.h"

#include <QtCore/QCollator>
#include <QtCore/QMimeData>

namespace nephoscope::gui {

int TableSource::compare(int left, int right, int column) const
{
    static const auto make = [](const QLocale &locale) {
        QCollator out(locale);
        out.setNumericMode(true);
        out.setCaseSensitivity(Qt::CaseInsensitive);
        return out;
    };
    // Made once per language: a collator costs more than a comparison. The C locale knows no numbers.
    static QLocale madeFor;
    static QCollator collator = make(QLocale(QLocale::English));
    if (const QLocale now; now != madeFor) {
        madeFor = now;
        collator = make(now.language() == QLocale::C ? QLocale(QLocale::English) : now);
    }
    return collator.compare(cell(left, column).text, cell(right, column).text);
}

int TableSource::group(int) const { return 0; }

bool TableSource::matches(int row, const QString &filter) const
{
    // The number of columns is fixed; asking for all titles for each row would cost more than the search.
    if (m_columnCount < 0)
        m_columnCount = int(columns().size());
    for (int column = 0; column < m_columnCount; ++column)
        if (cell(row, column).text.contains(filter, Qt::CaseInsensitive))
            return true;
    return false;
}

bool TableSource::selectable(int) const { return true; }

void TableSource::setSort(const QString &, Qt::SortOrder) {}
void TableSource::setFilter(const FilterQuery &) {}
bool TableSource::isRowLoaded(int) const { return true; }
void TableSource::need(int, int) {}
std::unique_ptr<QMimeData> TableSource::mimeData(const std::vector<int> &) const { return nullptr; }
bool TableSource::canDrop(const QMimeData &, int) const { return false; }
void TableSource::dropped(const QMimeData &, int) {}

QVariant TableSource::propertyValue(int row, const QString &property) const
{
    if (m_columnIds.isEmpty())
        for (const Column &column : columns())
            m_columnIds.append(column.id);
    const auto column = int(m_columnIds.indexOf(property));
    return column < 0 ? QVariant() : QVariant(cell(row, column).text);
}

bool TableSource::matchesQuery(int row, const FilterQuery &query) const
{
    return query.matches([&](const QString &property) { return propertyValue(row, property); },
                         [&](const QString &text) { return matches(row, text); });
}

} // namespace nephoscope::gui
