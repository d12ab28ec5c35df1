#pragma once

#include "gui/consoles/s3/FileResults.h"
#include "gui/kit/FactsCard.h"
#include "transfer/TransferManager.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class Container;
class HeaderBar;
class KeyValueGrid;
class Navigator;
class ProgressPanel;
class Tabs;
}

namespace nephoscope::gui::s3 {

/// How an upload goes: bar, bytes and speed, counts, and on tabs every file with its state and what went wrong, and what was
/// said of all of them.
class UploadStatus : public QWidget
{
    Q_OBJECT
public:
    /// A job and the files that it moves, by their number in the list.
    struct Part
    {
        transfer::JobId job = 0;
        std::size_t first = 0;
        std::size_t count = 1;
        QString folder = {}; ///< what its files' keys begin with, for a job of many
    };

    UploadStatus(Navigator &navigator, QString bucket, QString prefix, QWidget *parent = nullptr);

    void begin(std::vector<UploadFiles::File> files, std::vector<Part> parts, std::vector<Fact> configuration);
    /// In another language.
    void setConfiguration(std::vector<Fact> facts);
    bool isOver() const { return !m_parts.empty() && !m_timer.isActive(); }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void look();
    void showSum();
    void retranslate();
    Navigator &m_navigator;
    QString m_bucket;
    QString m_prefix;
    std::vector<UploadFiles::File> m_files;
    std::vector<Part> m_parts;
    QTimer m_timer;
    double m_rate = 0; ///< bytes per second
    qint64 m_moved = 0;
    qint64 m_total = 0;
    bool m_active = false;
    HeaderBar *m_header;
    Button *m_cancel;
    Button *m_retry;
    Button *m_close;
    Container *m_summary;
    ProgressPanel *m_bar;
    KeyValueGrid *m_counts;
    Tabs *m_tabs;
    FileResults *m_results;
    FactsCard *m_configuration;
};

} // namespace nephoscope::gui::s3
