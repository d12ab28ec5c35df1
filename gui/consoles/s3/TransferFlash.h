#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include "transfer/TransferManager.h"

#include <vector>

namespace nephoscope::gui {
class Flashbar;
class Navigator;
}

namespace nephoscope::gui::s3 {

/// One notification for the jobs of one gesture: percent while they move, then how it ended, with a
/// link to the transfer monitor. Outlives the page that began them; deletes itself at the end.
class TransferFlash : public QObject
{
    Q_OBJECT
public:
    /// `place` is what the jobs go to or come from, as the user reads it.
    static void watch(Navigator &navigator, transfer::Direction direction, std::vector<transfer::JobId> jobs, const QString &place);

private:
    TransferFlash(Navigator &navigator, transfer::Direction direction, std::vector<transfer::JobId> jobs, QString place);

    struct Sum
    {
        quint64 bytesTotal = 0;
        quint64 bytesDone = 0;
        int completed = 0;
        int failed = 0;
        int cancelled = 0;
        int paused = 0;
        int active = 0;
        quint64 conflicts = 0;
        QString error;
    };

    void look();
    Sum sum() const;
    struct FlashText;
    FlashText describe(const Sum &sum) const;

    Navigator &m_navigator;
    QPointer<Flashbar> m_flashbar;
    transfer::Direction m_direction;
    std::vector<transfer::JobId> m_jobs; ///< sorted
    QString m_place;
    QTimer m_timer;
    int m_flash = 0;
};

} // namespace nephoscope::gui::s3
