#pragma once

#include "gui/consoles/s3/BucketCount.h"
#include "gui/describe/Panel.h"

#include <QtCore/QDateTime>

namespace nephoscope::gui {
class Alert;
class BigNumber;
class Button;
class Chart;
class Container;
class Navigator;
}

namespace nephoscope::gui::s3 {

/// The Metrics tab: size and number of the objects, in total and by storage class, counted while it is looked at.
class BucketMetrics : public Panel
{
    Q_OBJECT
public:
    BucketMetrics(Navigator &navigator, const QString &bucket, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillCharts(const BucketCount::Result &result, qint64 bytes);
    void ended(const QString &problem);
    Navigator &m_navigator;
    BucketCount m_count;
    bool m_settled = false;
    QDateTime m_when; ///< of the last whole count
    Alert *m_alert;
    Container *m_card;
    Button *m_refresh;
    BigNumber *m_size;
    BigNumber *m_objects;
    BigNumber *m_noncurrent;
    BigNumber *m_markers;
    BigNumber *m_uploads;
    Container *m_bytesCard;
    Chart *m_bytes;
    Container *m_objectsCard;
    Chart *m_numbers;
};

} // namespace nephoscope::gui::s3
