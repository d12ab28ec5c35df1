#include "gui/shell/DrawerFrame.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/shell/Catalog.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int HandleSize = 8;
constexpr int KeyStep = 16;

} // namespace

class DrawerFrame::Handle final : public QWidget
{
public:
    explicit Handle(DrawerFrame *frame) : QWidget(frame), m_frame(frame)
    {
        setObjectName(QStringLiteral("resizeHandle"));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(isRight() ? Qt::SplitHCursor : Qt::SplitVCursor);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        m_start = event->globalPosition().toPoint();
        m_size = isRight() ? m_frame->width() : m_frame->height();
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!(event->buttons() & Qt::LeftButton))
            return;
        const QPoint moved = m_start - event->globalPosition().toPoint();
        Q_EMIT m_frame->resizeRequested(m_size + (isRight() ? moved.x() : moved.y()));
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        const int more = isRight() ? Qt::Key_Left : Qt::Key_Up;
        const int less = isRight() ? Qt::Key_Right : Qt::Key_Down;
        const int now = isRight() ? m_frame->width() : m_frame->height();
        if (event->key() == more || event->key() == less)
            Q_EMIT m_frame->resizeRequested(now + (event->key() == more ? KeyStep : -KeyStep));
        else
            QWidget::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool hot = underMouse() || hasFocus();
        const QRectF grip = isRight() ? QRectF(width() / 2.0 - 1.5, height() / 2.0 - 18, 3, 36) : QRectF(width() / 2.0 - 18, height() / 2.0 - 1.5, 36, 3);
        paintBox(painter, grip, colorFor(*this, hot ? Token::TextAccent : Token::BorderDividerDefault), Qt::transparent, 0, 1.5);
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 4);
    }

private:
    bool isRight() const { return m_frame->m_side == DrawerSpec::Side::Right; }
    DrawerFrame *m_frame;
    QPoint m_start;
    int m_size = 0;
};

DrawerFrame::DrawerFrame(const DrawerSpec &drawer, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_titleSource(drawer.title)
    , m_side(drawer.side)
    , m_content(content)
    , m_title(new Label(TextStyle::H3))
    , m_close(new Button(Button::Variant::Icon))
    , m_handle(new Handle(this))
{
    setObjectName(u"drawer-" % drawer.id);
    m_close->setObjectName(QStringLiteral("closeDrawer"));
    m_close->setIconName(QStringLiteral("close"));
    const bool right = m_side == DrawerSpec::Side::Right;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(right ? HandleSize : 0, right ? 0 : HandleSize, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *top = new QHBoxLayout(head);
    top->setContentsMargins(20, right ? 12 : 2, 12, right ? 8 : 4);
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    column->addWidget(head);
    column->addWidget(content, 1);
    // First in the tab order, as it is first on the screen.
    setTabOrder(m_handle, m_close);
    connect(m_close, &QPushButton::clicked, this, &DrawerFrame::closeRequested);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void DrawerFrame::setResizable(bool resizable) { m_handle->setVisible(resizable); }

void DrawerFrame::retranslate()
{
    const QString title = Catalog::text(m_titleSource);
    m_title->setText(title);
    setAccessibleName(title);
    m_close->setLabel(tr("Close %1").arg(title));
    m_handle->setAccessibleName(tr("Resize %1").arg(title));
    m_handle->setToolTip(tr("Drag, or use the arrow keys, to resize"));
}

void DrawerFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DrawerFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_side == DrawerSpec::Side::Right)
        m_handle->setGeometry(0, 0, HandleSize, height());
    else
        m_handle->setGeometry(0, 0, width(), HandleSize);
    m_handle->raise();
}

void DrawerFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutPanel));
    const QRect edge = m_side == DrawerSpec::Side::Right ? QRect(0, 0, 1, height()) : QRect(0, 0, width(), 1);
    painter.fillRect(edge, colorFor(*this, Token::BorderDividerDefault));
}

} // namespace nephoscope::gui
