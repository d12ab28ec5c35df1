#include "gui/kit/DetailsView.h"

#include "gui/kit/InfoLink.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Tabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

/// Tabs are near to the title; a card is not, nor what is told instead of tabs.
int spaceBelowTitle(const Theme &theme, bool roomy, const QWidget &tabs) { return theme.space(roomy || tabs.isHidden() ? "l" : "s"); }

} // namespace

DetailsView::DetailsView(int columns, QWidget *parent)
    : QWidget(parent)
    , m_header(new HeaderBar(HeaderBar::Level::Page))
    , m_status(new StatusIndicator)
    , m_summary(new FactsCard(std::max(1, columns)))
    , m_tabs(new Tabs)
    , m_hasSummary(columns > 0)
    , m_roomy(m_hasSummary)
{
    m_header->setObjectName(QStringLiteral("header"));
    m_status->setObjectName(QStringLiteral("status"));
    m_status->hide();
    m_header->addTitleWidget(m_status);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->hide();
    m_column = new QVBoxLayout(this);
    followDensity(m_column, [this](const Theme &theme) { return Spacing{spaceBelowTitle(theme, m_roomy, *m_tabs)}; });
    m_column->addWidget(m_header);
    m_column->addWidget(m_summary);
    m_summary->setVisible(m_hasSummary);
    m_column->addWidget(m_tabs, 1);
    m_column->addStretch(0); // what is left while there are no tabs
    connect(m_summary, &FactsCard::retry, this, &DetailsView::retry);
    connect(m_summary, &FactsCard::linkActivated, this, &DetailsView::linkActivated);
    connect(m_summary, &FactsCard::helpRequested, this, &DetailsView::helpRequested);
    connect(m_tabs, &QTabWidget::tabBarClicked, this, &DetailsView::follow);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (m_leading && index != m_shown) {
            follow(index);
            return;
        }
        build(index);
        if (index >= 0)
            Q_EMIT tabChanged(m_pages[size_t(index)].id);
    });
    setSummaryTitle({});
}

void DetailsView::addNotice(QWidget *widget) { m_column->insertWidget(1, widget); }

void DetailsView::addSummary(QWidget *card)
{
    m_roomy = true;
    m_column->setSpacing(Theme::instance().space("l"));
    m_column->insertWidget(m_column->indexOf(m_tabs), card);
}

void DetailsView::setTabsLead(const QString &shown)
{
    m_leading = true;
    m_shownId = shown;
}

void DetailsView::follow(int index)
{
    // Stay as we are: the other tab is a page of its own.
    if (!m_leading || m_shown < 0 || index < 0 || index == m_shown || m_tabs->currentIndex() == m_shown)
        return;
    m_tabs->setCurrentIndex(m_shown);
    Q_EMIT tabRequested(m_pages[size_t(index)].id);
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

void DetailsView::setFacts(std::vector<Fact> facts)
{
    m_summary->setFacts(std::move(facts));
    showTabs();
}

void DetailsView::showTabs()
{
    setTabsShown(true);
    build(m_tabs->currentIndex());
}

void DetailsView::setTabsShown(bool shown)
{
    m_tabs->setVisible(shown && !m_pages.empty());
    m_column->setSpacing(spaceBelowTitle(Theme::instance(), m_roomy, *m_tabs));
}

void DetailsView::showLoading() { m_summary->showLoading(); }

void DetailsView::showError(const QString &title, const QString &text)
{
    m_summary->showError(title, text);
    setTabsShown(false);
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
    followDensity(column, [leading = m_leading](const Theme &theme) { return Spacing{0, {0, leading ? 0 : theme.space("m"), 0, 0}}; });
    m_pages.push_back({id, std::move(title), std::move(make), page});
    if (m_leading && id == m_shownId)
        m_shown = int(m_pages.size()) - 1;
    const int index = m_tabs->addTab(page, m_pages.back().title());
    if (m_leading && index == m_shown)
        m_tabs->setCurrentIndex(index);
    if (!m_hasSummary || m_summary->hasFacts()) {
        setTabsShown(true);
        if (index == m_tabs->currentIndex())
            build(index);
    }
}

void DetailsView::build(int index)
{
    if (index < 0 || m_tabs->isHidden() || (m_leading && index != m_shown))
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

void DetailsView::setTabVisible(const QString &id, bool visible)
{
    if (const int index = indexOf(id); index >= 0)
        m_tabs->setTabVisible(index, visible);
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
