// Prints code for made-up calls of every operation whose types are compiled, and the names of all
// others, as JSON: test_recorded_code.py gives them to the AWS CLI, boto3 and node.

#include "WireTesting.h"
#include "api/ValueText.h"
#include "core/Text.h"
#include "gui/recorder/CodeNames.h"
#include "gui/recorder/CodeProgram.h"

#include "api/generated/code_apigatewayv2.h"
#include "api/generated/code_cognito_idp.h"
#include "api/generated/code_ecs.h"
#include "api/generated/code_events.h"
#include "api/generated/code_iot_data.h"
#include "api/generated/code_kms.h"
#include "api/generated/code_logs.h"
#include "api/generated/code_secretsmanager.h"
#include "api/generated/code_storagegateway.h"
#include "api/generated/wire_cloudfront.h"
#include "api/generated/wire_cloudwatch.h"
#include "api/generated/wire_dynamodb.h"
#include "api/generated/wire_ec2.h"
#include "api/generated/wire_kinesis.h"
#include "api/generated/wire_lambda.h"
#include "api/generated/wire_sns.h"
#include "api/generated/wire_sqs.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <random>

namespace json = boost::json;
namespace api = nephoscope::api;
using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

// Texts that shells, argument parsers and string literals trip over.
constexpr std::array texts{"plain",      "two words",      "it's \"quoted\"", "$HOME `id` $(id)", "-dash",     "--double",
                           "한글 이름",  "line\nbreak",    "back\\slash\\n",  "a,b=c",            "{\"x\": 1}", "[1, 2]",
                           "file://no",  "http://no.host", "#remark",         "*?~!&|;<>",        "100%",      "true"};

constexpr char secret[] = "-s3cret 'and' $more, of it";

/// Whether clients send nothing without it; for some operations that is more than the service asks for.
bool isNeeded(const api::Operation &operation, const api::Member &member)
{
    constexpr std::array ofSelect{"Expression", "ExpressionType", "InputSerialization", "OutputSerialization"};
    return member.required || (operation.name == "SelectObjectContent" && std::find(ofSelect.begin(), ofSelect.end(), member.name) != ofSelect.end());
}

class Maker
{
public:
    Maker(const api::Operation &operation, unsigned seed, int fullness) : m_operation(operation), m_random(seed), m_fullness(fullness) {}

    void structure(const api::Shape &shape, void *value, int depth)
    {
        for (const api::Member &member : shape.members) {
            const bool deep = depth > 4;
            const bool needed = depth == 0 ? isNeeded(m_operation, member) : member.required;
            if (!needed && (deep || int(m_random() % 100) >= (depth == 0 ? m_fullness : m_fullness / 2)))
                continue;
            if (member.shape->kind == api::Kind::EventStream || (deep && member.shape->kind == api::Kind::Structure && !member.required))
                continue;
            void *field = member.ops->emplace(static_cast<std::byte *>(value) + member.offset);
            fill(*member.shape, field, depth + 1, member.name);
            if (member.sensitive && member.shape->kind == api::Kind::String)
                *static_cast<std::string *>(field) = secret;
            if (member.jsonValue)
                *static_cast<std::string *>(field) = R"({"a": [1, true, null]})";
            if (shape.isUnion)
                return;
        }
    }

private:
    std::string text(const api::Shape &shape, std::string_view name)
    {
        if (name == "Bucket")
            return "my-bucket";
        if (shape.sensitive)
            return secret;
        std::string out = texts[m_random() % texts.size()];
        while (shape.hasMin && static_cast<std::int64_t>(codePoints(out)) < shape.min)
            out += "_long";
        return out;
    }

