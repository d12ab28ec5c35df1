#pragma once

#include "api/generated/cloudtrail.h"
#include "gui/consoles/cloudtrail/TrailPolicies.h"
#include "gui/consoles/cloudtrail/Trails.h"

// The parts of a trail's forms, each with what it makes of the answers.
namespace nephoscope::gui::cloudtrail {

/// Without a trail: of a new one.
std::vector<FieldDescription> placeFields(const TrailState *trail);
std::vector<FieldDescription> securityFields(const TrailState *trail);
std::vector<FieldDescription> tellingFields(const TrailState *trail);
/// What was answered there, for a trail of that name.
TrailWish wishOf(EngineHost &engine, const FormValues &values, const QString &name);
/// Into the input of CreateTrail or UpdateTrail; what was taken away is empty there.
template <class Input>
void apply(Input &input, const TrailWish &wish, const FormValues &values, bool isNew)
{
    const auto put = [isNew](std::optional<std::string> &member, const QString &text) {
        if (!isNew || !text.isEmpty())
            member = toStd(text);
    };
    input.name = toStd(wish.name);
    input.s3BucketName = toStd(wish.bucket);
    put(input.s3KeyPrefix, wish.prefix);
    put(input.kmsKeyId, wish.key);
    put(input.snsTopicName, wish.topic);
    put(input.cloudWatchLogsLogGroupArn, wish.logGroupArn());
    put(input.cloudWatchLogsRoleArn, wish.logGroup.isEmpty() ? QString() : wish.roleArn());
    input.isMultiRegionTrail = values.isOn(QStringLiteral("multiRegion"));
    input.enableLogFileValidation = values.isOn(QStringLiteral("validation"));
}

using Selectors = std::vector<api::cloudtrail::EventSelector>;
std::vector<FormSection> selectorSections(const Selectors &now, std::size_t step = 0);
Selectors selectorsOf(const FormValues &values);
/// Whether the form can show them all.
bool isSimple(const Selectors &selectors);

} // namespace nephoscope::gui::cloudtrail
