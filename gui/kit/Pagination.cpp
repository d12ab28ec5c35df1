#include "gui/kit/Pagination.h"

#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int Around = 1; // numbers left and right of the current page

// The pages to show; -1 stands for a gap.
std::vector<int> shownPages(int count, int page)
{
    std::vector<int> out;
    for (int at = 0; at < count; ++at) {
        const bool nearStart = page <= 3 && at <= 4;
        const bool nearEnd = page >= count - 4 && at >= count - 5;
        if (at == 0 || at == count - 1 || std::abs(at - page) <= Around || nearStart || nearEnd)
            out.push_back(at);
        else if (out.back() != -1)
            out.push_back(-1);
    }
    return out;
}

} // namespace

class Pagination::Number final : public QAbstractButton
{
public:
    Number(int page, bool current, QWidget *parent) : QAbstractButton(parent), m_current(current)
    {
        setObjectName(u"page-" % QString::number(page + 1));
        setText(formatCount(page + 1));
        setAccessibleName(current ? Pagination::tr("Page %1, current page").arg(text()) : Pagination::tr("Page %1").arg(text()));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const int width = QFontMetrics(Theme::instance().font(TextStyle::BodyBold)).horizontalAdvance(text());
        return {std::max(28, width + 14), 32};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(Theme::instance().font(m_current ? TextStyle::BodyBold : TextStyle::Body));
        painter.setPen(colorFor(*this, m_current ? Token::TextAccent : underMouse() ? Token::TextInteractiveHover : Token::TextInteractiveDefault));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasKeyboardFocus(*this))
            paintFocusRing(painter, QRectF(rect()).adjusted(1, 3, -1, -3), colorFor(*this, Token::BorderItemFocused), 6);
    }

private:
    bool m_current;
};

Pagination::Pagination(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_previous(new Button(Button::Variant::Icon))
    , m_next(new Button(Button::Variant::Icon))
    , m_numbers(new QWidget)
{
    m_previous->setIconName(QStringLiteral("chevron-left"));
    m_next->setIconName(QStringLiteral("chevron-right"));
    m_previous->setObjectName(QStringLiteral("previousPage"));
    m_next->setObjectName(QStringLiteral("nextPage"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_previous);
    m_row->addWidget(m_numbers);
    m_row->addWidget(m_next);
    auto *numbers = new QHBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_previous, &QPushButton::clicked, this, [this] { choose(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_page + 1 < m_count)
            choose(m_page + 1);
        else if (m_open)
            Q_EMIT moreWanted();
    });
    retranslate();
}

void Pagination::setPages(int count, bool openEnd)
{
    count = std::max(1, count);
    if (count == m_count && openEnd == m_open)
        return;
    m_count = count;
    m_open = openEnd;
    m_page = std::min(m_page, m_count - 1);
    rebuild();
}

void Pagination::setPage(int page)
{
    page = std::clamp(page, 0, m_count - 1);
    if (page == m_page)
        return;
    m_page = page;
    rebuild();
}

void Pagination::setBusy(bool busy) { m_next->setLoading(busy); }

void Pagination::choose(int page)
{
    if (page == m_page || page < 0 || page >= m_count)
        return;
    m_page = page;
    rebuild();
    Q_EMIT pageChosen(page);
}

void Pagination::rebuild()
{
    bool focused = false;
    for (QWidget *old : m_numbers->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        focused = focused || old->hasFocus();
        m_numbers->layout()->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    const auto gap = [this] {
        auto *dots = new Label(QStringLiteral("…"), m_numbers);
        dots->setToken(Token::TextFormSecondary);
        dots->setFixedWidth(24);
        dots->setAlignment(Qt::AlignCenter);
        m_numbers->layout()->addWidget(dots);
        dots->show();
    };
    for (int page : shownPages(m_count, m_page)) {
        if (page < 0) {
            gap();
            continue;
        }
        auto *number = new Number(page, page == m_page, m_numbers);
        m_numbers->layout()->addWidget(number);
        number->show();
        connect(number, &QAbstractButton::clicked, this, [this, page] { choose(page); });
        if (focused && page == m_page)
            number->setFocus(Qt::OtherFocusReason);
    }
    if (m_open)
        gap();
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_count || m_open);
    updateGeometry();
}

void Pagination::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        choose(m_page - 1);
    else if (event->key() == Qt::Key_Right)
        choose(m_page + 1);
    else
        QWidget::keyPressEvent(event);
}

void Pagination::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_previous->setLabel(tr("Previous page"));
    m_next->setLabel(tr("Next page"));
    rebuild();
}

void Pagination::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
