#include "services/autoscaling/Access.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

constexpr int maxConfigurations = 200;
/// Of the decoded text.
constexpr std::size_t maxUserData = 16 * 1024;

Expected<void> check(const model::CreateLaunchConfiguration::Input &input)
{
    if (input.instanceId)
        return fail(notEmulated("Launch configurations from a running instance are"));
    if (!input.imageId || input.imageId->empty() || !input.instanceType || input.instanceType->empty())
        return fail(validation("Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters."));
    if (!input.imageId->starts_with("ami-"))
        return fail(validation("Invalid launch configuration: the image id '" + *input.imageId + "' does not exist"));
    if (input.instanceType->find('.') == std::string::npos)
        return fail(validation("Invalid launch configuration: the instance type '" + *input.instanceType + "' is not valid."));
    if (input.spotPrice)
        return fail(notEmulated("Spot Instances are"));
    if (input.classicLinkVPCId || (input.classicLinkVPCSecurityGroups && !input.classicLinkVPCSecurityGroups->empty()))
        return fail(notEmulated("ClassicLink is"));
    std::string script;
    if (input.userData && !fromBase64(*input.userData, script))
        return fail(validation("Invalid BASE64 encoding of user data"));
    if (script.size() > maxUserData)
        return fail(validation("User data is limited to 16384 bytes"));
    return {};
}

Expected<api::Empty> createConfiguration(WriteContext &context, const model::CreateLaunchConfiguration::Input &input)
{
    if (auto checked = check(input); !checked)
        return fail(std::move(checked.error()));
    const Place place = placeOf(context);
    Repository rows(context.db());
    const std::string &name = *input.launchConfigurationName;
    if (rows.findConfiguration(place, name))
        return fail(alreadyExists("Launch Configuration by this name already exists - A launch configuration already exists with the name " + name));
    if (rows.countConfigurations(place) >= maxConfigurations)
        return fail(limitExceeded("You have already reached the limit of " + std::to_string(maxConfigurations) + " launch configurations."));
    model::LaunchConfiguration made;
    made.launchConfigurationName = name;
    made.launchConfigurationARN = arnOf(place, "launchConfiguration:" + context.random().uuid() + ":launchConfigurationName/" + name);
    made.createdTime = context.now();
    made.imageId = input.imageId;
    made.instanceType = input.instanceType;
    made.userData = input.userData.value_or("");
    made.iamInstanceProfile = input.iamInstanceProfile;
    made.keyName = input.keyName.value_or("");
    made.securityGroups = input.securityGroups.value_or(std::vector<std::string>());
    made.kernelId = input.kernelId.value_or("");
    made.ramdiskId = input.ramdiskId.value_or("");
    made.blockDeviceMappings = input.blockDeviceMappings.value_or(std::vector<model::BlockDeviceMapping>());
    made.classicLinkVPCSecurityGroups.emplace();
    made.ebsOptimized = input.ebsOptimized.value_or(false);
    made.instanceMonitoring = input.instanceMonitoring;
    if (!made.instanceMonitoring)
        made.instanceMonitoring.emplace().enabled = true;
    made.associatePublicIpAddress = input.associatePublicIpAddress;
    made.placementTenancy = input.placementTenancy;
    made.metadataOptions = input.metadataOptions;
    rows.insert(place, made);
    context.changed(Change::Kind::Created, "autoscaling", "launchConfiguration", {}, name);
    return api::Empty{};
}

Expected<api::Empty> deleteConfiguration(WriteContext &context, const model::DeleteLaunchConfiguration::Input &input)
{
    const Place place = placeOf(context);
    Repository rows(context.db());
    const std::string &name = *input.launchConfigurationName;
    if (!rows.findConfiguration(place, name))
        return fail(validation("Launch configuration name not found - Launch configuration " + name + " not found"));
    std::string user;
    rows.list(place, {}, [&](const Group &group) {
        if (group.value.launchConfigurationName == name)
            user = group.name();
        return user.empty();
    });
    if (!user.empty())
        return fail(inUse("Cannot delete launch configuration " + name + " because it is attached to AutoScalingGroup " + user));
    rows.removeConfiguration(place, name);
    context.changed(Change::Kind::Deleted, "autoscaling", "launchConfiguration", {}, name);
    return api::Empty{};
}

Expected<model::DescribeLaunchConfigurations::Output> describeConfigurations(ReadContext &context, const model::DescribeLaunchConfigurations::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const auto size = pageSize(input.maxRecords);
    if (!size)
        return fail(size.error());
    model::DescribeLaunchConfigurations::Output output;
    auto &list = output.launchConfigurations.emplace();
    Repository(context.db()).listConfigurations(placeOf(context), *after, [&](const model::LaunchConfiguration &configuration) {
        if (!isListed(input.launchConfigurationNames, *configuration.launchConfigurationName))
            return true;
        if (list.size() == *size) {
            output.nextToken = tokenFor(*list.back().launchConfigurationName);
            return false;
        }
        auto &shown = list.emplace_back(configuration);
        showEmpty(shown.securityGroups, shown.blockDeviceMappings, shown.classicLinkVPCSecurityGroups);
        return true;
    });
    return output;
}

} // namespace

void registerConfigurations(ServiceRegistry &registry)
{
    registry.write<model::CreateLaunchConfiguration>(createConfiguration);
    registry.write<model::DeleteLaunchConfiguration>(deleteConfiguration);
    registry.read<model::DescribeLaunchConfigurations>(describeConfigurations);
}

} // namespace nephoscope::autoscaling
