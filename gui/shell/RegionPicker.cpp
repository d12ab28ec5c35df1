#include "gui/shell/RegionPicker.h"

#include "gui/bridge/Regions.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr int Width = 380;
constexpr int ListHeight = 440;

} // namespace

RegionPicker::RegionPicker(QWidget *owner) : FilteredPopover(owner, Width, ListHeight)
{
    setObjectName(QStringLiteral("regionMenu"));
    setAlign(Align::Right);
    list().setObjectName(QStringLiteral("regionList"));
    input().setObjectName(QStringLiteral("regionFilter"));
    fill();
}

void RegionPicker::setRegion(const QString &code)
{
    m_code = code;
    fill();
}

void RegionPicker::setGlobal(bool global)
{
    m_global = global;
    fill();
}

void RegionPicker::fill()
{
    setAccessibleName(tr("Region"));
    list().setAccessibleName(tr("Regions"));
    input().setPlaceholderText(tr("Find a Region by name or code"));
    input().setAccessibleName(tr("Find a Region by name or code"));
    std::vector<PickRow> rows;
    if (m_global) {
        PickRow note;
        note.text = tr("Global");
        note.description = tr("This service has no Regions. The choice counts for the others.");
        note.icon = QStringLiteral("globe");
        note.enabled = false;
        rows.push_back(note);
    }
    QStringList geographies;
    const std::vector<RegionName> regions = regionNames();
    const auto geography = [](const RegionName &region) { return region.name.section(u'(', 0, 0).trimmed(); };
    for (const RegionName &region : regions)
        if (!geographies.contains(geography(region)))
            geographies.append(geography(region));
    for (const QString &each : geographies) {
        rows.push_back(PickRow::headed(each));
        for (const RegionName &region : regions) {
            if (geography(region) != each)
                continue;
            PickRow row;
            row.id = region.code;
            row.text = region.name;
            row.trailing = region.code;
            row.checked = region.code == m_code;
            rows.push_back(std::move(row));
        }
    }
    setAllRows(std::move(rows));
}

void RegionPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    FilteredPopover::changeEvent(event);
}

QString regionShortName(const QString &code)
{
    for (const RegionName &each : regionNames()) {
        if (each.code != code)
            continue;
        const qsizetype open = each.name.indexOf(u'(');
        return open < 0 ? each.name : each.name.mid(open + 1, each.name.lastIndexOf(u')') - open - 1);
    }
    return code;
}

} // namespace nephoscope::gui
