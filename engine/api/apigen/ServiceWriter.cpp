#include "Initializer.h"
#include "Writers.h"

#include <algorithm>
#include <stdexcept>

namespace apigen {
namespace {

std::string protocolOf(const std::string &name, const json::object &metadata)
{
    if (name == "json")
        return text(metadata, "jsonVersion") == "1.0" ? "Json10" : "Json11";
    static const std::map<std::string, std::string> names{{"query", "Query"}, {"rest-json", "RestJson"}, {"rest-xml", "RestXml"},
                                                          {"ec2", "Ec2"}, {"smithy-rpc-v2-cbor", "Cbor"}};
    const auto found = names.find(name);
    if (found == names.end())
        throw std::runtime_error("unknown protocol " + name);
    return found->second;
}

std::vector<std::string> protocolsOf(const json::object &metadata)
{
    std::vector<std::string> protocols;
    if (const json::value *list = metadata.if_contains("protocols")) {
        for (const json::value &name : list->as_array())
            protocols.push_back(protocolOf(std::string(name.as_string()), metadata));
    } else {
        protocols.push_back(protocolOf(text(metadata, "protocol"), metadata));
    }
    return protocols;
}

/// The shape name of an operation's input or output; empty without one.
std::string side(const json::object &operation, const char *which)
{
    const json::value *reference = operation.if_contains(which);
    return reference ? text(reference->as_object(), "shape") : std::string();
}

bool isStreaming(const Model &model, const std::string &shape)
{
    if (shape.empty())
        return false;
    const std::vector<Field> &fields = model.node(shape).fields;
    return std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
        const std::string &kind = model.node(field.target).kind;
        return kind == "Stream" || kind == "EventStream";
    });
}

bool isUnauthenticated(const json::object &operation)
{
    if (text(operation, "authtype") == "none")
        return true;
    const json::value *auth = operation.if_contains("auth");
    return auth && auth->is_array() && !auth->get_array().empty() && auth->get_array().front() == "smithy.api#noAuth";
}

/// The errors' table as a definition that stands before the operations; empty without errors.
std::string writeErrors(const Model &model, const std::string &name, const json::object &operation)
{
    const json::value *errors = operation.if_contains("errors");
    if (!errors || errors->as_array().empty())
        return {};
    std::string out = "constexpr const ::nephoscope::api::Shape *errors_" + name + "[] = {";
    for (const json::value &error : errors->as_array())
        out += '&' + model.node(text(error.as_object(), "shape")).table + ", ";
    return out + "};\n";
}

std::string resultWrapper(const json::object &operation, const std::string &name, bool hasQuery)
{
    const json::value *output = operation.if_contains("output");
    if (!output)
        return {};
    return text(output->as_object(), "resultWrapper", hasQuery ? name + "Result" : std::string());
}

std::string writeOperation(const Model &model, const std::string &name, const json::object &operation, bool hasQuery)
{
    const bool compiled = model.isCompiled(name);
    const json::object &http = operation.at("http").as_object();
    Initializer fields;
    fields.set("service", "&service");
    fields.set("name", literal(name));
    fields.set("method", literal(text(http, "method")));
    fields.set("uri", literal(text(http, "requestUri")));
    if (const json::value *endpoint = operation.if_contains("endpoint"))
        fields.setText("hostPrefix", text(endpoint->as_object(), "hostPrefix"));
    const std::string input = side(operation, "input");
    const std::string output = side(operation, "output");
    if (compiled && !input.empty())
        fields.set("input", '&' + model.node(input).table);
    if (compiled && !output.empty())
        fields.set("output", '&' + model.node(output).table);
    if (const json::value *errors = operation.if_contains("errors"); compiled && errors && !errors->as_array().empty())
        fields.set("errors", "errors_" + name);
    fields.setText("resultWrapper", resultWrapper(operation, name, hasQuery));
    const json::value *checksum = operation.if_contains("httpChecksum");
    if (checksum)
        fields.setText("checksumMember", text(checksum->as_object(), "requestAlgorithmMember"));
    if (const json::value *reference = operation.if_contains("input")) {
        fields.setText("inputRoot", text(reference->as_object(), "locationName"));
        if (const json::value *uri = reference->as_object().if_contains("xmlNamespace"))
            fields.setText("inputNamespace", text(uri->as_object(), "uri"));
    }
    if (const json::value *code = http.if_contains("responseCode"); code && code->to_number<int>() != 200)
        fields.set("responseCode", std::to_string(code->to_number<int>()));
    fields.setFlag("checksumRequired",
                   flag(operation, "httpChecksumRequired") || (checksum && flag(checksum->as_object(), "requestChecksumRequired")));
    fields.setFlag("streamingInput", compiled && isStreaming(model, input));
    fields.setFlag("streamingOutput", compiled && isStreaming(model, output));
    fields.setFlag("unauthenticated", isUnauthenticated(operation));
    fields.setFlag("compiled", compiled);
    return "    " + fields.str() + ",\n";
}

} // namespace

