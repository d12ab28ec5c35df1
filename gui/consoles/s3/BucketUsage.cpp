#include "gui/consoles/s3/BucketUsage.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
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

BucketUsage::BucketUsage(Navigator &navigator, QString bucket, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_bucket(std::move(bucket)), m_alert(new Alert(Alert::Type::Error)), m_card(new Container()),
      m_grid(new KeyValueGrid(3)), m_calculate(new Button(Button::Variant::Normal))
{
    m_calculate->setObjectName(QStringLiteral("calculateSize"));
    m_alert->hide();
    m_card->header().addAction(m_calculate);
    m_card->column()->addWidget(m_alert);
    m_card->column()->addWidget(m_grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_calculate, &Button::clicked, this, [this] {
        if (m_calculate->isLoading())
            return;
        m_objects = m_bytes = 0;
        m_counted = true;
        m_alert->hide();
        m_calculate->setLoading(true);
        count({});
    });
    retranslate();
}

void BucketUsage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void BucketUsage::retranslate()
{
    m_card->setTitle(tr("Object overview"));
    m_card->header().setDescription(tr("Counting lists every object of the bucket once."));
    m_calculate->setLabel(tr("Calculate total size"));
    m_alert->setTitle(tr("The objects cannot be counted"));
    fill();
}

void BucketUsage::fill()
{
    m_grid->clear();
    m_grid->add(tr("Total number of objects"), m_counted ? formatCount(qint64(m_objects)) : QString());
    m_grid->add(tr("Total size"), m_counted ? formatSize(qint64(m_bytes)) : QString());
}

void BucketUsage::count(std::optional<std::string> token)
{
    api::s3::ListObjectsV2::Input input;
    input.bucket = toStd(m_bucket);
    input.continuationToken = std::move(token);
    ask<api::s3::ListObjectsV2>(m_navigator.engine(), this, std::move(input), [this](auto reply) {
        if (!reply) {
            m_counted = false;
            m_alert->setText(errorText(reply.error()));
            m_alert->show();
            stop();
            return;
        }
        for (const auto &object : reply->contents.value_or(std::vector<api::s3::Object>())) {
            ++m_objects;
            m_bytes += quint64(object.size.value_or(0));
        }
        if (reply->isTruncated.value_or(false) && reply->nextContinuationToken) {
            fill();
            count(std::move(reply->nextContinuationToken));
        } else {
            stop();
        }
    });
}

void BucketUsage::stop()
{
    m_calculate->setLoading(false);
    fill();
}

} // namespace nephoscope::gui::s3
