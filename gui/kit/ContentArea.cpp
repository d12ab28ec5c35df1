#include "gui/kit/ContentArea.h"

#include "gui/kit/PlainScroll.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace nephoscope::gui {
namespace {

/// Keeps the content off the page's borders. Rather than scroll for the sake of the room below, it leaves little.
class PageMargins final : public QHBoxLayout
{
public:
    PageMargins(QWidget *body, const QScrollArea &area) : QHBoxLayout(body), m_area(area) {}
    int heightForWidth(int width) const override { return fitted(QHBoxLayout::heightForWidth(width)); }
    QSize minimumSize() const override
    {
        const QSize least = QHBoxLayout::minimumSize();
        return {least.width(), fitted(least.height())};
    }
    void setGeometry(const QRect &rect) override
    {
        // What is spared is the room below: it lies beyond the end.
        const int whole = hasHeightForWidth() ? QHBoxLayout::heightForWidth(rect.width()) : QHBoxLayout::minimumSize().height();
        QHBoxLayout::setGeometry(rect.adjusted(0, 0, 0, std::clamp(whole - rect.height(), 0, spare())));
    }

private:
    int spare() const { return std::max(0, contentsMargins().bottom() - Theme::instance().space("xs")); }
    int fitted(int whole) const
    {
        const int room = m_area.maximumViewportSize().height();
        return whole > room && whole - spare() <= room ? room : whole;
    }
    const QScrollArea &m_area;
};

} // namespace

ContentArea::ContentArea(QWidget *parent, int maximumWidth) : QScrollArea(parent), m_column(nullptr)
{
    makePlain(*this);
    auto *body = new QWidget;
    auto *row = new PageMargins(body, *this);
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    const auto margins = [] {
        const Theme &theme = Theme::instance();
        const int side = theme.size("page-margin");
        return QMargins(side, theme.space("m"), side, theme.space("xxxl"));
    };
    row->setContentsMargins(margins());
    m_column->setSpacing(Theme::instance().space("l"));
    // Density may change at any time; a page that set its own margins keeps them.
    connect(&Theme::instance(), &Theme::changed, this, [this, row, margins, last = margins(), spacing = m_column->spacing()]() mutable {
        if (m_column->spacing() == spacing)
            m_column->setSpacing(Theme::instance().space("l"));
        spacing = Theme::instance().space("l");
        if (row->contentsMargins() == last)
            row->setContentsMargins(margins());
        last = margins();
    });
    if (maximumWidth > 0)
        inner->setMaximumWidth(maximumWidth);
    row->addWidget(inner, 1, maximumWidth > 0 ? Qt::AlignTop : Qt::Alignment());
    if (maximumWidth > 0)
        row->addStretch(0);
    setPlainContent(*this, body);
    // A scroll area shows what Tab reaches from within it; the focus may also come from outside, to a place far below.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (!now || !widget()->isAncestorOf(now) || !hasKeyboardFocus(*now))
            return;
        // As much of it as fits, from its top: what a table calls the place of its cursor leaves its header out.
        const QRect place(now->mapTo(widget(), QPoint()), now->size());
        const int half = std::min(place.height(), viewport()->height()) / 2;
        ensureVisible(place.center().x(), place.top() + half, 0, std::min(half + Theme::instance().space("l"), viewport()->height() / 2));
    });
}

} // namespace nephoscope::gui
