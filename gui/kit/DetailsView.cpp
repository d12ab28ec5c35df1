#include "gui/kit/DetailsView.h"

#include "gui/kit/Container.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Pulse.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/Tabs.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int SkeletonRow = 58;

/// Grey bars where keys and values will be.
class Skeleton final : public QWidget
{
public:
    Skeleton(int columns, QWidget *parent) : QWidget(parent), m_pulse(new Pulse(this)), m_columns(columns) { setMinimumHeight(2 * SkeletonRow); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor color = colorFor(*this, Token::BackgroundSkeleton);
        color.setAlphaF(float(color.alphaF() * (0.55 + 0.45 * m_pulse->beat())));
        const int columns = std::clamp(width() / 220, 1, m_columns);
        // As the grid of facts divides it.
        const double gap = Theme::instance().space("l");
        const double wide = (width() + gap) / columns;
        for (int row = 0; row < 2; ++row)
            for (int i = 0; i < columns; ++i) {
                const double part = 0.35 + 0.09 * ((row * 3 + i * 2) % 4);
                paintBox(painter, QRectF(i * wide, row * SkeletonRow + 4, wide * 0.3, 12), color, Qt::transparent, 0, 4);
                paintBox(painter, QRectF(i * wide, row * SkeletonRow + 26, (wide - gap) * part, 12), color, Qt::transparent, 0, 4);
            }
    }

private:
    Pulse *m_pulse;
    int m_columns;
};

bool same(const Fact &left, const Fact &right)
{
    return left.key == right.key && left.value == right.value && left.copyable == right.copyable && left.address == right.address
        && left.status == right.status && bool(left.info) == bool(right.info);
}

} // namespace

DetailsView::DetailsView(int columns, QWidget *parent)
    : QWidget(parent)
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_status(new StatusIndicator)
    , m_summary(new Container)
    , m_grid(new KeyValueGrid(columns))
    , m_skeleton(new Skeleton(columns, nullptr))
    , m_message(new TableMessage)
    , m_tabs(new Tabs)
{
    m_header->setObjectName(QStringLiteral("header"));
    m_status->setObjectName(QStringLiteral("status"));
    m_status->hide();
    m_header->addTitleWidget(m_status);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_grid->setObjectName(QStringLiteral("facts"));
    m_skeleton->setObjectName(QStringLiteral("skeleton"));
    m_message->setObjectName(QStringLiteral("message"));
    m_tabs->setObjectName(QStringLiteral("tabs"));
    for (QWidget *widget : {m_skeleton, static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_message)}) {
        m_summary->column()->addWidget(widget);
        widget->hide();
    }
    m_tabs->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::instance().space("l"));
    column->addWidget(m_header);
    column->addWidget(m_summary);
    column->addWidget(m_tabs, 1);
    connect(m_message, &TableMessage::buttonClicked, this, &DetailsView::retry);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        build(index);
        if (index >= 0)
            Q_EMIT tabChanged(m_pages[size_t(index)].id);
    });
    setSummaryTitle({});
    showLoading();
}

void DetailsView::showPart(QWidget *part)
{
    for (QWidget *widget : {m_skeleton, static_cast<QWidget *>(m_grid), static_cast<QWidget *>(m_message)})
        widget->setVisible(widget == part);
    m_part = part;
}

void DetailsView::setTitle(const QString &title)
{
    m_header->setTitle(title);
    setAccessibleName(title);
    m_tabs->tabBar()->setAccessibleName(title);
}

void DetailsView::setStatus(StatusIndicator::Status status, const QString &text)
{
    m_status->setStatus(status, text);
    m_status->setVisible(!text.isEmpty());
}

void DetailsView::addAction(QWidget *button) { m_header->addAction(button); }

void DetailsView::setInfo(std::function<HelpTopic()> info)
{
    auto *link = new InfoLink(std::move(info));
    connect(link, &InfoLink::requested, this, &DetailsView::helpRequested);
    m_header->addTitleWidget(link);
}

