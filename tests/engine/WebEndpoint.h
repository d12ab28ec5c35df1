#pragma once

#include <boost/asio.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace nephoscope::test {

/// A web server that notes what is posted to it, on a thread of its own.
class WebEndpoint
{
public:
    struct Request
    {
        std::string method;
        std::string target;
        std::map<std::string, std::string> headers; ///< names in lower case
        std::string body;
    };

    struct Reply
    {
        std::string body;
        std::map<std::string, std::string> headers = {};
    };

    WebEndpoint() : m_acceptor(m_context, {boost::asio::ip::address_v4::loopback(), 0})
    {
        accept();
        m_thread = std::thread([this] { m_context.run(); });
    }
    ~WebEndpoint()
    {
        m_context.stop();
        m_thread.join();
    }

    std::string url(const std::string &target) const { return "http://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()) + target; }
    /// What it answers from now on.
    void answer(int status) { m_status = status; }
    /// What it says from now on; on its own thread.
    void answer(std::function<Reply(const Request &)> say)
    {
        const std::lock_guard lock(m_mutex);
        m_say = std::move(say);
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests.size();
    }
    Request request(std::size_t index) const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests.at(index);
    }

private:
    void accept()
    {
        m_acceptor.async_accept([this](const boost::system::error_code &error, boost::asio::ip::tcp::socket socket) {
            if (error)
                return;
            serve(socket);
            accept();
        });
    }

    void serve(boost::asio::ip::tcp::socket &socket)
    {
        namespace http = boost::beast::http;
        boost::system::error_code error;
        boost::beast::flat_buffer buffer;
        http::request<http::string_body> got;
        http::read(socket, buffer, got, error);
        if (error)
            return;
        Request noted{std::string(got.method_string()), std::string(got.target()), {}, got.body()};
        for (const auto &field : got) {
            std::string name(field.name_string());
            std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
            noted.headers[name] = std::string(field.value());
        }
        Reply said{"fine"};
        {
            const std::lock_guard lock(m_mutex);
            if (m_say)
                said = m_say(noted);
            m_requests.push_back(std::move(noted));
        }
        http::response<http::string_body> reply{http::status(m_status.load()), 11, std::move(said.body)};
        reply.prepare_payload();
        for (const auto &[name, value] : said.headers)
            reply.set(name, value);
        http::response_serializer<http::string_body> serializer(reply);
        if (got.method() == http::verb::head)
            http::write_header(socket, serializer, error);
        else
            http::write(socket, serializer, error);
    }

    boost::asio::io_context m_context{1};
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::thread m_thread;
    mutable std::mutex m_mutex;
    std::vector<Request> m_requests;
    std::function<Reply(const Request &)> m_say;
    std::atomic<int> m_status = 200;
};

} // namespace nephoscope::test
