#include "gui/charts/ChartLegend.h"

#include "gui/charts/ChartSurface.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

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

    static int widthOf(int name, int detail) { return 2 * Side + MarkWidth + Gap + name + (detail > 0 ? DetailGap + 4 + detail : 0) + 4; }
    int nameWidth() const { return QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(text()); }
    int detailWidth() const { return QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(m_detail); }
    /// The detail starts after as much as that, as it does in the rows above and below. 0: it ends where the item ends.
    void setNameColumn(int width)
    {
        if (std::exchange(m_nameColumn, width) != width)
            update();
    }

    QSize sizeHint() const override { return {widthOf(nameWidth(), detailWidth()), 26}; }
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
            const QString detail = metrics.elidedText(m_detail, Qt::ElideRight, wide);
            if (const int from = m_nameColumn + DetailGap + 7; m_nameColumn > 0 && from <= room - wide)
                painter.drawText(line.adjusted(from, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, detail);
            else
                painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, detail);
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
    int m_nameColumn = 0;
};

/// One row, or columns: names and details of one column start at the same place.
class LegendColumns final : public FlowLayout
{
public:
    using FlowLayout::FlowLayout;

    int heightForWidth(int width) const override
    {
        if (sizeHint().width() <= width)
            return FlowLayout::heightForWidth(width);
        const int rows = rowsIn(int(columnsFor(width).size()));
        return rows * rowHeight() + std::max(0, rows - 1) * spacing();
    }
    void setGeometry(const QRect &rect) override
    {
        const std::vector<LegendItem *> all = items();
        if (sizeHint().width() <= rect.width()) {
            for (LegendItem *item : all)
                item->setNameColumn(0);
            FlowLayout::setGeometry(rect);
            return;
        }
        QLayout::setGeometry(rect);
        const std::vector<Column> columns = columnsFor(rect.width());
        int x = 0;
        for (size_t at = 0; at < columns.size(); ++at) {
            const int width = columns[at].width();
            for (size_t i = at; i < all.size(); i += columns.size()) {
                all[i]->setNameColumn(columns[at].name);
                all[i]->setGeometry(rect.x() + x, rect.y() + int(i / columns.size()) * (rowHeight() + spacing()), std::min(width, rect.width()), rowHeight());
            }
            x += width + spacing();
        }
    }

private:
    struct Column
    {
        int name = 0;
        int detail = 0;
        int width() const { return LegendItem::widthOf(name, detail); }
    };

    std::vector<LegendItem *> items() const
    {
        std::vector<LegendItem *> all;
        for (int i = 0; i < count(); ++i) {
            if (auto *item = static_cast<LegendItem *>(itemAt(i)->widget()); !itemAt(i)->isEmpty())
                all.push_back(item);
        }
        return all;
    }
    int rowHeight() const { return FlowLayout::sizeHint().height(); }
    int rowsIn(int columns) const { return columns > 0 ? (int(items().size()) + columns - 1) / columns : 0; }
    /// As many as there is room for.
    std::vector<Column> columnsFor(int width) const
    {
        const std::vector<LegendItem *> all = items();
        std::vector<Column> columns;
        for (size_t wanted = all.size(); wanted > 0; --wanted) {
            columns.assign(wanted, {});
            for (size_t i = 0; i < all.size(); ++i) {
                Column &column = columns[i % wanted];
                column.name = std::max(column.name, all[i]->nameWidth());
                column.detail = std::max(column.detail, all[i]->detailWidth());
            }
            int sum = int(wanted - 1) * spacing();
            for (const Column &column : columns)
                sum += column.width();
            if (sum <= width)
                break;
        }
        return columns;
    }
};

ChartLegend::ChartLegend(ChartKind kind, bool upright, QWidget *parent) : QWidget(parent), m_kind(kind), m_upright(upright)
{
    if (upright) {
        auto *column = new QVBoxLayout(this);
        followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    } else {
        auto *flow = new LegendColumns(this);
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
