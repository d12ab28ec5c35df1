#include "gui/consoles/s3/BucketPage.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/BucketPropertiesView.h"
#include "gui/consoles/s3/ObjectsView.h"
#include "gui/kit/Container.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/Tabs.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

constexpr int lowHeight = 520; // logical pixels

} // namespace

BucketPage::BucketPage(Navigator &navigator, QString bucket, QString prefix, Tab tab, QWidget *parent)
    : Page(navigator, parent), m_bucket(std::move(bucket)), m_prefix(std::move(prefix))
{
    m_header = new HeaderBar(HeaderBar::Level::Page);
    if (!m_prefix.isEmpty()) {
        m_copyUri = new CopyButton(uri(m_bucket, m_prefix), QStringLiteral("S3 URI"), nullptr, Button::Variant::Normal);
        m_header->addAction(m_copyUri);
    }
    m_tabs = new Tabs();
    auto *other = new QWidget();
    if (tab == Tab::Objects) {
        m_objects = new ObjectsView(navigator, m_bucket, m_prefix);
        m_tabs->addTab(m_objects, QString());
        m_tabs->addTab(other, QString());
    } else {
        m_properties = new BucketPropertiesView(navigator, m_bucket);
        // Cards keep their height; a low window scrolls.
        auto *scroll = new QScrollArea();
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setWidget(m_properties);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->viewport()->setAutoFillBackground(false);
        m_properties->setAutoFillBackground(false);
        m_tabs->addTab(other, QString());
        m_tabs->addTab(scroll, QString());
    }
    m_tabs->setCurrentIndex(int(tab));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::tabBarClicked, this, &BucketPage::follow);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BucketPage::follow);
    retranslate();
}

void BucketPage::follow(int tab)
{
    const int own = m_objects ? int(Tab::Objects) : int(Tab::Properties);
    if (tab == own || m_tabs->currentIndex() == own)
        return;
    // Stay as we are: the other tab is a page of its own, with its place in the history.
    m_tabs->setCurrentIndex(own);
    navigator().go(tab == int(Tab::Properties) ? propertiesAddress(m_bucket) : bucketAddress(m_bucket));
}

QString BucketPage::title() const
{
    return m_prefix.isEmpty() ? m_bucket : baseName(m_prefix);
}

std::vector<Breadcrumb> BucketPage::breadcrumbs() const
{
    std::vector<Breadcrumb> path{{QStringLiteral("Amazon S3"), bucketsAddress()}, {tr("Buckets"), bucketsAddress()}};
    if (m_prefix.isEmpty()) {
        path.push_back({m_bucket, {}});
        return path;
    }
    path.push_back({m_bucket, bucketAddress(m_bucket)});
    qsizetype begin = 0;
    for (qsizetype slash = m_prefix.indexOf(u'/'); slash >= 0; slash = m_prefix.indexOf(u'/', begin)) {
        const QString upTo = m_prefix.left(slash + 1);
        path.push_back({m_prefix.mid(begin, slash + 1 - begin), upTo == m_prefix ? QString() : bucketAddress(m_bucket, upTo)});
        begin = slash + 1;
    }
    if (begin < m_prefix.length())
        path.push_back({m_prefix.mid(begin), {}});
    return path;
}

void BucketPage::refresh()
{
    if (m_objects)
        m_objects->refresh();
    if (m_properties)
        m_properties->refresh();
}

bool BucketPage::isSettled() const
{
    return m_objects ? m_objects->isSettled() : m_properties->isSettled();
}

void BucketPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void BucketPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // On a low window the rows need the place; the breadcrumbs show the same name.
    m_header->setVisible(height() >= lowHeight);
}

void BucketPage::retranslate()
{
    m_header->setTitle(title());
    m_tabs->setTabText(int(Tab::Objects), tr("Objects"));
    m_tabs->setTabText(int(Tab::Properties), tr("Properties"));
    if (m_copyUri)
        m_copyUri->setText(tr("Copy S3 URI"));
}

} // namespace nephoscope::gui::s3
