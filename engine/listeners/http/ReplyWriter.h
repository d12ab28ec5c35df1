#pragma once

#include "wire/HttpMessage.h"

#include <atomic>
#include <cstdint>
#include <optional>

namespace nephoscope::http {

/// How a reply goes out.
struct ReplyFrame
{
    bool headOnly = false; ///< HEAD: the length is stated, the body stays here
    bool close = false;
    bool keepAliveHeader = false; ///< HTTP/1.0 clients want to be told
    bool canChunk = true;         ///< false for HTTP/1.0: a body of unknown size ends with the connection
    std::string_view date;
    std::string_view server;
};

/// Sends one reply over a non-blocking socket: head and bodies in memory in one call, file ranges
/// by sendfile(2).
class ReplyWriter
{
public:
    enum class Step {
        Done,
        Blocked,    ///< the socket is full: call again when it is writable
        Paced,      ///< the allowance is used up: call again with another
        Yield,      ///< let other connections have their turn, then call again
        NeedSource, ///< sourceBuffer() must be filled, on a worker, then sourceFilled()
        Failed,     ///< the client is gone or a file broke off: close
    };
    static constexpr std::uint64_t bytesPerTurn = 4 * 1024 * 1024;
    static constexpr std::size_t sourcePiece = 512 * 1024;

    void start(wire::HttpReply reply, const ReplyFrame &frame);
    Step step(int socket, std::atomic<std::uint64_t> &bytesOut);

    const std::shared_ptr<api::BodySource> &source() const { return m_reply.body.source(); }
    std::string &sourceBuffer() { return m_piece; }
    /// The buffer holds `bytes`; 0 means the source ended, nothing that it failed.
    void sourceFilled(std::optional<std::size_t> bytes);
    /// How much may be sent until step() answers Paced; all of it unless told.
    void setAllowance(std::uint64_t bytes) { m_allowance = bytes; }
    std::uint64_t allowance() const { return m_allowance; }
    /// Lets go of the body (files stay open no longer than needed).
    void finish();

private:
    Step sendMemory(int socket, std::string_view body, bool more);
    Step sendSegments(int socket, std::uint64_t &budget);
    Step sendSource(int socket);

    wire::HttpReply m_reply;
    std::string m_head;
    std::string m_piece;
    bool m_sendsBody = false;
    bool m_chunked = false;
    bool m_sourceFailed = false;
    bool m_sourceEnded = false;
    std::uint64_t m_sent = 0;     ///< of head and memory body
    std::uint64_t m_bodySent = 0; ///< of segments and sources
    std::size_t m_segment = 0;
    std::uint64_t m_segmentSent = 0;
    std::uint64_t m_allowance = UINT64_MAX;
    std::size_t m_pieceSent = 0;
    std::atomic<std::uint64_t> *m_counter = nullptr;
};

} // namespace nephoscope::http
