#pragma once

#include "gui/consoles/s3/LensData.h"
#include "gui/describe/Panel.h"

#include <array>

namespace nephoscope::gui {
class Alert;
class BigNumber;
class Chart;
class Container;
class Navigator;
class Select;
}

namespace nephoscope::gui::s3 {

/// The tab Overview of a Storage Lens dashboard: the numbers of now and how they have changed, one of them over the
/// nights, by storage class, and where it is greatest.
class LensOverview : public Panel
{
    Q_OBJECT
public:
    LensOverview(Navigator &navigator, const QString &id, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Place { Classes, Regions, Buckets };
    static constexpr std::size_t charts = 3;
    static constexpr std::size_t numbers = 7;
    void retranslate();
    void fill();
    void fillNumbers(const LensNumbers &now, const std::map<QDate, LensNumbers> &nights);
    void fillTrend(const LensMetric &metric, const std::map<QDate, LensNumbers> &nights);
    void fillShares(const LensMetric &metric);
    void fillTop(const LensMetric &metric, Place place, LensDimension dimension);
    Navigator &m_navigator;
    const QString m_id;
    bool m_settled = false;
    int m_generation = 0;
    std::shared_ptr<const LensData> m_data;
    QString m_problem;
    Alert *m_alert;
    Container *m_snapshot;
    Select *m_change;
    std::array<BigNumber *, numbers> m_numbers{};
    Container *m_trendCard;
    Select *m_metric;
    Chart *m_trend;
    std::array<Container *, charts> m_cards{};
    std::array<Chart *, charts> m_charts{};
};

} // namespace nephoscope::gui::s3
