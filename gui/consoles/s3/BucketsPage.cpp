#include "gui/consoles/s3/BucketsPage.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/BucketActions.h"
#include "gui/consoles/s3/BucketSource.h"
#include "gui/kit/Button.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/ResourceTable.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

BucketsPage::BucketsPage(Navigator &navigator, QWidget *parent) : Page(navigator, parent)
{
    m_source = new BucketSource(navigator.engine(), this);
    m_table = new ResourceTable(m_source, ResourceTable::Selection::Single, this);
    m_refresh = new Button(Button::Variant::Icon);
    m_refresh->setIconName(QStringLiteral("refresh"));
    m_copyArn = new Button(Button::Variant::Normal);
    m_copyArn->setIconName(QStringLiteral("copy"));
    m_empty = new Button(Button::Variant::Normal);
    m_delete = new Button(Button::Variant::Normal);
    m_create = new Button(Button::Variant::Primary);
    for (Button *button : {m_refresh, m_copyArn, m_empty, m_delete, m_create})
        m_table->addAction(button);
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_copyArn->setObjectName(QStringLiteral("copyArn"));
    m_create->setObjectName(QStringLiteral("createBucket"));
    m_delete->setObjectName(QStringLiteral("deleteBucket"));
    m_empty->setObjectName(QStringLiteral("emptyBucket"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->addWidget(m_table);

    const auto create = [this] { this->navigator().go(createBucketAddress()); };
    connect(m_refresh, &Button::clicked, this, &BucketsPage::refresh);
    connect(m_copyArn, &Button::clicked, this, &BucketsPage::copyArn);
    connect(m_empty, &Button::clicked, this, &BucketsPage::confirmEmpty);
    connect(m_delete, &Button::clicked, this, &BucketsPage::confirmDelete);
    connect(m_create, &Button::clicked, this, create);
    connect(m_table, &ResourceTable::emptyActionTriggered, this, create);
    connect(m_table, &ResourceTable::selectionChanged, this, &BucketsPage::updateActions);
    connect(m_table, &ResourceTable::activated, this,
            [this](int row, int) { this->navigator().go(bucketAddress(m_source->name(row))); });
    m_table->sortBy(QStringLiteral("name"), Qt::AscendingOrder);
    retranslate();
    updateActions();
}

std::vector<Breadcrumb> BucketsPage::breadcrumbs() const
{
    return {{QStringLiteral("Amazon S3"), bucketsAddress()}, {title(), {}}};
}

void BucketsPage::refresh()
{
    m_source->reload();
}

bool BucketsPage::isSettled() const
{
    return m_source->state() != TableSource::State::Loading;
}

void BucketsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void BucketsPage::retranslate()
{
    m_table->setTitle(tr("General purpose buckets"));
    m_table->header().setDescription(tr("Buckets are containers for data stored in S3."));
    m_table->setFilterPlaceholder(tr("Find buckets by name"));
    m_table->setEmptyState(tr("No buckets"),
                           tr("A bucket is a container for objects. Create one, then drop files on it, or use any AWS SDK "
                              "with the endpoint shown in the top bar."),
                           tr("Create bucket"));
    m_refresh->setLabel(tr("Refresh"));
    m_copyArn->setLabel(tr("Copy ARN"));
    m_empty->setLabel(tr("Empty"));
    m_delete->setLabel(tr("Delete"));
    m_create->setLabel(tr("Create bucket"));
    Q_EMIT m_source->columnsChanged();
}

QString BucketsPage::selected() const
{
    const QStringList ids = m_table->selectedIds();
    return ids.isEmpty() ? QString() : ids.front();
}

void BucketsPage::updateActions()
{
    const bool any = !selected().isEmpty();
    for (Button *button : {m_copyArn, m_empty, m_delete})
        button->setEnabled(any);
}

void BucketsPage::copyArn()
{
    QGuiApplication::clipboard()->setText(arn(selected()));
    showToast(m_copyArn, tr("ARN copied"));
}

void BucketsPage::confirmEmpty()
{
    askToEmptyBucket(navigator(), selected(), this);
}

void BucketsPage::confirmDelete()
{
    // The dialog belongs to the window and may outlive this page.
    askToDeleteBucket(navigator(), selected(), this, [table = QPointer(m_table)] {
        if (table)
            table->clearSelection();
    });
}

} // namespace nephoscope::gui::s3
