#pragma once

#include "door/ClientTraffic.h"
#include "door/LocalCloud.h"
#include "listeners/http/FormUpload.h"
#include "listeners/http/SideDoor.h"
#include "wire/AwsChunked.h"
#include "wire/Codec.h"
#include "wire/Router.h"
#include "wire/SigV4.h"

#include <memory>
#include <optional>

namespace nephoscope::http {

class Connection;

/// How a request says its body is delimited.
struct BodyFrame
{
    bool chunked = false;
    std::optional<std::uint64_t> length;

    bool hasBody() const { return chunked || length.value_or(0) > 0; }
};

/// One request between the socket and the cloud: authenticates, routes, decodes, submits, encodes.
/// Reused for every request of a connection; for the lane's thread only.
class Exchange
{
public:
    /// What is to happen with the body.
    enum class Take {
        Nothing, ///< it is not wanted: the reply is given or under way
        Whole,   ///< gather it in request().body, then bodyEnd()
        Pieces,  ///< hand it to piece(), then bodyEnd()
    };

    explicit Exchange(Connection &connection) : m_connection(connection) {}
    ~Exchange();

    /// The head is there.
    Take begin(const BodyFrame &frame);
    /// False: wait for resumeBody() before the next one.
    bool piece(std::shared_ptr<std::string> piece);
    void bodyEnd();
    std::uint64_t bodyLimit() const { return m_bodyLimit; }
    void refuseTooLarge();
    /// Answers with an error, whatever has happened so far, and closes the connection.
    void refuse(Error error);
    /// The client is gone.
    void abort();
    /// The reply is out.
    void end();
    /// So many bytes of the reply have left.
    void sent(std::uint64_t bytes)
    {
        if (m_traffic && m_isDownload)
            m_traffic->count(bytes);
    }
    std::string_view serverName() const;
    /// The path this request takes over the link; null for what is no service's. Before begin().
    static std::unique_ptr<link::Flow> flowOf(const wire::HttpRequest &request, link::Link &link);

private:
    enum class Kind { Operation, SideDoor, Preflight, FunctionUrl };

    Take beginOperation(const BodyFrame &frame);
    Take beginUpload(const BodyFrame &frame);
    Take beginForm(const BodyFrame &frame);
    bool formPiece(const std::string &piece);
    void finishForm();
    Expected<void> identify();
    Expected<void> checkEdge() const;
    Expected<void> openUpload(std::uint64_t size);
    Expected<void> openUpload(api::Value input, bool signedPayload, std::uint64_t size);
    Expected<std::uint64_t> decodedLength(const BodyFrame &frame) const;
    Expected<void> unwrapBody();
    Expected<void> checkBody() const;
    Expected<void> checkTrailers(const wire::Headers &trailers) const;
    Expected<api::Value> decode();
    void runBuffered();
    void finishUpload();

    void submit(Call call);
    Completion completion();
    void completed(Reply reply);
    void deliver(Reply reply);
    void answer(const Error &error);
    void send(wire::HttpReply reply);
    void runSideDoor();
    void runPreflight();
    void runWebsite();
    void runFunctionUrl();

    Caller caller() const;
    void noteFacts();
    void noteTraffic();
    void notePackage(const api::Value &input);
    void noteForm(const api::Value &input);
    bool isS3() const;
    bool isChunkedPayload() const;
    wire::ReplyIds &ids();

    Connection &m_connection;
    Kind m_kind = Kind::Operation;
    BodyFrame m_frame;
    wire::Route m_route;
    wire::Authenticated m_authenticated;
    wire::ReplyIds m_ids;
    std::shared_ptr<HttpFacts> m_facts; ///< of a request to S3
    std::uint64_t m_bodyLimit = 0;
    bool m_identified = false;
    bool m_isDownload = false;
    bool m_closeAfter = false;
    bool m_submitting = false; ///< a completion on this thread comes from within submit()
    std::shared_ptr<Upload> m_upload;
    std::unique_ptr<ClientTraffic::Request> m_traffic; ///< of a request that moves an object
    bool m_wholeObject = false; ///< an object has gone through when it succeeds
    std::unique_ptr<wire::AwsChunkedDecoder> m_decoder;
    std::unique_ptr<FormUpload> m_form;
    std::shared_ptr<SideDoor::Wait> m_wait;
};

} // namespace nephoscope::http
