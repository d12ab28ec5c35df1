#include "gui/kit/DropZone.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace nephoscope::gui {
namespace {

QList<QUrl> localFiles(const QMimeData *data)
{
    QList<QUrl> out;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            out.append(url);
    return out;
}

} // namespace

DropZone::DropZone(QWidget *target) : QWidget(target), m_target(target)
{
    setObjectName(QStringLiteral("dropZone"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    target->setAcceptDrops(true);
    target->installEventFilter(this);
    hide();
}

void DropZone::setText(const QString &title, const QString &description)
{
    m_title = title;
    m_description = description;
    setAccessibleName(title);
    update();
}

bool DropZone::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_target)
        return false;
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!m_active || localFiles(drag->mimeData()).isEmpty())
            return false;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        setGeometry(m_target->rect());
        show();
        raise();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return false;
    case QEvent::Drop: {
        hide();
        auto *drop = static_cast<QDropEvent *>(event);
        const QList<QUrl> urls = localFiles(drop->mimeData());
        if (!m_active || urls.isEmpty())
            return false;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        Q_EMIT dropped(urls);
        return true;
    }
    case QEvent::Resize:
        setGeometry(m_target->rect());
        return false;
    default:
        return false;
    }
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    const QRectF box = QRectF(rect()).adjusted(12, 12, -12, -12);
    // Words below it would show through between its own.
    paintBox(painter, box, colorFor(*this, Token::DropzoneBackgroundHover), Qt::transparent, 0, theme.radius("dropzone"));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorFor(*this, Token::DropzoneBorderHover), 2, Qt::DashLine));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.radius("dropzone"), theme.radius("dropzone"));
    constexpr int picture = 48, title = 62, text = 94; // how high, and where the words below begin
    const QFontMetrics metrics(theme.font(TextStyle::Body));
    const QRect room(0, 0, int(box.width()) - 40, 48);
    const int words = m_description.isEmpty() ? 0 : std::min(room.height(), metrics.boundingRect(room, Qt::TextWordWrap, m_description).height());
    const QPointF middle = box.center();
    const qreal top = middle.y() - (text + words) / 2.0;
    icons::paint(painter, QStringLiteral("upload"), QRectF(middle.x() - picture / 2.0, top, picture, picture), colorFor(*this, Token::TextAccent));
    painter.setPen(colorFor(*this, Token::TextHeadingDefault));
    painter.setFont(theme.font(TextStyle::H2));
    painter.drawText(QRectF(box.left() + 20, top + title, box.width() - 40, 28), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideMiddle, int(box.width()) - 40));
    painter.setPen(colorFor(*this, Token::TextBodySecondary));
    painter.setFont(theme.font(TextStyle::Body));
    painter.drawText(QRectF(box.left() + 20, top + text, box.width() - 40, 48), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

} // namespace nephoscope::gui
