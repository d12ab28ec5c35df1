#include "gui/consoles/s3/ObjectPage.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

/// The folder an object lies in: `a/b/` of `a/b/c`.
QString parentPrefix(const QString &key)
{
    return key.left(key.length() - baseName(key).length());
}

/// HeadObject tells the number of parts only by the tag's suffix: `"…-24"` after 24 parts.
QString partsText(const std::string &tag)
{
    const std::size_t dash = tag.rfind('-');
    const QString number = dash == std::string::npos ? QString() : toQt(tag.substr(dash + 1)).remove(u'"');
    return number.isEmpty() ? QString() : formatCount(number.toLongLong());
}

Container *addContainer(QVBoxLayout *column, KeyValueGrid *&grid, int columns)
{
    auto *container = new Container();
    grid = new KeyValueGrid(columns);
    container->column()->addWidget(grid);
    column->addWidget(container);
    return container;
}

} // namespace

ObjectPage::ObjectPage(Navigator &navigator, QString bucket, QString key, QWidget *parent)
    : Page(navigator, parent), m_bucket(std::move(bucket)), m_key(std::move(key))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea(this);
    outer->addWidget(area);
    buildHeader();
    area->column()->addWidget(m_header);
    m_alert = new Alert(Alert::Type::Error);
    m_alert->hide();
    area->column()->addWidget(m_alert);
    m_overview = addContainer(area->column(), m_overviewGrid, 2);
    m_storage = addContainer(area->column(), m_storageGrid, 3);
    m_checksums = addContainer(area->column(), m_checksumGrid, 3);
    m_metadata = addContainer(area->column(), m_metadataGrid, 3);
    area->column()->addStretch(1);

    connect(&navigator.engine(), &EngineHost::ready, this, &ObjectPage::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const auto isThis = [this, bucketName = toStd(m_bucket), keyName = toStd(m_key)](const Change &change) {
            return change.service == "s3" && change.type == "object" && change.parent == bucketName
                && (change.id == keyName || change.id.empty());
        };
        if (std::any_of(changes.begin(), changes.end(), isThis))
            refresh();
    });
    retranslate();
    refresh();
}

void ObjectPage::buildHeader()
{
    m_header = new HeaderBar(HeaderBar::Level::Page);
    m_copyUri = new Button(Button::Variant::Normal);
    m_copyUri->setIconName(QStringLiteral("copy"));
    m_download = new Button(Button::Variant::Normal);
    m_download->setIconName(QStringLiteral("download"));
    m_open = new Button(Button::Variant::Normal);
    m_open->setIconName(QStringLiteral("external"));
    m_share = new Button(Button::Variant::Normal);
    m_delete = new Button(Button::Variant::Normal);
    for (Button *button : {m_copyUri, m_download, m_open, m_share, m_delete})
        m_header->addAction(button);
    connect(m_copyUri, &Button::clicked, this, &ObjectPage::copyUri);
    connect(m_download, &Button::clicked, this, [this] { askToDownload(navigator(), m_bucket, {m_key}, this); });
    connect(m_open, &Button::clicked, this, [this] { openInBrowser(navigator(), m_bucket, m_key); });
    connect(m_share, &Button::clicked, this, [this] { askToShare(navigator(), m_bucket, m_key, this); });
    connect(m_delete, &Button::clicked, this,
            [this] { askToDelete(navigator(), m_bucket, {m_key}, this, bucketAddress(m_bucket, parentPrefix(m_key))); });
}

QString ObjectPage::title() const
{
    return baseName(m_key);
}

std::vector<Breadcrumb> ObjectPage::breadcrumbs() const
{
    std::vector<Breadcrumb> path{{QStringLiteral("Amazon S3"), bucketsAddress()},
                                 {tr("Buckets"), bucketsAddress()},
                                 {m_bucket, bucketAddress(m_bucket)}};
    const QString folder = parentPrefix(m_key);
    qsizetype begin = 0;
    for (qsizetype slash = folder.indexOf(u'/'); slash >= 0; slash = folder.indexOf(u'/', begin)) {
        path.push_back({folder.mid(begin, slash + 1 - begin), bucketAddress(m_bucket, folder.left(slash + 1))});
        begin = slash + 1;
    }
    path.push_back({title(), {}});
    return path;
}

void ObjectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ObjectPage::retranslate()
{
    m_header->setTitle(title());
    m_copyUri->setLabel(tr("Copy S3 URI"));
    m_download->setLabel(tr("Download"));
    m_open->setLabel(tr("Open"));
    m_share->setLabel(tr("Share with a presigned URL"));
    m_delete->setLabel(tr("Delete"));
    m_alert->setTitle(tr("The object cannot be shown"));
    m_overview->setTitle(tr("Object overview"));
    m_storage->setTitle(tr("Storage"));
    m_checksums->setTitle(tr("Checksums"));
    m_checksums->header().setDescription(tr("Checksums verify that the object arrived whole."));
    m_metadata->setTitle(tr("Metadata"));
    m_metadata->header().setDescription(tr("Metadata is optional information in name-value pairs."));
    fill();
}

