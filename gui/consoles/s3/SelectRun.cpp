#include "gui/consoles/s3/SelectRun.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/EventRead.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QTemporaryFile>
#include <QtCore/QThreadPool>
#include <QtCore/QXmlStreamReader>

#include <optional>
#include <vector>

namespace nephoscope::gui::s3 {

namespace {

/// `<Stats><BytesScanned>…`: the payload of Stats and Progress.
SelectCount countOf(const std::string &payload)
{
    SelectCount count;
    QXmlStreamReader reader(QByteArray::fromStdString(payload));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = reader.name();
        qint64 *into = name == QLatin1String("BytesScanned") ? &count.scanned
            : name == QLatin1String("BytesProcessed")        ? &count.processed
            : name == QLatin1String("BytesReturned")         ? &count.returned
                                                             : nullptr;
        if (into)
            *into = reader.readElementText().toLongLong();
    }
    return count;
}

} // namespace

struct SelectRun::Piece
{
    QByteArray records;
    std::optional<SelectCount> count;
    std::optional<Error> error;
    bool ended = false;
};

/// The answer on its way, and where it is kept.
struct SelectRun::Stream
{
    api::Body body;
    wire::EventStreamReader reader;
    std::shared_ptr<QTemporaryFile> file;

    Piece next()
    {
        Piece piece;
        const auto got = readEvents(body, reader, [&piece](const wire::EventMessage &message) {
            handle(message, piece);
            return !piece.ended;
        });
        if (!got)
            piece.error = got.error();
        else if (*got == 0 && !piece.ended)
            piece.error = Error{"InternalError", "The answer ended before its last event.", 500};
        if (!piece.records.isEmpty() && file->write(piece.records) != piece.records.size())
            piece.error = Error{"InsufficientStorage", file->errorString().toStdString(), 507};
        return piece;
    }

private:
    static void handle(const wire::EventMessage &message, Piece &piece)
    {
        const std::string_view type = message.header(":event-type");
        if (message.header(":message-type") == "error") {
            piece.error = Error{std::string(message.header(":error-code")), std::string(message.header(":error-message")), 400};
            piece.ended = true;
        } else if (type == "Records") {
            piece.records += QByteArray::fromStdString(message.payload);
        } else if (type == "Stats" || type == "Progress") {
            piece.count = countOf(message.payload);
        } else if (type == "End") {
            piece.ended = true;
        }
    }
};

SelectRun::SelectRun(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine) {}
SelectRun::~SelectRun() = default;

void SelectRun::start(Input input)
{
    cancel();
    m_count = {};
    m_running = true;
    m_file = std::make_shared<QTemporaryFile>();
    ask<api::s3::SelectObjectContent>(m_engine, this, std::move(input), [this, generation = m_generation](auto reply) {
        if (generation != m_generation)
            return;
        if (reply && reply->payload && reply->payload->source() && m_file->open()) {
            m_stream = std::make_shared<Stream>();
            m_stream->body = *reply->payload;
            m_stream->file = m_file;
            pull();
            return;
        }
        m_running = false;
        Q_EMIT failed(reply ? Error{"InsufficientStorage", m_file->errorString().toStdString(), 507} : reply.error());
    });
}

void SelectRun::cancel()
{
    // Nobody asks for more: the engine stops after the piece at hand.
    ++m_generation;
    m_stream.reset();
    m_running = false;
}

void SelectRun::pull()
{
    auto promise = std::make_shared<QPromise<Piece>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Piece>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            take(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, stream = m_stream] {
        promise->addResult(stream->next());
        promise->finish();
    });
}

void SelectRun::take(const Piece &piece)
{
    const int generation = m_generation;
    if (piece.count)
        m_count = *piece.count;
    else
        m_count.returned += piece.records.size();
    if (piece.ended || piece.error) {
        m_running = false;
        m_file->flush();
        m_stream.reset();
    }
    if (!piece.records.isEmpty())
        Q_EMIT received(piece.records);
    if (generation != m_generation) // whoever heard it may have cancelled
        return;
    if (piece.error)
        Q_EMIT failed(*piece.error);
    else if (piece.ended)
        Q_EMIT finished();
    else
        pull();
}

} // namespace nephoscope::gui::s3
