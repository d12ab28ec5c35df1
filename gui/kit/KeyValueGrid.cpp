#include "gui/kit/KeyValueGrid.h"

#include "gui/kit/CopyButton.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>

#include <algorithm>
#include <cmath>

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

/// Places that are equally wide and stay so, those that nothing stands in too. What does not fit into one takes several.
class KeyValueGrid::Columns final : public TileLayout
{
public:
    explicit Columns(int most) : TileLayout(most), m_most(most) {}

    void setRowSpacing(int space)
    {
        m_rowSpacing = space;
        invalidate();
    }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override
    {
        int widest = 0;
        for (int i = 0; i < count(); ++i)
            widest = std::max(widest, itemAt(i)->sizeHint().width());
        const int columns = std::clamp(count(), 1, m_most);
        const int width = columns * widest + (columns - 1) * spacing();
        return {width, heightForWidth(width)};
    }
    QSize minimumSize() const override
    {
        int width = 0, height = 0, row = 0;
        for (int i = 0; i < count(); ++i) {
            const QSize least = itemAt(i)->minimumSize();
            row = i % m_most == 0 ? least.height() : std::max(row, least.height());
            width = std::max(width, least.width());
            if ((i + 1) % m_most == 0 || i + 1 == count())
                height += row + (i < m_most ? 0 : m_rowSpacing);
        }
        return {width, height};
    }
    void setGeometry(const QRect &rect) override
    {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

private:
    int arrange(const QRect &rect, bool place) const
    {
        // One alone has the line for itself.
        const int columns = count() == 1 ? 1 : columnsIn(rect.width(), m_most);
        const int gap = spacing();
        const double column = double(rect.width() + gap) / columns;
        int y = 0, height = 0, at = 0;
        for (int i = 0; i < count(); ++i) {
            QLayoutItem *item = itemAt(i);
            const int takes = std::clamp(int(std::ceil((item->minimumSize().width() + gap) / column)), 1, columns);
            if (at + takes > columns) {
                y += height + m_rowSpacing;
                at = height = 0;
            }
            const int left = qRound(column * at);
            const int width = qRound(column * (at + takes)) - gap - left;
            const int wanted = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
            if (place)
                item->setGeometry(QRect(rect.x() + left, rect.y() + y, width, wanted));
            height = std::max(height, wanted);
            at += takes;
        }
        return y + height;
    }

    int m_most;
    int m_rowSpacing = 0;
};

KeyValueGrid::KeyValueGrid(int columns, QWidget *parent) : QWidget(parent), m_grid(new Columns(columns))
{
    setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, 0, 0);
    const auto space = [this] {
        m_grid->setSpacing(Theme::instance().space("l"));
        m_grid->setRowSpacing(Theme::instance().space("m"));
    };
    space();
    connect(&Theme::instance(), &Theme::changed, this, space);
}

void KeyValueGrid::clear()
{
    qDeleteAll(m_pairs);
    m_pairs.clear();
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
    m_grid->addWidget(pair);
}

int KeyValueGrid::columnsIn(int width, int most)
{
    return std::clamp(width / (most > 4 ? LeastCountWidth : LeastColumnWidth), 1, most);
}

} // namespace nephoscope::gui
