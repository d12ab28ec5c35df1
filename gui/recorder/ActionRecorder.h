#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

#include "door/CallTap.h"
#include "gui/recorder/CodeProgram.h"
#include "transfer/TransferManager.h"

#include <memory>
#include <optional>
#include <vector>

namespace nephoscope::gui {

class EngineHost;

/// Something a person did in the console, as it reached the door: one call, or one transfer with all
/// its parts.
struct RecordedAction
{
    enum class State { Running, Succeeded, Failed, Blocked };

    quint64 id = 0;
    Timestamp time{};
    State state = State::Running;
    bool changes = true;
    int times = 1;   ///< the same read, again and again
    QString error;   ///< `NoSuchBucket: …`
    TappedCall call; ///< operation null: it is a transfer
    std::vector<CodeIdentifier> made = {}; ///< what the reply named that another run will name otherwise
    CodeTransfer transfer;
    std::shared_ptr<const transfer::CopyOrder> copies = {}; ///< of a transfer inside the cloud
    transfer::JobId job = 0;

    bool isTransfer() const { return call.operation == nullptr; }
    void addTo(CodeProgram &program) const;
    /// "Create bucket", in the current language where it has words for it.
    QString title() const;
    /// What it is about: `my-bucket/folder/key`.
    QString target() const;
    QString icon() const;
};

/// Notes the console's actions while it is on. One per engine; windows share it. GUI thread only.
class ActionRecorder : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t maxKept = 1000;

    /// The recorder of this engine; made, switched off, on first use.
    static ActionRecorder &of(EngineHost &engine);
    ~ActionRecorder() override;

    bool isRecording() const { return m_recording; }
    void setRecording(bool recording);
    /// Changing calls are refused, and still noted: for showing what would be sent.
    bool writesBlocked() const { return m_blocked; }
    void setWritesBlocked(bool blocked);

    /// Oldest first.
    const std::vector<RecordedAction> &actions() const { return m_actions; }
    const RecordedAction *find(quint64 id) const;
    void clear();
    void remove(const QList<quint64> &ids);
    /// Looks at the transfers now instead of at the next tick.
    void pollTransfers();

Q_SIGNALS:
    void recordingChanged(bool recording);
    void writesBlockedChanged(bool blocked);
    /// Actions were added, removed or have changed their state.
    void changed();

private:
    struct Inbox;
    explicit ActionRecorder(EngineHost &engine);
    void connectTap();
    void drain();
    void take(TappedCall call);
    void answer(std::uint64_t id, std::optional<Error> error, std::vector<CodeIdentifier> made);
    void insert(RecordedAction action);
    void walk(quint64 action, const std::string &path);

    EngineHost &m_engine;
    std::shared_ptr<Inbox> m_inbox;
    std::vector<RecordedAction> m_actions;
    QTimer m_poll;
    quint64 m_lastId = 0;
    transfer::JobId m_lastJob = 0;
    bool m_recording = false;
    bool m_blocked = false;
};

/// Tells the door which calls come from a person: those made while an input event is handled.
/// Lives as long as the application.
void watchUserInput();

} // namespace nephoscope::gui
