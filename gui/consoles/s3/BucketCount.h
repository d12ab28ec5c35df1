#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <map>
#include <optional>
#include <string>

namespace nephoscope {
struct Error;
}
namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::s3 {

/// What a bucket holds, counted by listing every version and every incomplete upload once.
class BucketCount : public QObject
{
    Q_OBJECT
public:
    struct Share
    {
        qint64 current = 0;
        qint64 noncurrent = 0;
        qint64 bytes = 0;           ///< of both
        qint64 noncurrentBytes = 0;
    };
    struct Result
    {
        std::map<std::string, Share> classes = {}; ///< by storage class
        qint64 markers = 0;
        qint64 uploads = 0;
        Share total() const;
    };

    BucketCount(EngineHost &engine, QString bucket, QObject *parent = nullptr);

    /// Begins anew, whether or not it was counting.
    void start();
    void stop();
    bool isCounting() const { return m_counting; }
    const Result &result() const { return m_result; }

Q_SIGNALS:
    /// Another page was counted.
    void advanced();
    void finished();
    void failed(const nephoscope::Error &error);

private:
    struct Mark
    {
        std::optional<std::string> key;
        std::optional<std::string> id;
    };
    void countVersions(Mark from, int generation);
    void countUploads(Mark from, int generation);
    void fail(const Error &error);
    EngineHost &m_engine;
    QString m_bucket;
    Result m_result;
    bool m_counting = false;
    int m_generation = 0;
};

} // namespace nephoscope::gui::s3