std::string writeService(const Model &model)
{
    std::vector<std::string> names;
    for (const auto &entry : model.operations())
        names.emplace_back(entry.key());
    std::sort(names.begin(), names.end());

    const json::object &metadata = model.metadata();
    const std::vector<std::string> protocols = protocolsOf(metadata);
    const bool queryCompatible = metadata.contains("awsQueryCompatible");
    const bool hasQuery = queryCompatible || std::find(protocols.begin(), protocols.end(), "Query") != protocols.end();

    std::string errors;
    std::string operations;
    std::string tags;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const json::object &operation = model.operations().at(names[i]).as_object();
        if (model.isCompiled(names[i])) {
            errors += writeErrors(model, names[i], operation);
            tags += "const ::nephoscope::api::Operation &" + typeName(names[i]) + "::model()\n{\n    return tables::operations[" + std::to_string(i) + "];\n}\n";
        }
        operations += writeOperation(model, names[i], operation, hasQuery);
    }
    std::string protocolList;
    for (const std::string &protocol : protocols)
        protocolList += "::nephoscope::api::Protocol::" + protocol + ", ";

    const std::string endpoint = text(metadata, "endpointPrefix");
    const std::string signing = text(metadata, "signingName", endpoint);
    Initializer fields;
    fields.set("id", literal(model.service()));
    fields.set("fullName", literal(text(metadata, "serviceFullName")));
    fields.set("endpointPrefix", literal(endpoint));
    fields.set("signingName", literal(signing));
    fields.setText("targetPrefix", text(metadata, "targetPrefix"));
    fields.setText("apiVersion", text(metadata, "apiVersion"));
    fields.setText("xmlNamespace", text(metadata, "xmlNamespace"));
    // IAM's prefix is in no model; where it is not the signing name, the patch adds it.
    fields.set("iamPrefix", literal(text(metadata, "iamPrefix", signing)));
    fields.set("protocols", "tables::protocols");
    fields.set("operations", "tables::operations");
    fields.setText("serviceId", text(metadata, "serviceId"));
    fields.setText("validationCode", text(metadata, "validationCode"));
    fields.setFlag("awsQueryCompatible", queryCompatible);

    return "extern const ::nephoscope::api::Service service;\n\nnamespace {\nnamespace tables {\n\n" + errors + "constexpr ::nephoscope::api::Protocol protocols[] = {" + protocolList + "};\nconstexpr ::nephoscope::api::Operation operations[] = {\n" + operations
        + "};\n\n} // namespace tables\n} // namespace\n\n"
        "constinit const ::nephoscope::api::Service service" + fields.str() + ";\n\n" + tags;
}

std::string writeCatalogue(const std::vector<Model> &others, const std::vector<std::string> &typed)
{
    std::string out = "// Made by apigen: every service of the models.\n#include \"api/Shape.h\"\n\nnamespace nephoscope::api {\n\n";
    std::set<std::string> ids(typed.begin(), typed.end());
    for (const std::string &id : typed)
        out += "namespace " + namespaceName(id) + " {\nextern const Service service;\n}\n";
    for (const Model &model : others) {
        ids.insert(model.service());
        const std::string nameSpace = namespaceName(model.service());
        out += "\nnamespace " + nameSpace + " {\n\n" + writeService(model) + "} // namespace " + nameSpace + '\n';
    }
    out += "\nnamespace {\nconstexpr const Service *all[] = {";
    for (const std::string &id : ids)
        out += "\n    &" + namespaceName(id) + "::service,";
    return out + "\n};\n} // namespace\n\nstd::span<const Service *const> services()\n{\n    return all;\n}\n\n} // namespace nephoscope::api\n";
}

} // namespace apigen
