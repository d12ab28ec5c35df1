#pragma once

#include "gui/shell/Page.h"
#include "transfer/Comparison.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace nephoscope::gui {
class Alert;
class Button;
class CheckGroup;
class Container;
class ContentArea;
class FormField;
class HeaderBar;
class NetworkPath;
class Select;
} // namespace nephoscope::gui

namespace nephoscope::gui::s3 {

class SpeedResults;

/// `s3/speed`, or `s3/speed?bucket=NAME`; with `order=race` all ways at once are chosen.
QString speedAddress();

/// The same file uploaded or downloaded whole, in parts, through an edge location and in parts through an edge location
/// over the real engine, with the measured times side by side: one after another, or as a race.
class SpeedPage : public Page
{
    Q_OBJECT
public:
    SpeedPage(Navigator &navigator, const QString &bucket, bool race = false);
    ~SpeedPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::optional<HelpTopic> help() const override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void askBuckets();
    void askAcceleration();
    void bucketChosen();
    void start();
    void poll();
    void showState();
    void nameWays();
    transfer::Direction direction() const;

    QString m_wanted; ///< from the address, until the list is there
    QHash<QString, QString> m_regions;
    QString m_acceleration; ///< of the chosen bucket
    bool m_settled = false;
    bool m_knowsAcceleration = false;
    std::unique_ptr<transfer::Comparison> m_comparison;
    QTimer m_poll;
    ContentArea *m_area;
    HeaderBar *m_header;
    NetworkPath *m_path;
    Container *m_card;
    Alert *m_noBuckets;
    Alert *m_problem;
    Alert *m_notAccelerated;
    Button *m_enable;
    FormField *m_bucketField;
    Select *m_bucket;
    FormField *m_sizeField;
    Select *m_size;
    FormField *m_directionField;
    Select *m_direction;
    FormField *m_orderField;
    Select *m_order;
    FormField *m_waysField;
    CheckGroup *m_ways;
    Button *m_start;
    Button *m_cancel;
    SpeedResults *m_results;
};

} // namespace nephoscope::gui::s3
