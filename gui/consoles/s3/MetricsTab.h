#pragma once

#include "api/generated/s3.h"
#include "gui/consoles/s3/MonitoredMetrics.h"
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

/// The Metrics tab of a bucket: what lies in it now, how that came about over the days, its requests by filter, what its replication
/// rules bring over, and what is watched of its storage classes.
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
    void load();
    void loadFilters();
    void ask(int generation, std::string token, QStringList names);
    void offer(const QStringList &names);
    void loadRules();
    Navigator &m_navigator;
    const QString m_bucket;
    Select *m_filter;
    BucketMetrics *m_count;
    cloudwatch::MonitoringBoard *m_storage;
    cloudwatch::MonitoringBoard *m_requests;
    std::vector<WatchedRule> m_rules;
    cloudwatch::MonitoringBoard *m_replication;
    ResourceView *m_filters;
    ResourceView *m_analyses;
    int m_generation = 0;
    bool m_settled = false;
    bool m_rulesKnown = false;
};

} // namespace nephoscope::gui::s3
