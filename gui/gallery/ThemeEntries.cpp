#include "gui/gallery/Gallery.h"

#include "gui/kit/Container.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Label.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QMetaEnum>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

// One icon, large and in its own size, with its name.
class IconTile final : public QWidget
{
public:
    explicit IconTile(QString name) : m_name(std::move(name))
    {
        setMinimumWidth(116);
        setFixedHeight(76);
        setAccessibleName(m_name);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = colorFor(*this, Token::TextInteractiveDefault);
        const int left = (width() - 60) / 2; // of both
        icons::paint(painter, m_name, QRectF(left, 8, 32, 32), ink);
        icons::paint(painter, m_name, QRectF(left + 44, 16, 16, 16), ink);
        painter.setFont(Theme::instance().font(TextStyle::Small));
        painter.setPen(colorFor(*this, Token::TextFormSecondary));
        painter.drawText(QRect(0, 48, width(), 20), Qt::AlignCenter, m_name);
    }

private:
    QString m_name;
};

// A colour role as each context shows it.
class Swatch final : public QWidget
{
public:
    explicit Swatch(Token token) : m_token(token)
    {
        setFixedHeight(32);
        setAccessibleName(name());
    }
    QSize sizeHint() const override
    {
        return {std::max(300, 80 + QFontMetrics(Theme::instance().font(TextStyle::Small)).horizontalAdvance(name()) + 2), 32};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto contexts = QMetaEnum::fromType<Context>();
        for (int i = 0; i < contexts.keyCount(); ++i)
            paintBox(painter, QRectF(i * 10, 6, 10, 20), Theme::instance().color(m_token, Context(contexts.value(i))),
                     colorFor(*this, Token::BorderDividerDefault), 1, 0);
        painter.setFont(Theme::instance().font(TextStyle::Small));
        painter.setPen(colorFor(*this, Token::TextBodyDefault));
        painter.drawText(rect().adjusted(80, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, name());
    }

private:
    QString name() const { return QString::fromLatin1(QMetaEnum::fromType<Token>().valueToKey(int(m_token))); }
    Token m_token;
};

QWidget *makeIcons(Navigator &)
{
    auto *card = new Container;
    auto *grid = new QWidget;
    auto *tiles = new TileLayout(16); // columns fill the card
    tiles->setContentsMargins(0, 0, 0, 0);
    grid->setLayout(tiles);
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name))
        tiles->addWidget(new IconTile(file.chopped(4)));
    card->column()->addWidget(grid);
    return card;
}

QWidget *makeColors(Navigator &)
{
    auto *card = new Container;
    auto *grid = new QWidget;
    auto *flow = new FlowLayout(grid);
    const auto tokens = QMetaEnum::fromType<Token>();
    for (int i = 0; i < tokens.keyCount(); ++i)
        flow->addWidget(new Swatch(Token(tokens.value(i))));
    card->column()->addWidget(grid);
    return card;
}

QWidget *makeType(Navigator &)
{
    auto *card = new Container;
    const auto styles = QMetaEnum::fromType<TextStyle>();
    for (int i = 0; i < styles.keyCount(); ++i) {
        auto *label = new Label(TextStyle(styles.value(i)), QString(QString::fromLatin1(styles.key(i)) % u" · 구름 속도계 1,234"));
        label->setWordWrap(true);
        card->column()->addWidget(label);
    }
    return card;
}

} // namespace

std::vector<GalleryEntry> themeEntries()
{
    return {{QStringLiteral("icons"), QStringLiteral("Icons"), makeIcons},
            {QStringLiteral("colors"), QStringLiteral("Colors"), makeColors},
            {QStringLiteral("type"), QStringLiteral("Type"), makeType}};
}

} // namespace nephoscope::gui
