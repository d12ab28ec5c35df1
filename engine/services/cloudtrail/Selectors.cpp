#include "services/cloudtrail/Selectors.h"

#include "wire/Codec.h"

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

constexpr std::size_t maxSelectors = 5;

Unexpected invalid(std::string message)
{
    return fail(Error{"InvalidEventSelectorsException", std::move(message), 400});
}

bool anyOf(const std::optional<std::vector<std::string>> &values, auto matches)
{
    return values && std::any_of(values->begin(), values->end(), matches);
}

bool matches(const model::EventSelector &selector, const Event &event)
{
    const std::string kind = selector.readWriteType ? selector.readWriteType->value : std::string("All");
    if ((kind == "ReadOnly" && !event.readOnly) || (kind == "WriteOnly" && event.readOnly))
        return false;
    if (!event.isData)
        return selector.includeManagementEvents.value_or(true)
            && !anyOf(selector.excludeManagementEventSources, [&](const std::string &source) { return source == event.source; });
    for (const auto &wanted : selector.dataResources.value_or(std::vector<model::DataResource>())) {
        for (const EventResource &resource : event.resources) {
            // `arn:aws:s3` and `arn:aws:lambda` stand for all there are.
            if (wanted.type == resource.type && anyOf(wanted.values, [&](const std::string &value) { return resource.arn.starts_with(value); }))
                return true;
        }
    }
    return false;
}

/// The values of an advanced selector's field.
std::vector<std::string> valuesOf(const Event &event, std::string_view field)
{
    if (field == "eventCategory")
        return {event.isData ? "Data" : "Management"};
    if (field == "eventName")
        return {event.name};
    if (field == "eventSource")
        return {event.source};
    if (field == "readOnly")
        return {event.readOnly ? "true" : "false"};
    std::vector<std::string> values;
    for (const EventResource &resource : event.resources) {
        if (field == "resources.type")
            values.push_back(resource.type);
        else if (field == "resources.ARN")
            values.push_back(resource.arn);
    }
    return values;
}

bool matches(const model::AdvancedFieldSelector &field, const Event &event)
{
    const auto values = valuesOf(event, *field.field);
    const auto any = [&](auto matches) { return std::any_of(values.begin(), values.end(), matches); };
    const auto has = [&](const auto &list, auto compare) {
        return any([&](const std::string &value) { return anyOf(list, [&](const std::string &wanted) { return compare(value, wanted); }); });
    };
    const auto equal = [](const std::string &a, const std::string &b) { return a == b; };
    const auto begins = [](const std::string &a, const std::string &b) { return a.starts_with(b); };
    const auto ends = [](const std::string &a, const std::string &b) { return a.ends_with(b); };
    return (!field.equals || has(field.equals, equal)) && (!field.startsWith || has(field.startsWith, begins))
        && (!field.endsWith || has(field.endsWith, ends)) && !has(field.notEquals, equal) && !has(field.notStartsWith, begins)
        && !has(field.notEndsWith, ends);
}

/// An advanced selector's only value of a field that must be equal to one.
std::optional<std::string> oneValue(const std::vector<model::AdvancedFieldSelector> &fields, std::string_view name)
{
    for (const auto &field : fields) {
        if (*field.field == name)
            return field.equals && field.equals->size() == 1 ? std::optional(field.equals->front()) : std::nullopt;
    }
    return std::nullopt;
}

bool isEmpty(const model::AdvancedFieldSelector &field)
{
    const auto none = [](const auto &list) { return !list || list->empty(); };
    return none(field.equals) && none(field.startsWith) && none(field.endsWith) && none(field.notEquals) && none(field.notStartsWith) && none(field.notEndsWith);
}

