#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {
class CopyButton;
class HeaderBar;
class Tabs;
}

namespace nephoscope::gui::s3 {

class BucketPropertiesView;
class ObjectsView;

/// A bucket, or a folder of it: tabs Objects and Properties.
class BucketPage : public Page
{
    Q_OBJECT
public:
    enum class Tab { Objects, Properties };

    BucketPage(Navigator &navigator, QString bucket, QString prefix, Tab tab, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    void refresh() override;
    bool isSettled() const override;

    ObjectsView *objects() { return m_objects; }
    BucketPropertiesView *properties() { return m_properties; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void follow(int tab);

    QString m_bucket;
    QString m_prefix;
    HeaderBar *m_header;
    CopyButton *m_copyUri = nullptr;
    Tabs *m_tabs;
    // The tab that is not shown is another address: it is made when that is opened.
    ObjectsView *m_objects = nullptr;
    BucketPropertiesView *m_properties = nullptr;
};

} // namespace nephoscope::gui::s3
