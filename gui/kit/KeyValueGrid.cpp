#include "gui/kit/KeyValueGrid.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int LeastColumnWidth = 220;
constexpr int LeastCountWidth = 150;
constexpr qsizetype LongestWord = 30;

/// A name without a place to break, such as an ARN, must not widen the page: it may break after its parts, and where a part
/// is long itself, within it.
QString breakable(const QString &value)
{
    static constexpr QStringView ends = u":-./_=";
    constexpr qsizetype shortest = 8, longest = 24;
    QStringList words = value.split(u' ');
    for (QString &word : words) {
        if (word.size() <= LongestWord)
            continue;
        QString out;
        qsizetype part = 0;
        for (const QChar each : std::as_const(word)) {
            out += each;
            ++part;
            if (part >= longest || (part >= shortest && ends.contains(each))) {
                out += QChar(0x200b);
                part = 0;
            }
        }
        word = out;
    }
    return words.join(u' ');
}

} // namespace

KeyValueGrid::KeyValueGrid(int columns, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_columns(columns)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    const auto space = [this] {
        m_grid->setHorizontalSpacing(Theme::instance().space("l"));
        m_grid->setVerticalSpacing(Theme::instance().space("m"));
    };
    space();
    connect(&Theme::instance(), &Theme::changed, this, space);
}

void KeyValueGrid::clear()
{
    qDeleteAll(m_pairs);
    m_pairs.clear();
    m_shown = 0;
}

void KeyValueGrid::add(const QString &key, const QString &value, bool copyable)
{
    // What is copied is the name itself.
    auto *text = new Label(value.isEmpty() ? QStringLiteral("-") : copyable ? breakable(value) : value);
    text->setWordWrap(true);
    text->setSelectable(true);
    text->setAccessibleName(key);
    text->setProperty("data", true);
    if (!copyable || value.isEmpty()) {
        add(key, text);
        return;
    }
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    auto *copy = new CopyButton(value, key);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setFixedSize(18, 22); // narrow, so that the picture stands under the key
    row->addWidget(copy, 0, Qt::AlignTop);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft); // on one line with the values beside it
    row->addWidget(text, 1);
    add(key, both);
}

void KeyValueGrid::add(const QString &key, QWidget *value, QWidget *info)
{
    auto *pair = new QWidget(this);
    pair->setObjectName(QStringLiteral("pair%1").arg(m_pairs.size()));
    auto *column = new QVBoxLayout(pair);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    auto *label = new Label(TextStyle::BodyBold, key);
    label->setToken(Token::TextLabel);
    label->setWordWrap(true);
    if (info) {
        auto *row = new QHBoxLayout;
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        row->addWidget(label);
        row->addWidget(info, 0, Qt::AlignTop);
        row->addStretch(1);
        column->addLayout(row);
    } else {
        column->addWidget(label);
    }
    column->addWidget(value);
    column->addStretch(1);
    m_pairs.push_back(pair);
    m_shown = 0;
    arrange();
}

int KeyValueGrid::columnsIn(int width, int most)
{
    return std::clamp(width / (most > 4 ? LeastCountWidth : LeastColumnWidth), 1, most);
}

void KeyValueGrid::arrange()
{
    // One alone has the line for itself.
    const int columns = m_pairs.size() == 1 ? 1 : columnsIn(width(), m_columns);
    if (columns == m_shown)
        return;
    m_shown = columns;
    for (size_t i = 0; i < m_pairs.size(); ++i)
        m_grid->addWidget(m_pairs[i], int(i) / columns, int(i) % columns);
    for (int i = 0; i < m_columns; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void KeyValueGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace nephoscope::gui
