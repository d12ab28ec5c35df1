#include "gui/cloudshell/TerminalColors.h"

#include "gui/theme/Theme.h"

#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr double LeastContrast = 4.5; // WCAG AA
constexpr std::size_t CacheLimit = 4096;

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto part = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
}

void TerminalColors::update(const QWidget &widget)
{
    const Theme &theme = Theme::instance();
    const auto get = [&](Token token) { return colorFor(widget, token); };
    m_paper = get(Token::BackgroundCodeView);
    m_ink = get(Token::TextBodyDefault);
    const bool dark = theme.isDark();
    const QColor black = dark ? get(Token::BackgroundCellShaded) : get(Token::TextHeadingDefault);
    const QColor white = dark ? get(Token::TextBodyDefault) : get(Token::BorderDividerDefault);
    m_base = {black,
              get(Token::TextStatusError),
              get(Token::TextStatusSuccess),
              get(Token::TextStatusWarning),
              get(Token::TextStatusInfo),
              theme.chart(3),
              theme.chart(7),
              white};
    const QColor strong = dark ? QColor(Qt::white) : QColor(Qt::black);
    m_base[8] = get(Token::TextFormSecondary);
    for (std::size_t i = 1; i < 7; ++i)
        m_base[8 + i] = mix(m_base[i], strong, 0.25);
    m_base[15] = dark ? get(Token::TextHeadingDefault) : get(Token::BackgroundLayoutMain);
    m_readable.clear();
}

QColor TerminalColors::resolve(const CellColor &color, const QColor &otherwise) const
{
    if (color.kind == CellColor::Default)
        return otherwise;
    if (color.kind == CellColor::Rgb)
        return QColor::fromRgb(color.value);
    const int index = int(color.value & 0xff);
    if (index < 16)
        return m_base[size_t(index)];
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

QColor TerminalColors::readable(const QColor &ink, const QColor &paper) const
{
    const std::uint64_t key = std::uint64_t(ink.rgb()) << 32 | paper.rgb();
    if (const auto found = m_readable.find(key); found != m_readable.end())
        return found->second;
    const QColor goal = luminance(paper) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor out = ink;
    for (double share = 0.1; contrast(out, paper) < LeastContrast && share < 1.05; share += 0.1)
        out = mix(ink, goal, std::min(share, 1.0));
    if (m_readable.size() > CacheLimit)
        m_readable.clear();
    m_readable.emplace(key, out);
    return out;
}

TerminalColors::Pair TerminalColors::of(const CellStyle &style) const
{
    Pair out{resolve(style.foreground, m_ink), resolve(style.background, m_paper)};
    if (style.flags & CellStyle::Inverse)
        std::swap(out.ink, out.paper);
    // Equal colours mean hidden text on purpose.
    if (out.ink != out.paper)
        out.ink = readable(out.ink, out.paper);
    return out;
}

} // namespace nephoscope::gui