    void fill(const api::Shape &shape, void *value, int depth, std::string_view name)
    {
        switch (shape.kind) {
        case api::Kind::Structure:
            return structure(shape, value, depth);
        case api::Kind::List: {
            const auto least = std::size_t(shape.hasMin && shape.min > 0 ? shape.min : 0);
            for (std::size_t count = std::max<std::size_t>(least, m_random() % 3); count > 0; --count)
                fill(*shape.element, shape.ops->append(value), depth + 1, name);
            return;
        }
        case api::Kind::Map:
            for (unsigned count = 1 + m_random() % 2; count > 0; --count)
                fill(*shape.element, shape.ops->insert(value, "key " + std::to_string(count)), depth + 1, name);
            return;
        case api::Kind::String:
            *static_cast<std::string *>(value) = text(shape, name);
            return;
        case api::Kind::Integer:
            *static_cast<std::int32_t *>(value) = std::int32_t(std::max<std::int64_t>(shape.hasMin ? shape.min : 0, m_random() % 1000));
            return;
        case api::Kind::Long:
            *static_cast<std::int64_t *>(value) = 5'000'000'000 + m_random() % 1000;
            return;
        case api::Kind::Float:
            *static_cast<float *>(value) = 0.5f;
            return;
        case api::Kind::Double:
            *static_cast<double *>(value) = 1.25;
            return;
        case api::Kind::Boolean:
            *static_cast<bool *>(value) = m_random() % 2 == 0;
            return;
        case api::Kind::Timestamp:
            *static_cast<Timestamp *>(value) = Timestamp(Duration(1'764'000'000'000 + std::int64_t(m_random() % 86'400) * 1000));
            return;
        case api::Kind::Blob: {
            std::string &bytes = static_cast<api::Blob *>(value)->bytes;
            if (name == "ZipFile")
                bytes = std::string("PK\5\6") + std::string(18, '\0');
            else // Within JSON, version 1 of the CLI takes text only.
                bytes = depth > 1 || m_random() % 2 ? "text 'é'" : std::string("\0\xff\x80 raw", 7);
            return;
        }
        case api::Kind::Document:
            *static_cast<api::Document *>(value) = json::object{{"on", true}, {"list", json::array{1, "two", nullptr}}};
            return;
        case api::Kind::Stream:
            *static_cast<api::Body *>(value) = api::Body::fromString("some bytes\n");
            return;
        case api::Kind::EventStream:
            return;
        }
    }

    const api::Operation &m_operation;
    std::mt19937 m_random;
    int m_fullness;
};

json::object sample(const api::Operation &operation, const api::Value &input)
{
    json::object out;
    out["service"] = operation.service->id;
    out["operation"] = operation.name;
    out["input"] = operation.input ? wiretest::dump(*operation.input, input.data()) : json::object();
    json::object secrets;
    constexpr std::array languages{std::pair{"cli", CodeLanguage::Cli}, std::pair{"python", CodeLanguage::Python},
                                   std::pair{"javascript", CodeLanguage::JavaScript}};
    for (const auto &[name, language] : languages) {
        CodeProgram program(language, {.cliVersion = 1});
        program.add(CodeCall{&operation, &input, "eu-west-2", {}});
        out[name] = program.text();
        json::object values;
        for (const auto &[variable, value] : program.secrets().values())
            values[variable] = value;
        secrets[name] = std::move(values);
    }
    out["secrets"] = std::move(secrets);
    return out;
}

} // namespace

int main()
{
    std::vector<const api::Service *> services(api::services().begin(), api::services().end());
    json::array names;
    for (const api::Service *service : services) {
        for (const api::Operation &operation : service->operations) {
            names.push_back({{"service", service->id},
                             {"operation", operation.name},
                             {"cli", std::string(cliService(*service)) + ' ' + cliCommand(operation)},
                             {"hasCli", hasCliCommand(operation)},
                             {"python", pythonMethod(operation)},
                             {"package", javaScriptPackage(*service)},
                             {"client", javaScriptClient(*service)}});
        }
    }
    for (const api::Service *extra : {&api::code_apigatewayv2::service, &api::code_cognito_idp::service, &api::code_ecs::service,
                                      &api::code_events::service, &api::code_iot_data::service, &api::code_kms::service,
                                      &api::code_logs::service, &api::code_secretsmanager::service, &api::code_storagegateway::service,
                                      &api::wire_cloudfront::service, &api::wire_cloudwatch::service, &api::wire_dynamodb::service,
                                      &api::wire_ec2::service, &api::wire_kinesis::service, &api::wire_lambda::service,
                                      &api::wire_sns::service, &api::wire_sqs::service})
        services.push_back(extra);
    json::array samples;
    for (const api::Service *service : services) {
        for (const api::Operation &operation : service->operations) {
            if (!operation.compiled || !operation.input)
                continue;
            unsigned seed = unsigned(operation.name.size()) * 131 + unsigned(operation.name[0]);
            for (const int fullness : {0, 100, 60}) {
                api::Value input(*operation.input);
                Maker(operation, ++seed, fullness).structure(*operation.input, input.data(), 0);
                samples.push_back(sample(operation, input));
            }
        }
    }
    std::cout << json::serialize(json::object{{"names", std::move(names)}, {"samples", std::move(samples)}}) << '\n';
}
