#include "gui/consoles/cloudwatch/LiveTailWork.h"

#include "api/LiveSource.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/EventRead.h"
#include "gui/bridge/Text.h"
#include "wire/Codec.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <optional>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::LiveTailSessionUpdate;
using api::logs::StartLiveTail;

TailEvent eventOf(const api::logs::LiveTailSessionLogEvent &event)
{
    // `ACCOUNT:NAME`, or an ARN: the name is what follows the last colon.
    const QString group = toQt(event.logGroupIdentifier.value_or(""));
    return {event.timestamp.value_or(0), group.mid(group.lastIndexOf(u':') + 1), toQt(event.logStreamName.value_or("")), toQt(event.message.value_or(""))};
}

} // namespace

struct LiveTailWork::Piece
{
    bool begun = false;
    bool updated = false;
    bool sampled = false;
    std::vector<TailEvent> events;
    std::optional<Error> error;
};

/// The answer on its way.
struct LiveTailWork::Stream
{
    api::Body body;
    wire::EventStreamReader reader;

    Piece next()
    {
        Piece piece;
        const auto got = readEvents(body, reader, [&piece](const wire::EventMessage &message) {
            handle(message, piece);
            return !piece.error;
        });
        if (!got)
            piece.error = got.error();
        else if (*got == 0 && !piece.error)
            piece.error = Error{"SessionStreamingException", "The session has ended.", 500};
        return piece;
    }

private:
    static void handle(const wire::EventMessage &message, Piece &piece)
    {
        const std::string_view kind = message.header(":message-type"), type = message.header(":event-type");
        if (kind == "error") {
            piece.error = Error{std::string(message.header(":error-code")), std::string(message.header(":error-message")), 400};
        } else if (kind == "exception") {
            const QJsonObject said = QJsonDocument::fromJson(QByteArray::fromStdString(message.payload)).object();
            piece.error = Error{std::string(message.header(":exception-type")), toStd(said.value(QLatin1String("message")).toString()), 400};
        } else if (type == "sessionStart") {
            piece.begun = true;
        } else if (type == "sessionUpdate") {
            LiveTailSessionUpdate update;
            if (auto read = wire::readJson(LiveTailSessionUpdate::shape(), message.payload, &update); !read) {
                piece.error = read.error();
                return;
            }
            piece.updated = true;
            piece.sampled = piece.sampled || (update.sessionMetadata && update.sessionMetadata->sampled.value_or(false));
            for (const auto &event : update.sessionResults.value_or(std::vector<api::logs::LiveTailSessionLogEvent>()))
                piece.events.push_back(eventOf(event));
        }
    }
};

LiveTailWork::LiveTailWork(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine) {}
LiveTailWork::~LiveTailWork() = default;

void LiveTailWork::start(StartLiveTail::Input input)
{
    stop();
    m_running = true;
    ask<StartLiveTail>(m_engine, this, std::move(input), [this, generation = m_generation](auto reply) {
        if (generation != m_generation)
            return;
        if (reply && reply->responseStream && reply->responseStream->source()) {
            m_stream = std::make_shared<Stream>();
            m_stream->body = *reply->responseStream;
            pull();
            return;
        }
        m_running = false;
        Q_EMIT failed(reply ? Error{"SessionStreamingException", "The answer is no stream of events.", 500} : reply.error());
    });
}

void LiveTailWork::stop()
{
    ++m_generation;
    m_stream.reset();
    m_running = m_live = false;
}

void LiveTailWork::pull()
{
    auto promise = std::make_shared<QPromise<Piece>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Piece>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        if (generation == m_generation && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(promise->future());
    const auto read = [promise](const std::shared_ptr<Stream> &stream) {
        promise->addResult(stream->next());
        promise->finish();
    };
    if (auto *live = dynamic_cast<api::LiveSource *>(m_stream->body.source().get())) {
        // The source must not hold the stream, which holds it.
        live->whenReady([read, weak = std::weak_ptr<Stream>(m_stream)] {
            QThreadPool::globalInstance()->start([read, weak] {
                if (const auto stream = weak.lock())
                    read(stream);
            });
        });
        return;
    }
    QThreadPool::globalInstance()->start([read, stream = m_stream] {
        // A cloud elsewhere keeps this thread waiting: the pool has another one meanwhile.
        QThreadPool::globalInstance()->releaseThread();
        read(stream);
        QThreadPool::globalInstance()->reserveThread();
    });
}

void LiveTailWork::take(const Piece &piece)
{
    const int generation = m_generation;
    if (piece.begun && !m_live) {
        m_live = true;
        Q_EMIT began();
    }
    if (generation == m_generation && piece.updated)
        Q_EMIT received(piece.events, piece.sampled);
    if (generation != m_generation) // whoever heard it may have stopped
        return;
    if (piece.error) {
        const Error error = *piece.error;
        stop();
        Q_EMIT failed(error);
        return;
    }
    pull();
}

} // namespace nephoscope::gui::cloudwatch
