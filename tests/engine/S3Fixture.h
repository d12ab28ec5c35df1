#pragma once

#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/LocalCloud.h"
#include "services/Services.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <future>
#include <memory>
#include <string>

namespace nephoscope::test {

namespace s3api = nephoscope::api::s3;

/// A cloud in a folder of its own, with a frozen clock, and short words for what the S3 tests do all the time.
class S3Fixture
{
public:
    explicit S3Fixture(std::vector<std::unique_ptr<Service>> services = makeServices()) : m_clock(std::make_shared<VirtualClock>(start()))
    {
        open(std::move(services));
    }

    /// 2026-11-23T07:16:00Z
    static Timestamp start() { return Timestamp(std::chrono::seconds(1795418160)); }

    void open(std::vector<std::unique_ptr<Service>> services = makeServices())
    {
        LocalCloud::Options options;
        options.folder = folder();
        options.clock = m_clock;
        auto opened = LocalCloud::open(std::move(options), std::move(services));
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        m_cloud = std::move(*opened);
    }
    void close() { m_cloud.reset(); }
    void reopen()
    {
        close();
        open();
    }
    std::filesystem::path folder() const { return std::filesystem::path(m_folder.path().toStdString()) / "data"; }

    /// Until nothing is due any more.
    void settle()
    {
        std::promise<void> idle;
        m_cloud->whenIdle([&idle] { idle.set_value(); });
        idle.get_future().get();
    }
    /// Lets time pass, and waits for what it brings.
    void advance(Duration time)
    {
        m_clock->advance(time);
        settle();
    }

    LocalCloud &cloud() { return *m_cloud; }
    VirtualClock &clock() { return *m_clock; }

    Caller caller(Via via = Via::Console) const
    {
        Caller caller;
        caller.principal = m_cloud->credentials().rootPrincipal();
        caller.via = via;
        return caller;
    }
    Caller stranger() const
    {
        Caller caller;
        caller.principal = Principal::root(AccountId{"999999999999"});
        return caller;
    }

    template <class Operation>
    Expected<typename Operation::Output> call(typename Operation::Input input)
    {
        return callAs<Operation>(caller(), std::move(input));
    }
    template <class Operation>
    Expected<typename Operation::Output> callAs(Caller who, typename Operation::Input input)
    {
        return m_cloud->invoke<Operation>(std::move(who), std::move(input)).result();
    }

    void makeBucket(const std::string &name)
    {
        s3api::CreateBucket::Input input;
        input.bucket = name;
        if (auto made = call<s3api::CreateBucket>(input); !made)
            qFatal("%s", made.error().message.c_str());
    }
    Expected<s3api::PutObject::Output> put(const std::string &bucket, const std::string &key, const std::string &bytes)
    {
        s3api::PutObject::Input input;
        input.bucket = bucket;
        input.key = key;
        input.body = api::Body::fromString(bytes);
        return call<s3api::PutObject>(std::move(input));
    }
    Expected<s3api::GetObject::Output> get(const std::string &bucket, const std::string &key, const std::string &range = {})
    {
        s3api::GetObject::Input input;
        input.bucket = bucket;
        input.key = key;
        if (!range.empty())
            input.range = range;
        return call<s3api::GetObject>(std::move(input));
    }
    /// The bytes of an object, or `!Code`.
    std::string read(const std::string &bucket, const std::string &key, const std::string &range = {})
    {
        const auto got = get(bucket, key, range);
        if (!got)
            return '!' + got.error().code;
        auto bytes = got->body->readAll();
        return bytes ? *bytes : '!' + bytes.error().code;
    }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<VirtualClock> m_clock;
    std::unique_ptr<LocalCloud> m_cloud;
};

/// The error's code, `OK` when there is none: what most comparisons are about.
template <class T>
QByteArray codeOf(const Expected<T> &result)
{
    return result ? QByteArray("OK") : QByteArray::fromStdString(result.error().code);
}

template <class T>
int statusOf(const Expected<T> &result)
{
    return result ? 200 : result.error().status;
}

/// A field of the error's envelope, empty when it is not there.
template <class T>
QByteArray fieldOf(const Expected<T> &result, std::string_view name)
{
    if (!result) {
        for (const auto &[field, value] : result.error().fields) {
            if (field == name)
                return QByteArray::fromStdString(value);
        }
    }
    return {};
}

inline QByteArray text(const std::string &value)
{
    return QByteArray::fromStdString(value);
}
inline QByteArray text(const std::optional<std::string> &value)
{
    return value ? text(*value) : QByteArray("(absent)");
}

/// `size` bytes that do not repeat soon.
inline std::string pattern(std::size_t size, unsigned seed = 1)
{
    std::string bytes(size, '\0');
    std::uint32_t state = seed * 2654435761u + 12345u;
    for (char &byte : bytes) {
        state = state * 1664525u + 1013904223u;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

} // namespace nephoscope::test
