#pragma once

#include "gui/describe/Panel.h"

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

/// How much lies in a bucket: counted on request, by listing it once.
class BucketUsage : public Panel
{
    Q_OBJECT
public:
    BucketUsage(Navigator &navigator, QString bucket, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void count(std::optional<std::string> token);
    void stop();

    Navigator &m_navigator;
    QString m_bucket;
    bool m_counted = false;
    quint64 m_objects = 0;
    quint64 m_bytes = 0;
    Alert *m_alert;
    Container *m_card;
    KeyValueGrid *m_grid;
    Button *m_calculate;
};

} // namespace nephoscope::gui::s3