Expected<void> checkAdvanced(const std::vector<model::AdvancedEventSelector> &selectors)
{
    static constexpr std::string_view known[] = {"eventCategory", "eventName", "eventSource", "readOnly", "resources.type", "resources.ARN"};
    for (const auto &selector : selectors) {
        const auto fields = selector.fieldSelectors.value_or(std::vector<model::AdvancedFieldSelector>());
        const auto category = oneValue(fields, "eventCategory");
        if (!category)
            return invalid("An advanced event selector needs a field selector for eventCategory with one value to be equal to.");
        if (*category != "Management" && *category != "Data")
            return invalid("The eventCategory " + *category + " is not emulated by Nephoscope: use Management or Data.");
        if (*category == "Data" && !oneValue(fields, "resources.type"))
            return invalid("An advanced event selector for data events needs a field selector for resources.type with one value to be equal to.");
        for (const auto &field : fields) {
            if (std::find(std::begin(known), std::end(known), *field.field) == std::end(known))
                return invalid("The field " + *field.field + " is not supported in advanced event selectors.");
            if (isEmpty(field))
                return invalid("The field selector for " + *field.field + " has no condition.");
        }
        if (const auto only = oneValue(fields, "readOnly"); only && *only != "true" && *only != "false")
            return invalid("The field readOnly is equal to true or false.");
    }
    return {};
}

} // namespace

Selectors Selectors::of(const Trail &trail)
{
    Selectors selectors;
    selectors.m_custom = !trail.selectors.empty()
        && wire::readJson(model::PutEventSelectors::Input::shape(), trail.selectors, &selectors.m_asked).has_value();
    if (!selectors.m_custom) {
        auto &all = selectors.m_asked.eventSelectors.emplace().emplace_back();
        all.readWriteType.emplace().value = "All";
        all.includeManagementEvents = true;
        all.dataResources.emplace();
        all.excludeManagementEventSources.emplace();
    }
    return selectors;
}

bool Selectors::match(const Event &event) const
{
    if (m_asked.eventSelectors)
        return std::any_of(m_asked.eventSelectors->begin(), m_asked.eventSelectors->end(),
                           [&](const auto &selector) { return matches(selector, event); });
    return m_asked.advancedEventSelectors
        && std::any_of(m_asked.advancedEventSelectors->begin(), m_asked.advancedEventSelectors->end(), [&](const auto &selector) {
               return selector.fieldSelectors && std::all_of(selector.fieldSelectors->begin(), selector.fieldSelectors->end(), [&](const auto &field) {
                   return matches(field, event);
               });
           });
}

bool Selectors::wantData() const
{
    if (m_asked.eventSelectors)
        return std::any_of(m_asked.eventSelectors->begin(), m_asked.eventSelectors->end(),
                           [](const auto &selector) { return selector.dataResources && !selector.dataResources->empty(); });
    return std::any_of(m_asked.advancedEventSelectors->begin(), m_asked.advancedEventSelectors->end(), [](const auto &selector) {
        return std::any_of(selector.fieldSelectors->begin(), selector.fieldSelectors->end(), [](const auto &field) {
            return *field.field == "eventCategory" && anyOf(field.equals, [](const std::string &value) { return value == "Data"; });
        });
    });
}

Expected<void> checkSelectors(const model::PutEventSelectors::Input &input)
{
    const bool basic = input.eventSelectors && !input.eventSelectors->empty();
    const bool advanced = input.advancedEventSelectors && !input.advancedEventSelectors->empty();
    if (basic == advanced)
        return invalid("Specify event selectors or advanced event selectors, but not both.");
    if (basic) {
        if (input.eventSelectors->size() > maxSelectors)
            return invalid("A trail can have up to five event selectors.");
        for (const auto &selector : *input.eventSelectors) {
            for (const auto &resource : selector.dataResources.value_or(std::vector<model::DataResource>())) {
                const std::string type = resource.type.value_or(std::string());
                if (type != "AWS::S3::Object" && type != "AWS::Lambda::Function" && type != "AWS::DynamoDB::Table")
                    return invalid("Basic event selectors log data events of S3 objects, Lambda functions and DynamoDB tables, not of " + type + '.');
            }
        }
        return {};
    }
    return checkAdvanced(*input.advancedEventSelectors);
}

} // namespace nephoscope::cloudtrail
