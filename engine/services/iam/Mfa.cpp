#include "services/iam/Common.h"

#include "services/identity/OneTimeCode.h"

#include <botan/base32.h>

namespace nephoscope::iam {

namespace {

constexpr std::size_t seedBytes = 40;
constexpr std::size_t maxDevices = 8;

Expected<Entity> findDevice(ReadContext &context, const std::string &serial)
{
    auto device = Entities(context.db()).findArn(serial);
    if (!device || device->kind != Kind::Mfa || device->account != context.account())
        return fail(noSuchEntity(Kind::Mfa, serial));
    return std::move(*device);
}

std::optional<Entity> deviceOwner(ReadContext &context, const Entity &device)
{
    auto owners = Entities(context.db()).owners(device.id, Kind::User);
    return owners.empty() ? std::nullopt : std::optional(std::move(owners.front()));
}

/// A user's device, both of which must be there.
Expected<std::pair<Entity, Entity>> openDevice(ReadContext &context, const std::optional<std::string> &userName, const std::string &serial)
{
    auto user = findUser(context, userName);
    if (!user)
        return fail(user.error());
    auto device = findDevice(context, serial);
    if (!device)
        return fail(device.error());
    return std::pair(std::move(*user), std::move(*device));
}

Error wrongCode()
{
    return {"InvalidAuthenticationCode", "Authentication code for device is not valid", 403};
}

Expected<model::CreateVirtualMFADevice::Output> createDevice(WriteContext &context, const model::CreateVirtualMFADevice::Input &input)
{
    auto device = newEntity(context, Kind::Mfa, *input.virtualMFADeviceName, input.path);
    if (!device)
        return fail(device.error());
    std::vector<std::uint8_t> seed(seedBytes);
    context.random().fill(seed);
    device->document = Botan::base32_encode(seed);
    Entities(context.db()).insert(*device);
    if (auto tagged = putTags(context, *device, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *device);
    model::CreateVirtualMFADevice::Output output;
    auto &made = output.virtualMFADevice.emplace();
    made.serialNumber = device->arn();
    made.base32StringSeed.emplace().bytes = device->document;
    return output;
}

Expected<model::EnableMFADevice::Output> enableDevice(WriteContext &context, const model::EnableMFADevice::Input &input)
{
    auto opened = openDevice(context, input.userName, *input.serialNumber);
    if (!opened)
        return fail(opened.error());
    auto &[user, device] = *opened;
    if (deviceOwner(context, device))
        return fail(alreadyExists("MFA Device is already in use"));
    Entities entities(context.db());
    if (entities.members(user.id).size() >= maxDevices)
        return fail(limitExceeded("MFADevicesPerUser", maxDevices));
    const auto step = identity::checkCodes(device, *input.authenticationCode1, *input.authenticationCode2, context.now());
    if (!step)
        return fail(wrongCode());
    device.number = *step;
    device.updated = std::chrono::floor<std::chrono::seconds>(context.now());
    entities.update(device);
    entities.link(user.id, device.id);
    announce(context, Change::Kind::Updated, device);
    announce(context, Change::Kind::Updated, user);
    return model::EnableMFADevice::Output{};
}

Expected<model::ResyncMFADevice::Output> resyncDevice(WriteContext &context, const model::ResyncMFADevice::Input &input)
{
    auto opened = openDevice(context, input.userName, *input.serialNumber);
    if (!opened)
        return fail(opened.error());
    auto &[user, device] = *opened;
    const auto step = identity::checkCodes(device, *input.authenticationCode1, *input.authenticationCode2, context.now());
    if (!step)
        return fail(wrongCode());
    device.number = *step;
    Entities(context.db()).update(device);
    return model::ResyncMFADevice::Output{};
}

Expected<model::DeactivateMFADevice::Output> deactivateDevice(WriteContext &context, const model::DeactivateMFADevice::Input &input)
{
    auto opened = openDevice(context, input.userName, *input.serialNumber);
    if (!opened)
        return fail(opened.error());
    const auto &[user, device] = *opened;
    if (!Entities(context.db()).unlink(user.id, device.id))
        return fail(noSuchEntity("The MFA device with serial number " + device.arn() + " is not assigned to " + user.name + '.'));
    announce(context, Change::Kind::Updated, device);
    announce(context, Change::Kind::Updated, user);
    return model::DeactivateMFADevice::Output{};
}

Expected<model::DeleteVirtualMFADevice::Output> deleteDevice(WriteContext &context, const model::DeleteVirtualMFADevice::Input &input)
{
    const auto device = findDevice(context, *input.serialNumber);
    if (!device)
        return fail(device.error());
    if (deviceOwner(context, *device))
        return fail(Error{"DeleteConflict", "MFA VirtualDevice in use. Must deactivate first.", 409});
    Entities(context.db()).remove(*device);
    announce(context, Change::Kind::Deleted, *device);
    return model::DeleteVirtualMFADevice::Output{};
}

Expected<model::GetMFADevice::Output> getDevice(ReadContext &context, const model::GetMFADevice::Input &input)
{
    const auto device = findDevice(context, *input.serialNumber);
    if (!device)
        return fail(device.error());
    model::GetMFADevice::Output output;
    output.serialNumber = device->arn();
    if (const auto user = deviceOwner(context, *device)) {
        output.userName = user->name;
        output.enableDate = device->updated;
    }
    return output;
}

Expected<model::ListMFADevices::Output> listDevices(ReadContext &context, const model::ListMFADevices::Input &input)
{
    model::ListMFADevices::Output output;
    auto &devices = output.mfaDevices.emplace();
    output.isTruncated = false;
    if (!input.userName && context.caller().principal.kind == Principal::Kind::Root)
        return output; // the root user has none here
    const auto user = findUser(context, input.userName);
    if (!user)
        return fail(user.error());
    auto rows = Entities(context.db()).members(user->id);
    if (auto taken = takePage(rows, input, output, [](const Entity &device) { return device.arn(); }); !taken)
        return fail(std::move(taken.error()));
    for (const Entity &row : rows) {
        auto &device = devices.emplace_back();
        device.userName = user->name;
        device.serialNumber = row.arn();
        device.enableDate = row.updated;
    }
    return output;
}

Expected<model::ListVirtualMFADevices::Output> listVirtual(ReadContext &context, const model::ListVirtualMFADevices::Input &input)
{
    const std::string status = input.assignmentStatus ? input.assignmentStatus->value : std::string("Any");
    std::vector<std::pair<Entity, std::optional<Entity>>> rows;
    for (Entity &device : Entities(context.db()).list(context.account(), Kind::Mfa)) {
        auto user = deviceOwner(context, device);
        if (status == "Any" || (status == "Assigned") == user.has_value())
            rows.emplace_back(std::move(device), std::move(user));
    }
    model::ListVirtualMFADevices::Output output;
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return row.first.arn(); }); !taken)
        return fail(std::move(taken.error()));
    auto &devices = output.virtualMFADevices.emplace();
    for (const auto &[row, user] : rows) {
        auto &device = devices.emplace_back();
        device.serialNumber = row.arn();
        if (user) {
            device.user = toUser(context, *user);
            device.enableDate = row.updated;
        }
    }
    return output;
}

} // namespace

void registerMfa(ServiceRegistry &registry)
{
    registry.write<model::CreateVirtualMFADevice>(createDevice);
    registry.write<model::EnableMFADevice>(enableDevice);
    registry.write<model::ResyncMFADevice>(resyncDevice);
    registry.write<model::DeactivateMFADevice>(deactivateDevice);
    registry.write<model::DeleteVirtualMFADevice>(deleteDevice);
    registry.read<model::GetMFADevice>(getDevice);
    registry.read<model::ListMFADevices>(listDevices);
    registry.read<model::ListVirtualMFADevices>(listVirtual);
}

} // namespace nephoscope::iam
