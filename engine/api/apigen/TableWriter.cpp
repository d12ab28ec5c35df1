#include "Initializer.h"
#include "Writers.h"

#include <cmath>

namespace apigen {
namespace {

std::string timestampFormat(const std::string &model)
{
    if (model == "iso8601")
        return "::nephoscope::api::TimestampFormat::Iso8601";
    if (model == "rfc822")
        return "::nephoscope::api::TimestampFormat::Rfc822";
    if (model == "unixTimestamp")
        return "::nephoscope::api::TimestampFormat::UnixTimestamp";
    return {};
}

std::string location(const std::string &model)
{
    static const std::map<std::string, std::string> names{{"uri", "Uri"}, {"querystring", "QueryString"}, {"header", "Header"},
                                                          {"headers", "Headers"}, {"statusCode", "StatusCode"}};
    const auto found = names.find(model);
    return found == names.end() ? std::string() : "::nephoscope::api::Location::" + found->second;
}

std::string xmlNamespace(const json::object &traits, const char *part)
{
    const json::value *value = traits.if_contains("xmlNamespace");
    if (!value)
        return {};
    if (value->is_string())
        return std::string_view(part) == "uri" ? std::string(value->get_string()) : std::string();
    return text(value->as_object(), part);
}

std::string writeMember(const Model &model, const Node &owner, const Field &field)
{
    const json::object &traits = *field.traits;
    const Node &target = model.node(field.target);
    const std::string wire = text(traits, "locationName");
    Initializer init;
    init.set("name", literal(field.modelName));
    if (wire != field.modelName)
        init.setText("wireName", wire);
    init.setText("queryName", text(traits, "queryName"));
    init.setText("xmlNamespace", xmlNamespace(traits, "uri"));
    init.setText("xmlPrefix", xmlNamespace(traits, "prefix"));
    init.set("shape", '&' + target.table);
    init.set("ops", "&fieldOps<" + field.holder + '>');
    init.set("offset", "offsetof(" + owner.structName + ", " + field.cppName + ')');
    const std::string place = flag(traits, "eventheader") ? "header" : text(traits, "location");
    if (const std::string value = location(place); !value.empty())
        init.set("location", value);
    if (const std::string value = timestampFormat(text(traits, "timestampFormat", text(*target.shape, "timestampFormat"))); !value.empty())
        init.set("timestampFormat", value);
    init.setFlag("required", field.required);
    init.setFlag("flattened", flag(traits, "flattened") || flag(*target.shape, "flattened"));
    init.setFlag("payload", field.payload);
    init.setFlag("xmlAttribute", flag(traits, "xmlAttribute"));
    init.setFlag("idempotencyToken", flag(traits, "idempotencyToken"));
    init.setFlag("sensitive", flag(traits, "sensitive") || flag(*target.shape, "sensitive"));
    init.setFlag("jsonValue", flag(traits, "jsonvalue"));
    init.setFlag("hostLabel", flag(traits, "hostLabel"));
    return init.str();
}

void setLimit(Initializer &init, const json::object &shape, const char *key)
{
    const json::value *value = shape.if_contains(key);
    if (!value)
        return;
    // A bound between two integers is widened: the table holds integers.
    const double bound = value->to_number<double>();
    const bool isMin = std::string_view(key) == "min";
    const std::int64_t whole = value->is_double() ? static_cast<std::int64_t>(isMin ? std::floor(bound) : std::ceil(bound))
                                                  : value->to_number<std::int64_t>();
    init.set(key, std::to_string(whole) + (whole > INT32_MAX || whole < -INT32_MAX ? "LL" : ""));
}

/// 0 where the model is silent about a shape that is no error.
int errorStatus(const Node &node)
{
    if (!node.isError)
        return 0;
    if (const json::value *error = node.shape->if_contains("error")) {
        if (const json::value *status = error->as_object().if_contains("httpStatusCode"))
            return status->to_number<int>();
    }
    return flag(*node.shape, "fault") ? 500 : 400;
}

std::string writeShape(const Model &model, const Node &node)
{
    const json::object &shape = *node.shape;
    std::string out;
    if (!node.fields.empty()) {
        out += "constexpr ::nephoscope::api::Member members_" + node.table + "[] = {\n";
        for (const Field &field : node.fields)
            out += "    " + writeMember(model, node, field) + ",\n";
        out += "};\n";
    }
    if (node.isEnum) {
        out += "constexpr std::string_view values_" + node.table + "[] = {";
        for (const json::value &value : shape.at("enum").as_array())
            out += literal(value.as_string()) + ", ";
        out += "};\n";
    }
    const bool isList = node.kind == "List";
    const char *elementTrait = isList ? "member" : "value";
    Initializer init;
    init.set("name", literal(node.key.substr(0, node.key.find('.'))));
    init.set("kind", "::nephoscope::api::Kind::" + node.kind);
    if (node.hasType)
        init.set("ops", "&typeOps<" + node.cppType + '>');
    if (!node.fields.empty())
        init.set("members", "members_" + node.table);
    if (!node.element.empty())
        init.set("element", '&' + model.node(node.element).table);
    if (!node.mapKey.empty())
        init.set("key", '&' + model.node(node.mapKey).table);
    if (!node.element.empty() && (isList || node.kind == "Map"))
        init.setText("elementName", text(shape.at(elementTrait).as_object(), "locationName"));
    if (!node.mapKey.empty())
        init.setText("keyName", text(shape.at("key").as_object(), "locationName"));
    if (node.isEnum)
        init.set("enumValues", "values_" + node.table);
    init.setText("pattern", text(shape, "pattern"));
    setLimit(init, shape, "min");
    setLimit(init, shape, "max");
    init.setText("wireName", text(shape, "locationName"));
    init.setText("xmlNamespace", xmlNamespace(shape, "uri"));
    init.setText("xmlPrefix", xmlNamespace(shape, "prefix"));
    if (const json::value *error = shape.if_contains("error"))
        init.setText("errorCode", text(error->as_object(), "code"));
    if (const int status = errorStatus(node); status != 0)
        init.set("errorStatus", std::to_string(status));
    if (const std::string value = timestampFormat(text(shape, "timestampFormat")); !value.empty())
        init.set("timestampFormat", value);
    init.setFlag("hasMin", shape.contains("min"));
    init.setFlag("hasMax", shape.contains("max"));
    init.setFlag("flattened", flag(shape, "flattened"));
    init.setFlag("isUnion", flag(shape, "union"));
    init.setFlag("isError", node.isError);
    init.setFlag("sensitive", flag(shape, "sensitive"));
    init.setFlag("isEnum", node.isEnum);
    init.setFlag("ownConstraints", flag(model.metadata(), "ownConstraints"));
    return out + "constinit const ::nephoscope::api::Shape " + node.table + init.str() + ";\n";
}

} // namespace

std::string writeTables(const Model &model, const std::string &nameSpace, const std::string &headerName)
{
    std::string out = "// Made by apigen from the model of " + model.service() + ".\n"
        "#include \"" + headerName + "\"\n\n#include \"api/Ops.h\"\n\n#include <cstddef>\n\n"
        "namespace nephoscope::api::" + nameSpace + " {\nnamespace {\n\nnamespace tables {\n\n";
    for (const auto &[key, node] : model.nodes())
        out += "extern const ::nephoscope::api::Shape " + node.table + ";\n";
    out += '\n';
    for (const auto &[key, node] : model.nodes())
        out += writeShape(model, node);
    out += "\n} // namespace tables\n} // namespace\n\n" + writeService(model);
    for (const auto &[key, node] : model.nodes()) {
        if (node.kind == "Structure" && node.hasType)
            out += "const ::nephoscope::api::Shape &" + node.structName + "::shape()\n{\n    return tables::" + node.table + ";\n}\n";
    }
    return out + "\n} // namespace nephoscope::api::" + nameSpace + '\n';
}

} // namespace apigen