void DetailsView::setSummaryTitle(const QString &title)
{
    m_summaryTitle = title;
    m_summary->setTitle(title.isEmpty() ? tr("Summary") : title);
}

void DetailsView::addFact(const Fact &fact)
{
    QWidget *value = nullptr;
    if (fact.status && !fact.value.isEmpty()) {
        value = new StatusIndicator(*fact.status, fact.value);
    } else if (!fact.address.isEmpty() && !fact.value.isEmpty()) {
        auto *link = new Link(fact.value);
        link->setObjectName(QStringLiteral("factLink"));
        link->setAccessibleName(fact.key + u' ' + fact.value);
        connect(link, &Link::clicked, this, [this, address = fact.address] { Q_EMIT linkActivated(address); });
        value = link;
    }
    QWidget *info = nullptr;
    if (fact.info) {
        auto *link = new InfoLink(fact.info);
        connect(link, &InfoLink::requested, this, &DetailsView::helpRequested);
        info = link;
    }
    if (!value && !info) {
        m_grid->add(fact.key, fact.value, fact.copyable);
        return;
    }
    if (!value) {
        auto *text = new Label(fact.value.isEmpty() ? QStringLiteral("-") : fact.value);
        text->setWordWrap(true);
        text->setSelectable(true);
        text->setAccessibleName(fact.key);
        value = text;
    }
    m_grid->add(fact.key, value, info);
}

void DetailsView::setFacts(std::vector<Fact> facts)
{
    const bool equal = std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), same);
    m_facts = std::move(facts);
    if (!equal) {
        m_grid->clear();
        for (const Fact &fact : m_facts)
            addFact(fact);
    }
    showPart(m_grid);
    m_tabs->setVisible(!m_pages.empty());
    build(m_tabs->currentIndex());
}

void DetailsView::showLoading()
{
    showPart(m_skeleton);
    m_skeleton->setAccessibleName(tr("Loading"));
}

void DetailsView::showError(const QString &title, const QString &text)
{
    m_errorTitle = title;
    m_error = text;
    m_message->showError(title, text, tr("Retry"));
    showPart(m_message);
    m_tabs->hide();
    m_status->hide();
}

int DetailsView::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(), [&](const Tab &tab) { return tab.id == id; });
    return found == m_pages.end() ? -1 : int(found - m_pages.begin());
}

void DetailsView::addTab(const QString &id, std::function<QString()> title, std::function<QWidget *()> make)
{
    auto *page = new QWidget;
    page->setObjectName(u"tab-" % id);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, Theme::instance().space("m"), 0, 0);
    m_pages.push_back({id, std::move(title), std::move(make), page});
    const int index = m_tabs->addTab(page, m_pages.back().title());
    if (m_part == m_grid) {
        m_tabs->show();
        if (index == m_tabs->currentIndex())
            build(index);
    }
}

void DetailsView::build(int index)
{
    if (index < 0 || m_tabs->isHidden())
        return;
    for (int i = 0; i < int(m_pages.size()); ++i) {
        // Hidden tabs must not make the shown one as high as themselves.
        const auto policy = i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages[size_t(i)].page->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    Tab &tab = m_pages[size_t(index)];
    if (tab.content)
        return;
    tab.content = tab.make();
    tab.page->layout()->addWidget(tab.content);
}

void DetailsView::showTab(const QString &id)
{
    if (const int index = indexOf(id); index >= 0)
        m_tabs->setCurrentIndex(index);
}

QString DetailsView::currentTab() const { return m_pages.empty() ? QString() : m_pages[size_t(m_tabs->currentIndex())].id; }

QWidget *DetailsView::tab(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : m_pages[size_t(index)].content;
}

void DetailsView::retranslate()
{
    setSummaryTitle(m_summaryTitle);
    m_skeleton->setAccessibleName(tr("Loading"));
    if (m_part == m_message)
        m_message->showError(m_errorTitle, m_error, tr("Retry"));
    for (int i = 0; i < int(m_pages.size()); ++i)
        m_tabs->setTabText(i, m_pages[size_t(i)].title());
}

void DetailsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
