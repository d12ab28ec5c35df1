#include "gui/kit/Breadcrumbs.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int SeparatorWidth = 28;
constexpr int DotsWidth = 28;
constexpr int LinkMargin = 2; ///< of an inline link, beside its words

class Separator final : public QWidget
{
public:
    explicit Separator(QWidget *parent) : QWidget(parent) { setFixedSize(SeparatorWidth, 22); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::paint(painter, QStringLiteral("chevron-right"), QRectF(8, 5, 12, 12), colorFor(*this, Token::TextBreadcrumbIcon));
    }
};

} // namespace

Breadcrumbs::Breadcrumbs(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setMinimumHeight(24);
}

void Breadcrumbs::setPath(std::vector<Breadcrumb> path)
{
    m_path = std::move(path);
    rebuild();
}

QSize Breadcrumbs::minimumSizeHint() const { return {120, 24}; }

void Breadcrumbs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (width() != m_builtFor)
        rebuild();
}

// A button knows the left mouse button only.
bool Breadcrumbs::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        auto *mouse = static_cast<QMouseEvent *>(event);
        auto *link = static_cast<QWidget *>(object);
        const bool apart = mouse->button() == Qt::MiddleButton || (mouse->button() == Qt::LeftButton && (mouse->modifiers() & Qt::ControlModifier));
        if (apart && link->rect().contains(mouse->position().toPoint())) {
            static_cast<QAbstractButton *>(object)->setDown(false);
            Q_EMIT followedApart(link->property("address").toString());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void Breadcrumbs::rebuild()
{
    m_builtFor = width();
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // The click on a link may be what brought us here: it must outlive its own signal.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const QFontMetrics metrics(Theme::instance().font(TextStyle::BodyBold));
    const QFontMetrics linkMetrics(Theme::instance().font(TextStyle::Body));
    const auto isLink = [this](size_t i) { return i + 1 < m_path.size() && !m_path[i].address.isEmpty(); };
    std::vector<bool> shown(m_path.size(), true);
    const auto needed = [&] {
        int sum = -SeparatorWidth; // none behind the last
        bool dots = false;
        for (size_t i = 0; i < m_path.size(); ++i) {
            if (shown[i])
                sum += (isLink(i) ? linkMetrics.horizontalAdvance(m_path[i].text) + LinkMargin : metrics.horizontalAdvance(m_path[i].text)) + SeparatorWidth;
            dots = dots || !shown[i];
        }
        return sum + (dots ? DotsWidth + SeparatorWidth : 0);
    };
    // The first and the last entry stay; the middle gives way from the left.
    for (size_t i = 1; i + 1 < m_path.size() && width() > 0 && needed() > width(); ++i)
        shown[i] = false;
    bool dotsDrawn = false;
    for (size_t i = 0; i < m_path.size(); ++i) {
        const Breadcrumb &crumb = m_path[i];
        if (!shown[i] && std::exchange(dotsDrawn, true))
            continue;
        if (m_row->count() > 0)
            m_row->addWidget(new Separator(this));
        if (!shown[i]) {
            auto *dots = new MenuButton(Button::Variant::Icon, {}, this);
            dots->setObjectName(QStringLiteral("crumbMenu"));
            dots->setTrailingIcon({});
            dots->setIconName(QStringLiteral("more"));
            dots->setIconOnly(true);
            dots->setLabel(tr("Show the whole path"));
            dots->setFixedSize(DotsWidth, 24);
            for (size_t k = 0; k < m_path.size(); ++k)
                if (!shown[k])
                    dots->menu().addItem({.id = m_path[k].address, .text = m_path[k].text, .enabled = !m_path[k].address.isEmpty()});
            connect(&dots->menu(), &Menu::triggered, this, &Breadcrumbs::followed);
            m_row->addWidget(dots);
        } else if (!isLink(i)) {
            auto *current = new Label(TextStyle::BodyBold, crumb.text, this);
            current->setObjectName(QStringLiteral("crumb%1").arg(i));
            current->setToken(Token::TextBreadcrumbCurrent);
            current->setAccessibleName(crumb.text);
            const bool last = i + 1 == m_path.size(); // it alone gives way; one without an address may stand before it
            if (const int room = metrics.horizontalAdvance(crumb.text) - (needed() - width()); last && width() > 0 && needed() > width()) {
                current->setText(metrics.elidedText(crumb.text, Qt::ElideRight, std::max(SeparatorWidth, room)));
                current->setToolTip(crumb.text);
            }
            current->setSizePolicy(last ? QSizePolicy::Ignored : QSizePolicy::Fixed, QSizePolicy::Preferred);
            m_row->addWidget(current, last ? 1 : 0);
        } else {
            auto *link = new Button(Button::Variant::InlineLink, crumb.text, this);
            link->setObjectName(QStringLiteral("crumb%1").arg(i));
            link->setProperty("address", crumb.address);
            link->installEventFilter(this);
            connect(link, &QPushButton::clicked, this, [this, address = crumb.address] { Q_EMIT followed(address); });
            m_row->addWidget(link);
        }
    }
    m_row->addStretch(0);
}

} // namespace nephoscope::gui