void ObjectPage::refresh()
{
    EngineHost &engine = navigator().engine();
    if (!engine.isReady())
        return;
    api::s3::HeadBucket::Input bucket;
    bucket.bucket = toStd(m_bucket);
    ask<api::s3::HeadBucket>(engine, this, std::move(bucket), [this](auto reply) {
        if (!reply)
            return; // the object's own error says what is wrong
        m_region = toQt(reply->bucketRegion.value_or(""));
        if (m_object)
            fillOverview();
    });
    api::s3::HeadObject::Input input;
    input.bucket = toStd(m_bucket);
    input.key = toStd(m_key);
    input.checksumMode.emplace("ENABLED");
    ask<api::s3::HeadObject>(engine, this, std::move(input), [this](auto reply) {
        m_settled = true;
        if (reply) {
            m_object = std::move(*reply);
            m_alert->hide();
        } else {
            m_object.reset();
            m_alert->setText(errorText(reply.error()));
            m_alert->show();
        }
        fill();
    });
}

void ObjectPage::fill()
{
    for (Button *button : {m_download, m_open, m_share, m_delete})
        button->setEnabled(m_object.has_value());
    for (Container *container : {m_overview, m_storage, m_checksums, m_metadata})
        container->setVisible(m_object.has_value());
    if (!m_object)
        return;
    fillOverview();
    m_storageGrid->clear();
    m_storageGrid->add(tr("Storage class"), m_object->storageClass ? toQt(m_object->storageClass->value) : tr("Standard"));
    m_storageGrid->add(tr("Server-side encryption"),
                       m_object->serverSideEncryption ? toQt(m_object->serverSideEncryption->value) : QString());
    m_storageGrid->add(tr("Parts"), partsText(m_object->eTag.value_or("")));
    fillChecksums();
    fillMetadata();
}

void ObjectPage::fillOverview()
{
    QString tag = toQt(m_object->eTag.value_or(""));
    tag.remove(u'"');
    m_overviewGrid->clear();
    m_overviewGrid->add(tr("Owner"), navigator().engine().accountId());
    m_overviewGrid->add(tr("S3 URI"), uri(m_bucket, m_key), true);
    m_overviewGrid->add(tr("AWS Region"), m_region.isEmpty() ? QString() : regionText(m_region));
    m_overviewGrid->add(tr("Amazon Resource Name (ARN)"), arn(m_bucket, m_key), true);
    m_overviewGrid->add(tr("Last modified"), m_object->lastModified ? formatDateTime(toQt(*m_object->lastModified)) : QString());
    m_overviewGrid->add(tr("Entity tag (ETag)"), tag, true);
    m_overviewGrid->add(tr("Size"), formatSize(m_object->contentLength.value_or(0)));
    m_overviewGrid->add(tr("Object URL"), objectUrl(navigator().engine().port(), m_bucket, m_key), true);
    m_overviewGrid->add(tr("Type"), typeOf(m_key));
    m_overviewGrid->add(tr("Key"), m_key, true);
}

void ObjectPage::fillChecksums()
{
    m_checksumGrid->clear();
    const auto &object = *m_object;
    const std::pair<const char *, const std::optional<std::string> &> known[] = {
        {"CRC-64/NVME", object.checksumCRC64NVME}, {"CRC-32", object.checksumCRC32}, {"CRC-32C", object.checksumCRC32C},
        {"SHA-1", object.checksumSHA1},            {"SHA-256", object.checksumSHA256}};
    bool any = false;
    for (const auto &[name, value] : known) {
        if (!value)
            continue;
        any = true;
        m_checksumGrid->add(QLatin1String(name), toQt(*value), true);
    }
    m_checksums->setVisible(any);
    if (!any)
        return;
    const bool composite = object.checksumType && object.checksumType->value == "COMPOSITE";
    m_checksumGrid->add(tr("Checksum type"), composite ? tr("Composite (of the parts' checksums)") : tr("Full object"));
}

void ObjectPage::fillMetadata()
{
    m_metadataGrid->clear();
    const auto &object = *m_object;
    const std::pair<const char *, const std::optional<std::string> &> system[] = {
        {"Content-Type", object.contentType},         {"Content-Encoding", object.contentEncoding},
        {"Content-Language", object.contentLanguage}, {"Content-Disposition", object.contentDisposition},
        {"Cache-Control", object.cacheControl},       {"Expires", object.expires}};
    for (const auto &[name, value] : system) {
        if (value)
            m_metadataGrid->add(QLatin1String(name), toQt(*value));
    }
    if (object.metadata) {
        for (const auto &[name, value] : *object.metadata)
            m_metadataGrid->add(QStringLiteral("x-amz-meta-") % toQt(name), toQt(value));
    }
}

void ObjectPage::copyUri()
{
    QGuiApplication::clipboard()->setText(uri(m_bucket, m_key));
    showToast(m_copyUri, tr("S3 URI copied"));
}

} // namespace nephoscope::gui::s3
