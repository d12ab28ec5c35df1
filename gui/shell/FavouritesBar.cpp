#include "gui/shell/FavouritesBar.h"

#include "gui/kit/Menu.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/Places.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Height = 36;
constexpr int Pad = 10;
constexpr int LongestText = 200;

} // namespace

class FavouritesBar::Item final : public QAbstractButton
{
public:
    Item(SearchHit place, FavouritesBar *bar) : QAbstractButton(bar), m_bar(bar), m_place(std::move(place))
    {
        setObjectName(u"favourite-" % m_place.address);
        setText(m_place.text);
        setAccessibleName(m_place.text);
        setAccessibleDescription(m_place.description);
        setToolTip(m_place.text);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    const QString &address() const { return m_place.address; }
    void setMarked(bool marked)
    {
        m_marked = marked;
        update();
    }
    QSize sizeHint() const override
    {
        const QString style = Places::instance().style();
        int width = 2 * Pad;
        if (style != QLatin1String("text"))
            width += 16;
        if (style != QLatin1String("icons"))
            width += std::min(LongestText, QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(text()) + 2)
                + (style == QLatin1String("both") ? 8 : 0);
        return {width, 28};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool hot = underMouse() || m_marked;
        if (underMouse())
            paintBox(painter, rect(), colorFor(*this, Token::BackgroundDropdownItemHover), Qt::transparent, 0, 6);
        const QColor ink = colorFor(*this, hot ? Token::TextInteractiveHover : Token::TextInteractiveDefault);
        const QString style = Places::instance().style();
        int x = Pad;
        if (style != QLatin1String("text")) {
            icons::paint(painter, m_place.icon, QRectF(x, (height() - 16) / 2.0, 16, 16), ink);
            x += 24;
        }
        if (style != QLatin1String("icons")) {
            painter.setFont(Theme::instance().font(TextStyle::Body));
            painter.setPen(ink);
            painter.drawText(QRect(x, 0, width() - x - 4, height()), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - x - 4));
        }
        if (m_marked)
            painter.fillRect(QRect(Pad, height() - 2, width() - 2 * Pad, 2), colorFor(*this, Token::TextAccent));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 6);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_pressed = event->position().toPoint();
        m_dragging = false;
        QAbstractButton::mousePressEvent(event);
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!(event->buttons() & Qt::LeftButton))
            return;
        if (!m_dragging && std::abs(event->position().x() - m_pressed.x()) >= QApplication::startDragDistance()) {
            m_dragging = true;
            setDown(false);
            raise();
        }
        if (m_dragging)
            move(std::clamp(x() + int(event->position().x()) - m_pressed.x(), 0, m_bar->width() - width()), y());
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (std::exchange(m_dragging, false)) {
            setDown(false);
            m_bar->drop(this, x() + width() / 2);
            return;
        }
        if (event->button() == Qt::MiddleButton && rect().contains(event->position().toPoint()))
            Q_EMIT m_bar->windowRequested(address());
        QAbstractButton::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const auto moves = Qt::ControlModifier | Qt::ShiftModifier;
        if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && (event->modifiers() & moves) == moves)
            m_bar->moveBy(address(), event->key() == Qt::Key_Left ? -1 : 1);
        else if (event->key() == Qt::Key_Delete)
            Places::instance().toggleFavourite(address());
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->modifiers() & Qt::ControlModifier ? m_bar->windowRequested(address()) : click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void contextMenuEvent(QContextMenuEvent *event) override { m_bar->openMenu(this, mapTo(window(), event->pos())); }

private:
    FavouritesBar *m_bar;
    SearchHit m_place;
    QPoint m_pressed;
    bool m_marked = false;
    bool m_dragging = false;
};

FavouritesBar::FavouritesBar(const Catalog &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_row(new QHBoxLayout(this)), m_menu(new Menu(this))
{
    setContext(*this, Context::TopNavigation);
    setFixedHeight(Height);
    setContext(*m_menu, Context::Page);
    m_menu->setObjectName(QStringLiteral("favouriteMenu"));
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(2);
    connect(m_menu, &Menu::triggered, this, [this](const QString &id) {
        if (id == QLatin1String("remove"))
            Places::instance().toggleFavourite(m_menuFor);
        else if (id == QLatin1String("window"))
            Q_EMIT windowRequested(m_menuFor);
        else
            Places::instance().setStyle(id);
    });
    connect(&Places::instance(), &Places::favouritesChanged, this, &FavouritesBar::rebuild);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    rebuild();
}

void FavouritesBar::setAddress(const QString &address)
{
    m_address = address;
    for (Item *item : m_items)
        item->setMarked(item->address() == address);
}

void FavouritesBar::rebuild()
{
    QString focused;
    for (Item *item : m_items) {
        if (item->hasFocus())
            focused = item->address();
        m_row->removeWidget(item);
        item->hide();
        item->setObjectName({});
        item->deleteLater();
    }
    m_items.clear();
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    for (const QString &address : Places::instance().favourites()) {
        std::optional<SearchHit> place = m_catalog.place(address);
        if (!place)
            continue;
        auto *item = new Item(std::move(*place), this);
        connect(item, &QAbstractButton::clicked, this, [this, address] {
            if (QApplication::keyboardModifiers() & Qt::ControlModifier)
                Q_EMIT windowRequested(address);
            else
                Q_EMIT followed(address);
        });
        m_row->addWidget(item);
        m_items.push_back(item);
        if (address == focused)
            item->setFocus(Qt::TabFocusReason);
    }
    m_row->addStretch(1);
    setVisible(!m_items.empty());
    setAddress(m_address);
    setAccessibleName(tr("Favorites"));
    fit();
}

// What does not fit stays reachable from the services menu.
void FavouritesBar::fit()
{
    int left = width() - 24;
    for (Item *item : m_items) {
        left -= item->sizeHint().width() + 2;
        item->setVisible(left >= 0);
    }
}

void FavouritesBar::moveBy(const QString &address, int by)
{
    const qsizetype at = Places::instance().favourites().indexOf(address);
    Places::instance().moveFavourite(address, int(at) + by);
}

void FavouritesBar::drop(Item *item, int x)
{
    int to = 0;
    for (const Item *each : m_items)
        if (each != item && each->geometry().center().x() < x)
            ++to;
    Places::instance().moveFavourite(item->address(), to);
}

void FavouritesBar::openMenu(Item *item, const QPoint &at)
{
    m_menuFor = item->address();
    const QString style = Places::instance().style();
    m_menu->clear();
    m_menu->setAccessibleName(tr("Favorites"));
    m_menu->setMinimumWidth(240);
    m_menu->addItem({.id = QStringLiteral("window"), .text = tr("Open in a new window"), .icon = QStringLiteral("window")});
    m_menu->addItem({.id = QStringLiteral("remove"), .text = tr("Remove from the favorites"), .icon = QStringLiteral("star")});
    m_menu->addSeparator();
    m_menu->addItem({.id = QStringLiteral("both"), .text = tr("Icons and text"), .checked = style == QLatin1String("both")});
    m_menu->addItem({.id = QStringLiteral("icons"), .text = tr("Icons only"), .checked = style == QLatin1String("icons")});
    m_menu->addItem({.id = QStringLiteral("text"), .text = tr("Text only"), .checked = style == QLatin1String("text")});
    m_menu->openAt(this, at);
}

void FavouritesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutMain));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colorFor(*this, Token::BorderDividerDefault));
}

void FavouritesBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void FavouritesBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace nephoscope::gui
