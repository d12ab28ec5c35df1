#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include "core/Clock.h"

#include <optional>
#include <string>

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class KeyValueGrid;
class Navigator;
}

namespace nephoscope::gui::s3 {

/// The Properties tab of a bucket: overview, and on request how much lies in it.
class BucketPropertiesView : public QWidget
{
    Q_OBJECT
public:
    BucketPropertiesView(Navigator &navigator, QString bucket, QWidget *parent = nullptr);

    void refresh();
    bool isSettled() const { return m_settled; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillUsage();
    void count(std::optional<std::string> token);
    void fail(const QString &text);

    Navigator &m_navigator;
    QString m_bucket;
    QString m_region;
    std::optional<Timestamp> m_created;
    bool m_settled = false;
    bool m_counting = false;
    bool m_counted = false;
    quint64 m_objects = 0;
    quint64 m_bytes = 0;

    Alert *m_alert;
    Container *m_overview;
    KeyValueGrid *m_grid;
    Container *m_usage;
    KeyValueGrid *m_usageGrid;
    Button *m_calculate;
};

} // namespace nephoscope::gui::s3
