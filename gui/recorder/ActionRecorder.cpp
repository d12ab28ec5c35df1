#include "gui/recorder/ActionRecorder.h"

#include "door/TappedReply.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QMetaObject>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <variant>

namespace nephoscope::gui {

namespace {

constexpr int pollInterval = 300; // ms

/// While an input event is handled, this thread's calls are the user's.
class UserInput final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::KeyPress:
        case QEvent::KeyRelease:
        case QEvent::Shortcut:
        case QEvent::Drop:
        case QEvent::TouchEnd:
            if (currentCallOrigin() == CallOrigin::User)
                break;
            currentCallOrigin() = CallOrigin::User;
            // Posted events come after this one has been handled, and before timers.
            QMetaObject::invokeMethod(this, [] { currentCallOrigin() = CallOrigin::Background; }, Qt::QueuedConnection);
            break;
        default:
            break;
        }
        return false;
    }
};

std::string cliText(const RecordedAction &action)
{
    CodeProgram program(CodeLanguage::Cli);
    action.addTo(program);
    return program.text();
}

} // namespace

void watchUserInput()
{
    static constexpr char name[] = "nephoscopeUserInput";
    QCoreApplication *application = QCoreApplication::instance();
    if (application->findChild<QObject *>(QLatin1String(name), Qt::FindDirectChildrenOnly))
        return;
    auto *filter = new UserInput(application);
    filter->setObjectName(QLatin1String(name));
    application->installEventFilter(filter);
}

void RecordedAction::addTo(CodeProgram &program) const
{
    program.setEndpoint(isTransfer() ? transfer.endpoint : call.endpoint);
    if (copies)
        program.add(CodeCopy{copies, transfer.region});
    else if (isTransfer())
        program.add(transfer);
    else
        program.add(CodeCall{call.operation, &call.input, call.caller.region.value, call.bodyPath, &made});
}

/// What other threads leave here; outlives the recorder, for the engine may outlive it.
struct ActionRecorder::Inbox
{
    struct Answer
    {
        std::uint64_t id;
        std::optional<Error> error;
        std::vector<CodeIdentifier> made;
    };
    using Walked = std::pair<quint64, FolderContent>;

    std::mutex mutex;
    ActionRecorder *owner = nullptr;
    std::vector<std::variant<TappedCall, Answer, Walked>> items;

    template <class T>
    void put(T item)
    {
        const std::lock_guard lock(mutex);
        items.emplace_back(std::move(item));
        if (items.size() == 1 && owner)
            QMetaObject::invokeMethod(owner, &ActionRecorder::drain, Qt::QueuedConnection);
    }
};

ActionRecorder &ActionRecorder::of(EngineHost &engine)
{
    EngineHost &shared = engine.shared(); // one for all windows
    if (auto *recorder = shared.findChild<ActionRecorder *>(QString(), Qt::FindDirectChildrenOnly))
        return *recorder;
    return *new ActionRecorder(shared);
}

ActionRecorder::ActionRecorder(EngineHost &engine) : QObject(&engine), m_engine(engine), m_inbox(std::make_shared<Inbox>())
{
    m_inbox->owner = this;
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ActionRecorder::pollTransfers);
    connect(&engine, &EngineHost::ready, this, &ActionRecorder::connectTap);
    watchUserInput();
}

ActionRecorder::~ActionRecorder()
{
    const std::lock_guard lock(m_inbox->mutex);
    m_inbox->owner = nullptr;
}

void ActionRecorder::connectTap()
{
    m_engine.tap().setWritesBlocked(m_blocked);
    if (!m_recording) {
        m_engine.tap().listen({});
        m_poll.stop();
        return;
    }
    for (const auto &job : m_engine.transfers().jobs())
        m_lastJob = std::max(m_lastJob, job.id);
    m_engine.tap().listen({
        [inbox = m_inbox](TappedCall call) { inbox->put(std::move(call)); },
        [inbox = m_inbox](std::uint64_t id, const Error *error) {
            const api::Value *output = currentTappedReply();
            inbox->put(Inbox::Answer{id, error ? std::optional<Error>(*error) : std::nullopt, output ? identifiersIn(*output) : std::vector<CodeIdentifier>()});
        },
    });
    m_poll.start();
}

void ActionRecorder::setRecording(bool recording)
{
    if (recording == m_recording)
        return;
    if (!recording && m_engine.isReady()) {
        drain();
        pollTransfers();
    }
    m_recording = recording;
    if (m_engine.isReady())
        connectTap();
    Q_EMIT recordingChanged(recording);
}

void ActionRecorder::setWritesBlocked(bool blocked)
{
    if (blocked == m_blocked)
        return;
    m_blocked = blocked;
    if (m_engine.isReady())
        m_engine.tap().setWritesBlocked(blocked);
    Q_EMIT writesBlockedChanged(blocked);
}

void ActionRecorder::drain()
{
    std::vector<std::variant<TappedCall, Inbox::Answer, Inbox::Walked>> items;
    {
        const std::lock_guard lock(m_inbox->mutex);
        items.swap(m_inbox->items);
    }
    if (items.empty())
        return;
    if (m_recording)
        pollTransfers();
    for (auto &item : items) {
        if (auto *call = std::get_if<TappedCall>(&item)) {
            take(std::move(*call));
        } else if (auto *answered = std::get_if<Inbox::Answer>(&item)) {
            answer(answered->id, std::move(answered->error), std::move(answered->made));
        } else if (auto *walked = std::get_if<Inbox::Walked>(&item)) {
            for (RecordedAction &action : m_actions) {
                if (action.id == walked->first)
                    action.transfer.content = std::move(walked->second);
            }
        }
    }
    Q_EMIT changed();
}

