#include "gui/kit/TablePreferences.h"

#include "gui/kit/Preferences.h"
#include "gui/kit/TableSource.h"

#include <QtCore/QStringBuilder>

namespace nephoscope::gui {

TablePreferences TablePreferences::defaults(const std::vector<Column> &columns)
{
    TablePreferences out;
    for (const Column &column : columns)
        if (column.hidden)
            out.hidden.append(column.id);
    return out;
}

TablePreferences TablePreferences::load(const QString &tableId, const std::vector<Column> &columns)
{
    TablePreferences out = defaults(columns);
    const Preferences &kept = Preferences::instance();
    const auto value = [&](QStringView name, const QVariant &otherwise) { return kept.value(u"table/" % tableId % u'/' % name, otherwise); };
    out.pageSize = std::clamp(value(u"pageSize", out.pageSize).toInt(), 0, 1000);
    out.wrapLines = value(u"wrapLines", out.wrapLines).toBool();
    out.stripedRows = value(u"stripedRows", out.stripedRows).toBool();
    out.compact = value(u"compact", out.compact).toBool();
    out.stickyFirst = value(u"stickyFirst", out.stickyFirst).toBool();
    out.order = value(u"order", out.order).toStringList();
    out.hidden = value(u"hidden", out.hidden).toStringList();
    const QVariantMap widths = value(u"widths", {}).toMap();
    for (auto at = widths.begin(); at != widths.end(); ++at)
        out.widths.insert(at.key(), at.value().toInt());
    return out;
}

void TablePreferences::save(const QString &tableId) const
{
    QVariantMap sizes;
    for (auto at = widths.begin(); at != widths.end(); ++at)
        sizes.insert(at.key(), at.value());
    const auto set = [&](QStringView name, const QVariant &value) { Preferences::instance().set(u"table/" % tableId % u'/' % name, value); };
    set(u"pageSize", pageSize);
    set(u"wrapLines", wrapLines);
    set(u"stripedRows", stripedRows);
    set(u"compact", compact);
    set(u"stickyFirst", stickyFirst);
    set(u"order", order);
    set(u"hidden", hidden);
    set(u"widths", sizes);
}

std::vector<int> TablePreferences::arranged(const std::vector<Column> &columns) const
{
    std::vector<int> out;
    const auto add = [&](int column) {
        if (std::find(out.begin(), out.end(), column) == out.end())
            out.push_back(column);
    };
    for (const QString &id : order)
        for (size_t i = 0; i < columns.size(); ++i)
            if (columns[i].id == id)
                add(int(i));
    for (size_t i = 0; i < columns.size(); ++i)
        add(int(i));
    return out;
}

} // namespace nephoscope::gui
