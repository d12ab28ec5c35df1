#pragma once

#include "api/generated/s3.h"
#include "gui/shell/Page.h"

#include <optional>

class QVBoxLayout;

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class HeaderBar;
class KeyValueGrid;
}

namespace nephoscope::gui::s3 {

/// One object: what S3 knows of it, and what can be done with it.
class ObjectPage : public Page
{
    Q_OBJECT
public:
    ObjectPage(Navigator &navigator, QString bucket, QString key, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    void refresh() override;
    bool isSettled() const override { return m_settled; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void retranslate();
    void fill();
    void fillOverview();
    void fillChecksums();
    void fillMetadata();
    void copyUri();

    QString m_bucket;
    QString m_key;
    QString m_region;
    std::optional<api::s3::HeadObject::Output> m_object;
    bool m_settled = false;

    HeaderBar *m_header;
    Button *m_copyUri;
    Button *m_download;
    Button *m_open;
    Button *m_share;
    Button *m_delete;
    Alert *m_alert;
    Container *m_overview;
    KeyValueGrid *m_overviewGrid;
    Container *m_storage;
    KeyValueGrid *m_storageGrid;
    Container *m_checksums;
    KeyValueGrid *m_checksumGrid;
    Container *m_metadata;
    KeyValueGrid *m_metadataGrid;
};

} // namespace nephoscope::gui::s3