void ActionRecorder::take(TappedCall call)
{
    if (call.operation->method.empty()) // the engine's own: no program can say it
        return;
    RecordedAction action;
    action.time = call.started;
    action.changes = call.changes;
    action.call = std::move(call);
    // The same look at the same thing stays one line.
    if (!action.changes && !m_actions.empty()) {
        RecordedAction &last = m_actions.back();
        if (!last.changes && last.call.operation == action.call.operation && cliText(last) == cliText(action)) {
            ++last.times;
            last.time = action.time;
            last.state = RecordedAction::State::Running;
            last.call.id = action.call.id;
            return;
        }
    }
    insert(std::move(action));
}

void ActionRecorder::answer(std::uint64_t id, std::optional<Error> error, std::vector<CodeIdentifier> made)
{
    const auto found = std::find_if(m_actions.rbegin(), m_actions.rend(),
                                    [id](const RecordedAction &action) { return action.call.id == id; });
    if (found == m_actions.rend())
        return;
    found->error = error ? errorText(*error) : QString();
    // What a list says was there before: whoever made it is who names it.
    if (found->changes) {
        dropChosen(made, found->call.input, found->call.caller.principal.account.value);
        found->made = std::move(made);
    }
    found->state = !error ? RecordedAction::State::Succeeded
        : error->code == "RequestBlocked" ? RecordedAction::State::Blocked : RecordedAction::State::Failed;
}

void ActionRecorder::insert(RecordedAction action)
{
    action.id = ++m_lastId;
    // Transfers are noticed a moment later than calls; the order is that of their beginnings.
    auto place = m_actions.end();
    while (place != m_actions.begin() && std::prev(place)->time > action.time)
        --place;
    m_actions.insert(place, std::move(action));
    if (m_actions.size() > maxKept)
        m_actions.erase(m_actions.begin());
}

void ActionRecorder::pollTransfers()
{
    if (!m_engine.isReady())
        return;
    bool news = false;
    transfer::JobId last = m_lastJob;
    for (const transfer::JobSnapshot &job : m_engine.transfers().jobs()) {
        auto action = std::find_if(m_actions.begin(), m_actions.end(), [&](const RecordedAction &a) { return a.job == job.id; });
        if (action == m_actions.end()) {
            if (job.id <= m_lastJob)
                continue;
            last = std::max(last, job.id);
            if (job.direction == transfer::Direction::Copy) // no tool copies from one endpoint to another
                continue;
            RecordedAction fresh;
            fresh.job = job.id;
            fresh.time = job.created;
            fresh.transfer.upload = job.direction == transfer::Direction::Upload;
            fresh.transfer.bucket = job.bucket;
            fresh.transfer.key = job.key;
            fresh.transfer.path = job.path;
            fresh.transfer.region = toStd(m_engine.region());
            fresh.transfer.version = job.versionId;
            if (job.direction == transfer::Direction::CopyInside)
                fresh.copies = m_engine.transfers().copyOrder(job.id);
            if (const RemotePtr remote = job.cloud.empty() ? nullptr : m_engine.clouds().find(job.cloud)) {
                fresh.transfer.endpoint = remote->url();
                fresh.transfer.region = remote->endpoint.region;
            }
            const QFileInfo local(toQt(job.path));
            fresh.transfer.folder = fresh.transfer.upload ? local.isDir() : job.versionId.empty() && (job.key.empty() || job.key.ends_with('/'));
            fresh.transfer.size = fresh.transfer.upload && !fresh.transfer.folder ? quint64(local.size()) : job.bytesTotal;
            fresh.changes = true;
            insert(std::move(fresh));
            action = std::find_if(m_actions.begin(), m_actions.end(), [&](const RecordedAction &a) { return a.job == job.id; });
            if (action == m_actions.end())
                continue;
            if (action->transfer.upload && action->transfer.folder)
                walk(action->id, action->transfer.path);
            news = true;
        }
        using State = RecordedAction::State;
        State state = State::Running;
        if (job.state == transfer::State::Completed)
            state = State::Succeeded;
        else if (job.state == transfer::State::Failed || job.state == transfer::State::Cancelled)
            state = State::Failed;
        QString error = job.errorCode.empty() ? QString() : errorText(Error{job.errorCode, job.errorMessage});
        if (state == State::Failed) {
            const auto failures = m_engine.transfers().failures(job.id);
            const bool blocked = job.errorCode == "RequestBlocked"
                || std::any_of(failures.begin(), failures.end(), [](const auto &file) { return file.code == "RequestBlocked"; });
            state = blocked ? State::Blocked : State::Failed;
            if (error.isEmpty() && !failures.empty())
                error = errorText(Error{failures.front().code, failures.front().message});
        }
        if (state != action->state || error != action->error) {
            action->state = state;
            action->error = error;
            news = true;
        }
    }
    m_lastJob = last;
    if (news)
        Q_EMIT changed();
}

void ActionRecorder::walk(quint64 action, const std::string &path)
{
    QThreadPool::globalInstance()->start([inbox = m_inbox, action, path] { inbox->put(Inbox::Walked(action, folderContent(path))); });
}

const RecordedAction *ActionRecorder::find(quint64 id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [id](const RecordedAction &action) { return action.id == id; });
    return found == m_actions.end() ? nullptr : &*found;
}

void ActionRecorder::clear()
{
    m_actions.clear();
    Q_EMIT changed();
}

void ActionRecorder::remove(const QList<quint64> &ids)
{
    std::erase_if(m_actions, [&ids](const RecordedAction &action) { return ids.contains(action.id); });
    Q_EMIT changed();
}

} // namespace nephoscope::gui
