#include "gui/theme/Icons.h"

#include "gui/theme/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace nephoscope::gui::icons {
namespace {

QString path(const QString &name) { return u":/icons/" % name % u".svg"; }

const QByteArray &source(const QString &name)
{
    static QHash<QString, QByteArray> files;
    auto found = files.find(name);
    if (found == files.end()) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qWarning("icon %s does not exist", qPrintable(name));
        found = files.insert(name, file.isOpen() ? file.readAll() : QByteArray());
    }
    return *found;
}

// Asks the theme for its colour at paint time, so a change of theme needs no new icons.
class ThemedEngine final : public QIconEngine
{
public:
    ThemedEngine(QString name, Token token, Context context) : m_name(std::move(name)), m_token(token), m_context(context) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        icons::paint(*painter, m_name, rect, color(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return icons::pixmap(m_name, color(mode), std::min(size.width(), size.height()));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return icons::pixmap(m_name, color(mode), std::min(size.width(), size.height()));
    }
    QIconEngine *clone() const override { return new ThemedEngine(m_name, m_token, m_context); }

private:
    QColor color(QIcon::Mode mode) const
    {
        return Theme::instance().color(mode == QIcon::Disabled ? Token::TextInteractiveDisabled : m_token, m_context);
    }
    QString m_name;
    Token m_token;
    Context m_context;
};

} // namespace

QIcon icon(const QString &name, Token token, Context context)
{
    return QIcon(new ThemedEngine(name, token, context));
}

QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = u"nephoscope/" % name % u'/' % color.name(QColor::HexArgb) % u'/' % QString::number(size) % u'@'
        % QString::number(devicePixelRatio);
    QPixmap out;
    if (QPixmapCache::find(key, &out))
        return out;
    out = QPixmap(QSize(size, size) * devicePixelRatio);
    out.fill(Qt::transparent);
    QByteArray svg = source(name);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&out);
    painter.setOpacity(color.alphaF());
    if (renderer.isValid())
        renderer.render(&painter, QRectF(QPointF(), QSizeF(out.size())));
    painter.end();
    out.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, out);
    return out;
}

void paint(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color)
{
    const int size = qRound(std::min(rect.width(), rect.height()));
    const QPixmap picture = pixmap(name, color, size, painter.device()->devicePixelRatioF());
    const QPointF at(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2);
    painter.drawPixmap(at, picture);
}

bool exists(const QString &name) { return QFile::exists(path(name)); }

} // namespace nephoscope::gui::icons
