#include "services/cloudwatch/Alarm.h"
#include "services/cloudwatch/Operations.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>

namespace nephoscope::cloudwatch {

namespace json = boost::json;
namespace cw = api::cloudwatch;

namespace {

using Messages = std::vector<cw::DashboardValidationMessage>;

constexpr std::size_t pageSize = 1000, maxWidgets = 500, maxBody = 1024 * 1024;
constexpr std::int64_t maxWidth = 24, maxHeight = 1000;

std::string arnOf(const std::string &account, const std::string &name)
{
    return "arn:aws:cloudwatch::" + account + ":dashboard/" + name;
}

bool isName(const std::string &name)
{
    return !name.empty() && name.size() <= 255
        && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

/// What is wrong with a body: `errors` make it unusable, `warnings` are said when it is kept.
struct BodyCheck
{
    Messages errors, warnings;

    void note(Messages &list, const std::string &path, const std::string &message)
    {
        auto &one = list.emplace_back();
        one.dataPath = path;
        one.message = message;
    }
    void number(const json::object &widget, std::string_view name, std::int64_t least, std::int64_t most, const std::string &path)
    {
        const json::value *value = widget.if_contains(name);
        if (!value)
            return;
        const std::string place = path + '/' + std::string(name);
        if (!value->is_int64() && !value->is_uint64())
            note(errors, place, "Should be an integer");
        else if (const auto number = value->to_number<std::int64_t>(); number < least || number > most)
            note(errors, place, "Should be between " + std::to_string(least) + " and " + std::to_string(most));
    }
    void metrics(const json::value &metrics, const std::string &path)
    {
        if (!metrics.is_array())
            return note(errors, path, "Should be an array");
        std::size_t index = 0;
        for (const json::value &metric : metrics.as_array()) {
            const std::string place = path + '/' + std::to_string(index++);
            if (!metric.is_array() || metric.as_array().empty()) {
                note(errors, place, "Should be a non-empty array");
                continue;
            }
            const bool expression = metric.as_array().front().is_object();
            if (!expression && metric.as_array().size() < 2)
                note(errors, place, "Should NOT have less than 2 items");
        }
    }
    /// A gauge has a scale from one number to a greater one.
    void scale(const json::object &properties, const std::string &path)
    {
        const auto inside = [](const json::object &object, std::string_view name) {
            const json::value *value = object.if_contains(name);
            return value ? value->if_object() : nullptr;
        };
        const json::object *axis = inside(properties, "yAxis");
        if (!axis)
            return note(errors, path, "Should have required property 'yAxis'");
        const json::object *left = inside(*axis, "left");
        if (!left)
            return note(errors, path + "/yAxis", "Should have required property 'left'");
        for (const std::string_view end : {"min", "max"}) {
            const json::value *number = left->if_contains(end);
            if (!number)
                return note(errors, path + "/yAxis/left", "Should have required property '" + std::string(end) + '\'');
            if (!number->is_number())
                return note(errors, path + "/yAxis/left/" + std::string(end), "Should be a number");
        }
        if (left->at("max").to_number<double>() <= left->at("min").to_number<double>())
            note(errors, path + "/yAxis/left/max", "Should be greater than min");
    }
    void widget(const json::value &value, const std::string &path)
    {
        static constexpr std::string_view types[] = {"metric", "text", "log", "alarm", "explorer", "custom"};
        if (!value.is_object())
            return note(errors, path, "Should be an object");
        const json::object &widget = value.as_object();
        const json::value *type = widget.if_contains("type");
        if (!type || !type->is_string())
            return note(errors, path, "Should have required property 'type'");
        const std::string_view name = type->as_string();
        if (std::find(std::begin(types), std::end(types), name) == std::end(types))
            return note(errors, path + "/type", "Should be equal to one of the allowed values");
        number(widget, "x", 0, maxWidth - 1, path);
        number(widget, "y", 0, INT32_MAX, path);
        number(widget, "width", 1, maxWidth, path);
        number(widget, "height", 1, maxHeight, path);
        const json::value *properties = widget.if_contains("properties");
        if (!properties || !properties->is_object())
            return note(errors, path, "Should have required property 'properties'");
        const json::object &all = properties->as_object();
        const auto requires_ = [&](std::string_view property) {
            if (!all.contains(property))
                note(errors, path + "/properties", "Should have required property '" + std::string(property) + '\'');
        };
        if (name == "text")
            requires_("markdown");
        if (name == "alarm")
            requires_("alarms");
        if (name == "log")
            requires_("query");
        if (name == "custom")
            requires_("endpoint");
        if (name != "metric")
            return;
        if (const json::value *found = all.if_contains("metrics"))
            metrics(*found, path + "/properties/metrics");
        else if (!all.contains("annotations"))
            note(errors, path + "/properties", "Should have required property 'metrics'");
        if (const json::value *view = all.if_contains("view"); view && view->is_string() && view->as_string() == "gauge")
            scale(all, path + "/properties");
        if (!all.contains("region"))
            note(warnings, path + "/properties", "Should have required property 'region'");
    }
    void body(const std::string &text)
    {
        json::error_code error;
        const json::value value = json::parse(text, error);
        if (error || !value.is_object())
            return note(errors, "/", "The field DashboardBody must be a valid JSON object");
        const json::value *widgets = value.as_object().if_contains("widgets");
        if (!widgets)
            return note(errors, "/", "The field DashboardBody must have a widgets array: Should have required property 'widgets'");
        if (!widgets->is_array())
            return note(errors, "/widgets", "Should be an array");
        if (widgets->as_array().size() > maxWidgets)
            return note(errors, "/widgets", "Should NOT have more than 500 items");
        std::size_t index = 0;
        for (const json::value &one : widgets->as_array())
            widget(one, "/widgets/" + std::to_string(index++));
    }
};

Error invalidBody(const Messages &errors)
{
    std::string message = "The field DashboardBody is invalid, with the following validation errors:";
    for (const auto &one : errors) {
        message += " DataPath: " + *one.dataPath + ", Message: " + *one.message + ';';
    }
    return {"InvalidParameterInput", std::move(message), 400};
}

void announce(WriteContext &context, const std::string &name, Change::Kind kind)
{
    context.changed(kind, "cloudwatch", "dashboard", {}, name);
}

Expected<cw::PutDashboard::Output> putDashboard(WriteContext &context, const cw::PutDashboard::Input &input)
{
    const std::string &name = *input.dashboardName;
    if (!isName(name))
        return fail(Error{"InvalidParameterInput", "The value " + name + " for field DashboardName contains invalid characters. It can only contain alphanumerics, dash (-) and underscore (_).", 400});
    if (input.dashboardBody->size() > maxBody)
        return fail(Error{"InvalidParameterInput", "The field DashboardBody is larger than 1 MB.", 400});
    BodyCheck check;
    check.body(*input.dashboardBody);
    if (!check.errors.empty())
        return fail(invalidBody(check.errors));
    bool fresh = false;
    {
        auto query = context.db().query("SELECT 1 FROM cloudwatch_dashboards WHERE account = ? AND name = ?");
        fresh = !query.bind(context.account(), name).step();
    }
    context.db()
        .query("INSERT OR REPLACE INTO cloudwatch_dashboards(account, name, modified, body) VALUES(?, ?, ?, ?)")
        .bind(context.account(), name, std::int64_t(context.now().time_since_epoch().count()), *input.dashboardBody)
        .run();
    if (auto put = putTags(context, arnOf(context.account(), name), input.tags); !put)
        return fail(std::move(put.error()));
    announce(context, name, fresh ? Change::Kind::Created : Change::Kind::Updated);
    cw::PutDashboard::Output output;
    output.dashboardValidationMessages = std::move(check.warnings);
    return output;
}

Expected<cw::GetDashboard::Output> getDashboard(ReadContext &context, const cw::GetDashboard::Input &input)
{
    auto query = context.db().query("SELECT body FROM cloudwatch_dashboards WHERE account = ? AND name = ?");
    if (!query.bind(context.account(), *input.dashboardName).step())
        return fail(notFound("Dashboard " + *input.dashboardName + " does not exist"));
    cw::GetDashboard::Output output;
    output.dashboardName = *input.dashboardName;
    output.dashboardArn = arnOf(context.account(), *input.dashboardName);
    output.dashboardBody = query.string(0);
    return output;
}

Expected<cw::ListDashboards::Output> listDashboards(ReadContext &context, const cw::ListDashboards::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const std::string prefix = input.dashboardNamePrefix.value_or("");
    cw::ListDashboards::Output output;
    auto &entries = output.dashboardEntries.emplace();
    auto query = context.db().query("SELECT name, modified, length(CAST(body AS BLOB)) FROM cloudwatch_dashboards WHERE account = ? AND name > ? AND name >= ? ORDER BY name");
    query.bind(context.account(), *after, prefix);
    while (query.step() && query.text(0).starts_with(prefix)) {
        if (entries.size() == pageSize) {
            output.nextToken = tokenFor(*entries.back().dashboardName);
            break;
        }
        auto &entry = entries.emplace_back();
        entry.dashboardName = query.string(0);
        entry.dashboardArn = arnOf(context.account(), query.string(0));
        entry.lastModified = Timestamp(Duration(query.integer(1)));
        entry.size = query.integer(2);
    }
    return output;
}

Expected<cw::DeleteDashboards::Output> deleteDashboards(WriteContext &context, const cw::DeleteDashboards::Input &input)
{
    // All of them or none.
    for (const std::string &name : *input.dashboardNames) {
        const int removed = context.db().query("DELETE FROM cloudwatch_dashboards WHERE account = ? AND name = ?").bind(context.account(), name).run();
        if (removed == 0)
            return fail(notFound("Dashboard " + name + " does not exist"));
        AlarmRepository(context.db()).removeTags(arnOf(context.account(), name));
        announce(context, name, Change::Kind::Deleted);
    }
    return cw::DeleteDashboards::Output{};
}

} // namespace

void registerDashboards(ServiceRegistry &registry)
{
    registry.write<cw::PutDashboard>(putDashboard);
    registry.read<cw::GetDashboard>(getDashboard);
    registry.read<cw::ListDashboards>(listDashboards);
    registry.write<cw::DeleteDashboards>(deleteDashboards);
}

} // namespace nephoscope::cloudwatch
