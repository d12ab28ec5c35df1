#include "api/generated/s3.h"
#include "core/Text.h"
#include "listeners/http/Connection.h"
#include "listeners/http/HostNames.h"
#include "listeners/http/Website.h"
#include "services/lambda/Endpoints.h"
#include "wire/HostName.h"

namespace nephoscope::http {

Exchange::Take Exchange::beginForm(const BodyFrame &frame)
{
    ids();
    noteFacts();
    m_facts->authType = "POST";
    m_facts->form = true;
    if (!frame.length) {
        answer({"MissingContentLength", "You must provide the Content-Length HTTP header.", 411});
        return Take::Nothing;
    }
    m_form = std::make_unique<FormUpload>(m_connection.request());
    if (*frame.length > 0)
        return Take::Pieces;
    finishForm();
    return Take::Nothing;
}

bool Exchange::formPiece(const std::string &piece)
{
    const std::shared_ptr<std::string> file = m_connection.server().pieces->take();
    file->clear();
    if (auto fed = m_form->feed(piece, *file); !fed) {
        refuse(std::move(fed.error()));
        return true;
    }
    if (m_form->fileBegan() && !m_upload) {
        auto input = m_form->admit(m_connection.server(), m_connection.request(), m_route, m_authenticated);
        if (input)
            noteForm(*input);
        // The size is known at the end only: the rest of the form comes behind the file.
        Expected<void> opened = input ? openUpload(std::move(*input), false, 0) : fail(std::move(input.error()));
        if (!opened) {
            refuse(std::move(opened.error()));
            return true;
        }
    }
    if (m_traffic)
        m_traffic->count(file->size());
    return file->empty() || m_upload->append(file);
}

void Exchange::noteForm(const api::Value &input)
{
    const auto &put = input.as<api::s3::PutObject::Input>();
    m_traffic = m_connection.server().cloud.traffic().begin(m_connection.request().headers.get("user-agent"), true, put.bucket.value_or(std::string()),
                                                                  put.key.value_or(std::string()));
    m_wholeObject = true;
}

void Exchange::finishForm()
{
    Expected<void> fine = m_form->finish();
    if (!fine) {
        abort();
        answer(fine.error());
        return;
    }
    m_submitting = true;
    m_upload->finish({}, completion());
    m_submitting = false;
}

void Exchange::runWebsite()
{
    wire::HttpRequest &request = m_connection.request();
    const api::Service *s3 = api::findService("s3");
    m_route.service = s3;
    m_route.protocol = api::Protocol::RestXml;
    std::string bucket = wire::parseHostName(request.host()).bucket;
    if (!bucket.empty())
        m_route.labels.insert_or_assign("Bucket", bucket);
    ids();
    noteFacts();
    m_facts->authType = {};
    m_facts->website = true;
    // Whoever asks, documents are for everybody.
    Caller nobody = caller();
    nobody.principal = Principal::anonymous();
    nobody.region.value = defaultRegion;
    Website website(m_connection.server().cloud, request, std::move(bucket), std::move(nobody), m_ids);
    const std::string_view key = std::string_view(request.path).substr(std::min<std::size_t>(1, request.path.size()));
    wire::HttpReply reply = website.answer();
    if (const auto site = m_route.labels.find("Bucket"); site != m_route.labels.end() && request.method == "GET" && reply.status < 300) {
        m_traffic = m_connection.server().cloud.traffic().begin(request.headers.get("user-agent"), false, site->second, key);
        m_isDownload = true;
        m_wholeObject = reply.status == 200;
    }
    send(std::move(reply));
}

void Exchange::runFunctionUrl()
{
    wire::HttpRequest &request = m_connection.request();
    m_route.service = api::findService("lambda");
    m_route.protocol = api::Protocol::RestJson;
    ids();
    const std::string_view host = hostName(request.host());
    const auto labels = split(host, '.'); // ID.lambda-url.REGION.localhost
    m_authenticated = {};
    if (wire::Authenticator::hasCredentials(request)) {
        auto authenticated = m_connection.server().authenticator.authenticate(request, SystemClock().now());
        if (!authenticated) {
            answer(authenticated.error());
            return;
        }
        m_authenticated = std::move(*authenticated);
    } else {
        m_authenticated.principal = Principal::anonymous();
    }
    lambda::CallFunctionUrl::Input input;
    if (!request.path.starts_with(lambda::downloadPath)) {
        m_authenticated.region = Region{std::string(labels[2])};
        input.id = toLower(labels[0]);
    } else {
        // The link says no more than that it is one.
        m_traffic = m_connection.server().cloud.traffic().begin(request.headers.get("user-agent"), false, {}, {}, "lambda");
        m_traffic->expect(0);
        m_isDownload = m_wholeObject = true;
    }
    input.request = request;
    submit({&lambda::CallFunctionUrl::model(), caller(), api::Value::of(std::move(input))});
}

} // namespace nephoscope::http
