#pragma once

#include "core/Text.h"
#include "door/LocalCloud.h"
#include "listeners/http/HttpListener.h"
#include "services/Services.h"
#include "tests/wire/HttpClient.h"
#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

#include <QTemporaryDir>

#include <filesystem>

namespace nephoscope::test {

using Fields = std::vector<std::pair<std::string, std::string>>;

inline std::string sha256Hex(std::string_view bytes)
{
    std::string hex;
    wire::sigv4::appendHex(hex, wire::sigv4::sha256(bytes));
    return hex;
}

/// A cloud in a folder of its own behind a listener on a free port.
struct HttpFixture
{
    explicit HttpFixture(HttpListener::Options options = {}, std::shared_ptr<VirtualClock> clock = {})
    {
        LocalCloud::Options cloudOptions;
        cloudOptions.folder = folder.path().toStdString();
        cloudOptions.clock = std::move(clock);
        auto opened = LocalCloud::open(std::move(cloudOptions), makeServices());
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        cloud = std::move(*opened);
        link = link::Link::inMemory(cloud->clock());
        options.link = link;
        auto started = HttpListener::start(*cloud, std::move(options));
        if (!started)
            qFatal("%s", started.error().message.c_str());
        listener = std::move(*started);
    }
    ~HttpFixture() { listener.reset(); }

    std::uint16_t port() const { return listener->port(); }

    /// A request signed with the root key; `body` is appended, its length stated unless `extra` frames it.
    std::string request(const std::string &method, const std::string &target, std::string_view body = {}, const Fields &extra = {},
                        std::string payloadHash = {})
    {
        wire::HttpRequest signable = headOf(method, target, extra);
        if (payloadHash.empty())
            payloadHash = sha256Hex(body);
        wire::sign(signable, {cloud->credentials().rootKey(), "us-east-1", "s3"}, payloadHash, SystemClock().now());
        lastSigned = signable;
        return text(signable, target, body);
    }

    /// The same without a signature.
    static std::string plain(const std::string &method, const std::string &target, std::string_view body = {}, const Fields &extra = {})
    {
        return text(headOf(method, target, extra), target, body);
    }

    RawReply ask(const std::string &bytes) const
    {
        RawClient client(port());
        return client.ask(bytes);
    }

    int blobFiles() const
    {
        int count = 0;
        const auto blobs = std::filesystem::path(folder.path().toStdString()) / "blobs";
        std::error_code error;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(blobs, error))
            count += entry.is_regular_file();
        return count;
    }

    QTemporaryDir folder;
    std::unique_ptr<LocalCloud> cloud;
    std::shared_ptr<link::Link> link;
    std::unique_ptr<HttpListener> listener;
    wire::HttpRequest lastSigned;

private:
    static wire::HttpRequest headOf(const std::string &method, const std::string &target, const Fields &extra)
    {
        wire::HttpRequest request;
        request.method = method;
        const std::size_t mark = target.find('?');
        request.path = target.substr(0, mark);
        request.query = mark == std::string::npos ? std::string() : target.substr(mark + 1);
        request.headers.add("host", "127.0.0.1");
        for (const auto &[name, value] : extra)
            request.headers.set(name, value);
        return request;
    }

    static std::string text(const wire::HttpRequest &request, const std::string &target, std::string_view body)
    {
        std::string out = request.method + ' ' + target + " HTTP/1.1\r\n";
        for (const auto &[name, value] : request.headers.fields())
            out += name + ": " + value + "\r\n";
        const bool framed = request.headers.has("content-length") || request.headers.has("transfer-encoding");
        if (!framed && (!body.empty() || request.method == "PUT"))
            out += "content-length: " + std::to_string(body.size()) + "\r\n";
        return out + "\r\n" + std::string(body);
    }
};

} // namespace nephoscope::test
