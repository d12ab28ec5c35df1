#include "gui/shell/SideNavigation.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Catalog.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

class SideNavigation::Row final : public QAbstractButton
{
public:
    Row(const QString &text, QString address, bool heading) : m_address(std::move(address)), m_heading(heading)
    {
        setText(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    const QString &address() const { return m_address; }
    bool isHeading() const { return m_heading; }
    void setActive(bool active)
    {
        m_active = active;
        setAccessibleDescription(active ? SideNavigation::tr("Current page") : QString());
        update();
    }
    QSize sizeHint() const override { return {160, m_heading ? 32 : Theme::instance().size("side-navigation-item") + 2}; }
    std::function<void()> onMiddle;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::MiddleButton && rect().contains(event->position().toPoint()))
            onMiddle();
        QAbstractButton::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (event->modifiers() & Qt::ControlModifier)
                onMiddle();
            else
                click();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(Theme::instance().font(m_heading ? TextStyle::H3 : m_active ? TextStyle::BodyBold : TextStyle::Body));
        const bool lit = m_active || underMouse();
        painter.setPen(colorFor(*this, m_heading ? (underMouse() ? Token::TextAccent : Token::TextHeadingDefault)
                                       : lit     ? Token::TextAccent
                                                 : Token::TextSideNavigationLink));
        painter.drawText(rect().adjusted(4, 0, -4, 0), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 8));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 4);
    }

private:
    QString m_address;
    bool m_heading;
    bool m_active = false;
};

SideNavigation::SideNavigation(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(24, 12, 17, 20);
    m_column->setSpacing(0);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SideNavigation::setConsole(const ServiceConsole *console)
{
    if (m_console == console)
        return;
    m_console = console;
    rebuild();
}

void SideNavigation::setAddress(const QString &address, const QStringList &above)
{
    m_address = address;
    m_above = above;
    mark();
}

void SideNavigation::rebuild()
{
    if (m_body) {
        // A click on one of its rows may be what brought us here.
        m_column->removeWidget(m_body);
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    m_rows.clear();
    if (!m_console)
        return;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    const auto add = [&](const QString &text, const QString &address, const QString &name, bool heading) {
        auto *row = new Row(text, address, heading);
        row->setObjectName(name);
        connect(row, &QAbstractButton::clicked, this, [this, address] {
            if (QApplication::keyboardModifiers() & Qt::ControlModifier)
                Q_EMIT windowRequested(address);
            else
                Q_EMIT followed(address);
        });
        row->onMiddle = [this, address] { Q_EMIT windowRequested(address); };
        m_rows.push_back(row);
        return row;
    };
    auto *top = new QHBoxLayout;
    followDensity(top, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    top->addWidget(add(Catalog::text(m_console->name), m_console->id, QStringLiteral("serviceHome"), true), 1);
    auto *close = new Button(Button::Variant::Icon, tr("Close side navigation"));
    close->setObjectName(QStringLiteral("closeSideNavigation"));
    close->setIconName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &SideNavigation::closeRequested);
    top->addWidget(close);
    column->addLayout(top);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedHeight(17);
    column->addWidget(line);
    int number = 0;
    for (const SideLink &link : m_console->links) {
        auto name = QStringLiteral("sideLink%1").arg(number++);
        if (!m_offers || m_offers(link.address))
            column->addWidget(add(Catalog::text(link.text), link.address, name, false));
    }
    column->addStretch(1);
    m_column->addWidget(m_body);
    mark();
}

void SideNavigation::mark()
{
    // The longest link that starts the address: a bucket's page belongs to the list of buckets. Where that is only the
    // service's front page, the nearest page above decides.
    const auto linkOf = [this](const QString &address) {
        Row *longest = nullptr;
        for (Row *row : m_rows) {
            const bool fits = address == row->address() || address.startsWith(QString(row->address() % u'/')) || address.startsWith(QString(row->address() % u'?'));
            if (!row->isHeading() && fits && (!longest || row->address().size() > longest->address().size()))
                longest = row;
        }
        return longest;
    };
    for (Row *row : m_rows)
        row->setActive(false);
    Row *best = linkOf(m_address);
    for (qsizetype i = m_above.size() - 1; i >= 0 && m_console && m_address != m_console->id && (!best || best->address() == m_console->id); --i) {
        if (Row *above = linkOf(m_above[i]))
            best = above;
    }
    if (!best && m_rows.size() > 1 && m_console && m_address.startsWith(m_console->id))
        best = m_rows[1];
    if (best)
        best->setActive(true);
}

void SideNavigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void SideNavigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutPanel));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colorFor(*this, Token::BorderLayoutSideNavigation));
}

} // namespace nephoscope::gui
