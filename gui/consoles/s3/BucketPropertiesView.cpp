#include "gui/consoles/s3/BucketPropertiesView.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/shell/Page.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

BucketPropertiesView::BucketPropertiesView(Navigator &navigator, QString bucket, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_bucket(std::move(bucket))
{
    m_alert = new Alert(Alert::Type::Error);
    m_alert->hide();
    m_overview = new Container();
    m_grid = new KeyValueGrid(3);
    m_overview->column()->addWidget(m_grid);
    m_usage = new Container();
    m_calculate = new Button(Button::Variant::Normal);
    m_usage->header().addAction(m_calculate);
    m_usageGrid = new KeyValueGrid(3);
    m_usage->column()->addWidget(m_usageGrid);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(20);
    column->addWidget(m_alert);
    column->addWidget(m_overview);
    column->addWidget(m_usage);
    column->addStretch(1);

    connect(m_calculate, &Button::clicked, this, [this] {
        if (m_counting)
            return;
        m_counting = true;
        m_objects = m_bytes = 0;
        m_calculate->setLoading(true);
        count({});
    });
    connect(&navigator.engine(), &EngineHost::ready, this, &BucketPropertiesView::refresh);
    retranslate();
    refresh();
}

void BucketPropertiesView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BucketPropertiesView::retranslate()
{
    m_overview->setTitle(tr("Bucket overview"));
    m_usage->setTitle(tr("Object overview"));
    m_usage->header().setDescription(tr("Counting lists every object of the bucket once."));
    m_calculate->setLabel(tr("Calculate total size"));
    m_alert->setTitle(tr("The bucket cannot be shown"));
    fill();
    fillUsage();
}

void BucketPropertiesView::fill()
{
    m_grid->clear();
    m_grid->add(tr("AWS Region"), m_region.isEmpty() ? QString() : regionText(m_region));
    m_grid->add(tr("Amazon Resource Name (ARN)"), arn(m_bucket), true);
    m_grid->add(tr("Creation date"), m_created ? formatDateTime(toQt(*m_created)) : QString());
}

void BucketPropertiesView::fillUsage()
{
    const bool known = m_counting || m_counted;
    m_usageGrid->clear();
    m_usageGrid->add(tr("Total number of objects"), known ? formatCount(qint64(m_objects)) : QString());
    m_usageGrid->add(tr("Total size"), known ? formatSize(qint64(m_bytes)) : QString());
}

void BucketPropertiesView::refresh()
{
    EngineHost &engine = m_navigator.engine();
    if (!engine.isReady())
        return;
    api::s3::ListBuckets::Input input;
    input.prefix = toStd(m_bucket);
    ask<api::s3::ListBuckets>(engine, this, std::move(input), [this](auto reply) {
        m_settled = true;
        if (!reply) {
            fail(errorText(reply.error()));
            return;
        }
        const std::string name = toStd(m_bucket);
        bool found = false;
        if (reply->buckets) {
            for (const auto &bucket : *reply->buckets) {
                if (bucket.name != name)
                    continue;
                found = true;
                m_region = toQt(bucket.bucketRegion.value_or(""));
                m_created = bucket.creationDate;
            }
        }
        if (!found) {
            fail(errorText(Error{"NoSuchBucket", "The specified bucket does not exist"}));
            return;
        }
        m_alert->hide();
        fill();
    });
}

void BucketPropertiesView::count(std::optional<std::string> token)
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(m_bucket);
    input.continuationToken = std::move(token);
    ask<api::s3::ListObjectsV2>(m_navigator.engine(), this, std::move(input), [this](auto reply) {
        if (!reply) {
            m_counting = false;
            m_calculate->setLoading(false);
            fail(errorText(reply.error()));
            return;
        }
        if (reply->contents) {
            m_objects += reply->contents->size();
            for (const auto &object : *reply->contents)
                m_bytes += quint64(object.size.value_or(0));
        }
        if (reply->isTruncated.value_or(false) && reply->nextContinuationToken) {
            fillUsage();
            count(std::move(reply->nextContinuationToken));
            return;
        }
        m_counting = false;
        m_counted = true;
        m_calculate->setLoading(false);
        fillUsage();
    });
}

void BucketPropertiesView::fail(const QString &text)
{
    m_alert->setText(text);
    m_alert->show();
}

} // namespace nephoscope::gui::s3
