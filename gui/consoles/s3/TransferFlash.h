#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include "transfer/TransferManager.h"

#include <functional>
#include <vector>

namespace nephoscope::gui {
class Flashbar;
class Navigator;
}

namespace nephoscope::gui::s3 {

class ToldTransfers;

/// What follows the success of transfers.
struct TransferEnds
{
    QString done = {};                     ///< said instead of "Upload succeeded"
    std::function<void()> afterwards = {}; ///< once, with the first job that has ended well
    std::function<void()> undo = {};       ///< offered when nothing was skipped and nothing stood in the way
    int continued = 0;                     ///< jobs that go on with what was there before
    std::uint32_t mostUndone = 0;          ///< files: of more there is no way back
};

/// "12.3 MB/s, 2 min left"; empty while nothing moves.
QString paceText(double bytesPerSecond, quint64 bytesLeft);

/// One notification for the jobs of one gesture: percent, speed and time left while they move, then how it ended, with a
/// link to the transfer monitor. Outlives the page that began them; deletes itself at the end.
class TransferFlash : public QObject
{
    Q_OBJECT
public:
    /// `place` is what the jobs go to or come from, as the user reads it. Jobs whose end has been told (ToldTransfers) are left out.
    static void watch(Navigator &navigator, transfer::Direction direction, std::vector<transfer::JobId> jobs, const QString &place,
                      TransferEnds ends = {});

    ~TransferFlash() override;

private:
    TransferFlash(Navigator &navigator, transfer::Direction direction, std::vector<transfer::JobId> jobs, QString place, TransferEnds ends);

    struct Sum
    {
        quint64 bytesTotal = 0;
        quint64 bytesDone = 0;
        double bytesPerSecond = 0;
        int completed = 0;
        int failed = 0;
        int cancelled = 0;
        int paused = 0;
        int active = 0;
        quint64 conflicts = 0;
        quint32 skipped = 0;
        quint32 files = 0;
        bool moves = false;
        QString error;
        QString away; ///< why a cloud does not answer
    };

    void look();
    Sum sum() const;
    struct FlashText;
    FlashText describe(const Sum &sum) const;
    struct Words;
    Words words(bool moves) const;

    Navigator &m_navigator;
    QPointer<Flashbar> m_flashbar;
    transfer::Direction m_direction;
    std::vector<transfer::JobId> m_jobs; ///< sorted
    QString m_place;
    TransferEnds m_ends;
    bool m_obstructed = false; ///< something was in the way
    QPointer<ToldTransfers> m_told;
    bool m_ended = false;
    QTimer m_timer;
    int m_flash = 0;
};

} // namespace nephoscope::gui::s3
