#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Button;
class ResourceTable;
}

namespace nephoscope::gui::s3 {

class BucketSource;

/// List of buckets: find, copy the ARN, empty, delete, create.
class BucketsPage : public Page
{
    Q_OBJECT
public:
    explicit BucketsPage(Navigator &navigator, QWidget *parent = nullptr);

    QString title() const override { return tr("Buckets"); }
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    void refresh() override;
    bool isSettled() const override;

    ResourceTable &table() { return *m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateActions();
    QString selected() const;
    void copyArn();
    void confirmEmpty();
    void confirmDelete();

    BucketSource *m_source;
    ResourceTable *m_table;
    Button *m_refresh;
    Button *m_copyArn;
    Button *m_empty;
    Button *m_delete;
    Button *m_create;
};

} // namespace nephoscope::gui::s3
