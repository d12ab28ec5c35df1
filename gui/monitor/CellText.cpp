#include "gui/monitor/CellText.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace nephoscope::gui {

using transfer::CellDetails;
using transfer::PartState;

namespace {

struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::CellText)
};

QString stateName(PartState state)
{
    switch (state) {
    case PartState::Waiting: return Cells::tr("Waiting");
    case PartState::Running: return Cells::tr("In progress");
    case PartState::Done: return Cells::tr("Completed");
    case PartState::Failed: return Cells::tr("Failed");
    }
    return {};
}

QString stateText(const CellDetails &cell)
{
    if (!cell.isOne()) {
        QStringList texts;
        for (const PartState state : {PartState::Running, PartState::Failed, PartState::Waiting, PartState::Done}) {
            if (const std::uint32_t count = cell.states[std::size_t(state)])
                texts << Cells::tr("%1: %2").arg(stateName(state), formatCount(count));
        }
        if (!texts.isEmpty())
            return texts.join(QStringLiteral(", "));
    }
    if (cell.state == PartState::Running && cell.size > 0)
        return Cells::tr("%1, %2%").arg(stateName(cell.state)).arg(int(std::min(cell.done, cell.size) * 100 / cell.size));
    return stateName(cell.state);
}

QString bytesText(const CellDetails &cell)
{
    const QString size = formatSize(qint64(cell.size));
    // What lies in several files is no range.
    if (cell.size == 0 || cell.file != cell.lastFile)
        return size;
    return Cells::tr("%1 to %2 (%3)").arg(formatCount(qint64(cell.offset)), formatCount(qint64(cell.offset + cell.size - 1)), size);
}

QString attemptsText(const CellDetails &cell)
{
    if (cell.isOne())
        return cell.attempts > 0 ? formatCount(cell.attempts) : QString();
    if (cell.retried == 0)
        return {};
    return Cells::tr("%n part(s) retried, at most %1 attempts", nullptr, int(cell.retried)).arg(formatCount(cell.attempts));
}

QString timeText(std::int64_t milliseconds)
{
    if (milliseconds == 0)
        return Cells::tr("less than 1 ms");
    if (milliseconds < 1'000)
        return Cells::tr("%1 ms").arg(formatCount(milliseconds));
    if (milliseconds < 60'000)
        return Cells::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1'000, 'f', 1));
    return formatDuration(milliseconds / 1'000);
}

QString speedText(const CellDetails &cell)
{
    if (cell.ranFor < 0)
        return {};
    if (cell.ranFor == 0 || cell.done == 0)
        return timeText(cell.ranFor);
    return Cells::tr("%1 (%2 in %3)").arg(formatRate(double(cell.done) * 1'000 / double(cell.ranFor)), formatSize(qint64(cell.done)), timeText(cell.ranFor));
}

} // namespace

QString CellText::line() const
{
    QStringList texts{title};
    for (const auto &[name, value] : facts)
        texts << QString(name % u": " % value);
    return texts.join(QStringLiteral(", "));
}

CellText textOf(const CellDetails &cell)
{
    CellText text;
    text.title = cell.isOne() ? Cells::tr("Part %1 of %2").arg(formatCount(cell.first), formatCount(cell.total))
                              : Cells::tr("Parts %1 to %2 of %3").arg(formatCount(cell.first), formatCount(cell.last), formatCount(cell.total));
    const auto add = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text.facts.emplace_back(name, value);
    };
    if (cell.file == cell.lastFile)
        add(Cells::tr("File"), toQt(cell.file));
    else
        add(Cells::tr("Files"), Cells::tr("%1 to %2").arg(toQt(cell.file), toQt(cell.lastFile)));
    // In a folder the parts of its files are counted on.
    if (cell.isOne() && cell.parts > 1 && cell.parts < cell.total)
        add(Cells::tr("Part of the file"), Cells::tr("%1 of %2").arg(formatCount(cell.number), formatCount(cell.parts)));
    add(Cells::tr("Bytes"), bytesText(cell));
    add(Cells::tr("State"), stateText(cell));
    add(Cells::tr("Attempts"), attemptsText(cell));
    add(Cells::tr("Speed"), speedText(cell));
    add(Cells::tr("ETag"), toQt(cell.etag));
    add(toQt(cell.checksumAlgorithm), toQt(cell.checksum));
    return text;
}

} // namespace nephoscope::gui
