#pragma once

#include "api/generated/s3.h"
#include "core/Error.h"
#include "gui/bridge/EngineHost.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

class QTemporaryFile;

namespace nephoscope::gui::s3 {

/// Bytes so far, as SelectObjectContent counts them.
struct SelectCount
{
    qint64 scanned = 0;   ///< read from the object
    qint64 processed = 0; ///< after decompression
    qint64 returned = 0;
};

/// One query at a time: asks, then pulls the answer's events a piece at a time off the GUI thread. All results also go to
/// a temporary file.
class SelectRun : public QObject
{
    Q_OBJECT
public:
    using Input = api::s3::SelectObjectContent::Input;

    explicit SelectRun(EngineHost &engine, QObject *parent = nullptr);
    ~SelectRun() override;

    void start(Input input);
    /// Nothing more is said of the query at hand; what has arrived stays.
    void cancel();
    bool isRunning() const { return m_running; }
    const SelectCount &count() const { return m_count; }
    /// All results of the last query; null before the first. Stays as long as somebody holds it.
    std::shared_ptr<QTemporaryFile> results() const { return m_file; }

Q_SIGNALS:
    void received(const QByteArray &records);
    /// Once at the end, whole or not; cancel() says nothing.
    void finished();
    void failed(const nephoscope::Error &error);

private:
    struct Stream;
    struct Piece;

    void pull();
    void take(const Piece &piece);

    EngineHost &m_engine;
    std::shared_ptr<Stream> m_stream; ///< in the hands of one worker at a time
    std::shared_ptr<QTemporaryFile> m_file;
    SelectCount m_count;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace nephoscope::gui::s3
