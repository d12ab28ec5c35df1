#pragma once

#include "wire/Codec.h"
#include "wire/HttpMessage.h"
#include "wire/Router.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace wiretest {

namespace json = boost::json;
namespace api = nephoscope::api;
namespace wire = nephoscope::wire;

/// One request as botocore makes it (tests/data/wire/make_golden.py) and what it says.
struct Golden
{
    std::string service;
    std::string operation;
    std::string protocol;
    wire::HttpRequest request;
    json::object params;
};
/// All of golden_requests.json; empty when it cannot be read.
std::vector<Golden> goldenRequests();

/// The typed operation: from the product's tables or from those compiled for these tests only.
const api::Operation *typedOperation(std::string_view service, std::string_view operation);
/// Route of a request with the operation exchanged for its typed twin.
nephoscope::Expected<wire::Route> typedRoute(const wire::HttpRequest &request);
api::Protocol protocolNamed(std::string_view name, const api::Service &service);

/// Every member of a value wherever it is located, under its model name: blobs as base64, times as
/// seconds. Bodies (streams) are left out.
json::value dump(const api::Shape &shape, const void *value);
/// The other way round.
void fill(const api::Shape &shape, const json::value &source, void *value);

wire::HttpRequest makeRequest(std::string method, std::string_view target, std::string host = "localhost:4566");
/// Adds an Authorization header that names the service.
wire::HttpRequest &signedFor(wire::HttpRequest &request, std::string_view service);

std::string bodyText(const wire::HttpReply &reply);

} // namespace wiretest
