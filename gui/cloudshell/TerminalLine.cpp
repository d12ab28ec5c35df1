#include "gui/cloudshell/TerminalLine.h"

namespace nephoscope::gui {

QString TerminalLine::at(int column) const
{
    if (column < 0 || column >= int(cells.size()))
        return {};
    const TerminalCell &cell = cells[size_t(column)];
    if (cell.character == 0)
        return {};
    QString out = QString::fromUcs4(&cell.character, 1);
    for (const auto &[where, text] : marks)
        if (where == column)
            out += text;
    return out;
}

QString TerminalLine::text(std::vector<int> *columns) const
{
    QString out;
    out.reserve(qsizetype(cells.size()));
    if (columns)
        columns->clear();
    for (int column = 0; column < int(cells.size()); ++column) {
        const TerminalCell &cell = cells[size_t(column)];
        if (cell.width == 0)
            continue;
        const qsizetype before = out.size();
        if (cell.character == 0)
            out += u' ';
        else if (cell.character < 0x10000 && marks.empty())
            out += QChar(char16_t(cell.character));
        else
            out += at(column);
        if (columns)
            columns->insert(columns->end(), size_t(out.size() - before), column);
    }
    if (columns)
        columns->push_back(int(cells.size()));
    return out;
}

} // namespace nephoscope::gui
