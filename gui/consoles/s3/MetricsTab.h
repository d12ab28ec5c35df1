#pragma once

#include "api/generated/s3.h"
#include "gui/describe/Panel.h"

#include <QtCore/QStringList>

#include <string>

namespace nephoscope::gui {
class Navigator;
class ResourceView;
class Select;
}
namespace nephoscope::gui::cloudwatch {
class MonitoringBoard;
}

namespace nephoscope::gui::s3 {

class BucketMetrics;

/// The Metrics tab of a bucket: what lies in it now, how that came about over the days, and its requests by filter.
class MetricsTab : public Panel
{
    Q_OBJECT
public:
    MetricsTab(Navigator &navigator, const QString &bucket, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void loadFilters();
    void ask(int generation, std::string token, QStringList names);
    void offer(const QStringList &names);
    Navigator &m_navigator;
    const QString m_bucket;
    Select *m_filter;
    BucketMetrics *m_count;
    cloudwatch::MonitoringBoard *m_storage;
    cloudwatch::MonitoringBoard *m_requests;
    ResourceView *m_filters;
    int m_generation = 0;
    bool m_settled = false;
};

} // namespace nephoscope::gui::s3
