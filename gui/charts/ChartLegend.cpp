#include "gui/charts/ChartLegend.h"

#include "gui/charts/ChartSurface.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int MarkWidth = 20;
constexpr int DetailGap = 12; ///< between a name and its figures
constexpr int Gap = 8;
constexpr int Side = 6;
constexpr int LeastName = 48; // what a long detail leaves of it

} // namespace

/// Mark, name, detail.
class LegendItem final : public QAbstractButton
{
    Q_OBJECT
public:
    LegendItem(ChartKind kind, int series, QWidget *parent) : QAbstractButton(parent), m_kind(kind), m_series(series)
    {
        setObjectName(u"legend" % QString::number(series));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); update(); });
    }

    void set(const QString &name, const QString &detail, int color, bool shown)
    {
        const bool sameSize = text() == name && m_detail == detail;
        setText(name);
        m_detail = detail;
        m_color = color;
        setChecked(shown);
        setAccessibleName(detail.isEmpty() ? name : QString(name % QStringLiteral(", ") % detail));
        setAccessibleDescription(shown ? tr("Shown. Press Space to hide.") : tr("Hidden. Press Space to show."));
        if (!sameSize)
            updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
        const int detail = m_detail.isEmpty() ? 0 : metrics.horizontalAdvance(m_detail) + DetailGap + 4;
        return {2 * Side + MarkWidth + Gap + metrics.horizontalAdvance(text()) + detail + 4, 26};
    }
    QSize minimumSizeHint() const override { return {std::min(96, sizeHint().width()), 26}; }

Q_SIGNALS:
    void pointed(bool at);

protected:
    bool isLine() const { return m_kind == ChartKind::Line; }
    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        Q_EMIT pointed(true);
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        Q_EMIT pointed(false);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractButton::focusInEvent(event);
        Q_EMIT pointed(true);
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QAbstractButton::focusOutEvent(event);
        Q_EMIT pointed(false);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::instance();
        const QColor color = theme.chart(m_color);
        const qreal middle = height() / 2.0;
        const QRectF box(Side + 2, middle - 7, 14, 14);
        if (isLine()) {
            QPen pen(isChecked() ? color : colorFor(*this, Token::TextDisabled), 3 * std::min(1.5, theme.stroke()), Qt::SolidLine, Qt::FlatCap);
            if (const QList<qreal> dashes = chartDashes(m_series); !dashes.isEmpty())
                pen.setDashPattern(dashes);
            painter.setPen(pen);
            painter.drawLine(QPointF(Side, middle), QPointF(Side + MarkWidth - 2, middle));
        } else if (isChecked()) {
            paintBox(painter, box, color, Qt::transparent, 0, 3);
        } else {
            paintBox(painter, box, Qt::transparent, colorFor(*this, Token::TextDisabled), 2, 3);
        }
        QFont font = theme.font(TextStyle::Body);
        font.setStrikeOut(!isChecked());
        painter.setFont(font);
        painter.setPen(colorFor(*this, !isChecked() ? Token::TextFormSecondary : underMouse() ? Token::TextHeadingDefault : Token::TextBodyDefault));
        int room = width() - 2 * Side - MarkWidth - Gap;
        const QRect line(Side + MarkWidth + Gap, 0, room, height());
        if (!m_detail.isEmpty()) {
            const QFontMetrics metrics = painter.fontMetrics();
            const int least = std::min(LeastName, metrics.horizontalAdvance(text()) + DetailGap);
            // Widths are rounded: what is as wide as that would be elided.
            const int wide = std::min(metrics.horizontalAdvance(m_detail) + 1, std::max(0, room - least));
            QFont plain = font;
            plain.setStrikeOut(false);
            painter.setFont(plain);
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(m_detail, Qt::ElideRight, wide));
            painter.setFont(font);
            room -= wide + DetailGap;
        }
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 4);
    }

private:
    ChartKind m_kind;
    int m_series;
    QString m_detail;
    int m_color = 0;
};

ChartLegend::ChartLegend(ChartKind kind, bool upright, QWidget *parent) : QWidget(parent), m_kind(kind), m_upright(upright)
{
    if (upright) {
        auto *column = new QVBoxLayout(this);
        followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    } else {
        auto *flow = new FlowLayout(this);
        followDensity(flow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
}

void ChartLegend::show(const ChartData &data, const std::vector<bool> &hidden, const QStringList &details)
{
    while (m_items.size() > data.series.size()) {
        m_items.back()->hide();
        m_items.back()->deleteLater();
        m_items.pop_back();
    }
    while (m_items.size() < data.series.size()) {
        const int series = int(m_items.size());
        auto *item = new LegendItem(m_kind, series, this);
        connect(item, &LegendItem::pointed, this, [this, series](bool at) { Q_EMIT pointed(at ? series : -1); });
        connect(item, &QAbstractButton::clicked, this, [this, series] { Q_EMIT toggled(series); });
        layout()->addWidget(item);
        item->show();
        m_items.push_back(item);
    }
    for (int i = 0; i < int(m_items.size()); ++i)
        m_items[size_t(i)]->set(data.series[size_t(i)].name, details.value(i), data.colorOf(i), !hidden[size_t(i)]);
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui

#include "ChartLegend.moc"
