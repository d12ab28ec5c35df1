#include "services/iam/Common.h"

#include "services/iam/RootUser.h"

namespace nephoscope::iam {

namespace {

Error noSuchKey(const std::string &id)
{
    return noSuchEntity("The Access Key with id " + id + " cannot be found.");
}

/// Whose keys an operation is about: a user's, or the root user's own (without a name).
struct KeyOwner
{
    std::optional<Entity> user;
    std::string id() const { return user ? user->id : std::string(); }
};

Expected<KeyOwner> keyOwner(ReadContext &context, const std::optional<std::string> &name)
{
    if (!name && context.caller().principal.kind == Principal::Kind::Root)
        return KeyOwner{};
    auto user = findUser(context, name);
    if (!user)
        return fail(std::move(user.error()));
    return KeyOwner{std::move(*user)};
}

/// A key of its owner; without a name the key's own user counts, too.
Expected<std::pair<KeyOwner, identity::KeyRow>> openKey(ReadContext &context, const std::optional<std::string> &name, const std::string &id)
{
    auto owner = keyOwner(context, name);
    if (!owner)
        return fail(std::move(owner.error()));
    auto row = Keys(context.db()).find(id);
    if (!row || row->account != context.account() || row->user != owner->id())
        return fail(noSuchKey(id));
    return std::pair(std::move(*owner), std::move(*row));
}

Expected<model::CreateAccessKey::Output> createKey(WriteContext &context, const model::CreateAccessKey::Input &input, Book &book)
{
    constexpr std::size_t maxKeys = 2;
    const auto owner = keyOwner(context, input.userName);
    if (!owner)
        return fail(owner.error());
    if (Keys(context.db()).of(context.account(), owner->id()).size() >= maxKeys)
        return fail(limitExceeded("AccessKeysPerUser", maxKeys));
    const AccessKey made = newAccessKey(context.random(), "AKIA");
    const identity::KeyRow row{made.id, context.account(), owner->id(), made.secret, true, std::chrono::floor<std::chrono::seconds>(context.now())};
    book.addKey(context, row, owner->user ? &*owner->user : nullptr);
    const std::string name = owner->user ? owner->user->name : std::string("root");
    announce(context, Change::Kind::Created, "access-key", row.id, name);
    model::CreateAccessKey::Output output;
    auto &key = output.accessKey.emplace();
    key.userName = name;
    key.accessKeyId = row.id;
    key.status.emplace().value = "Active";
    key.secretAccessKey = row.secret;
    key.createDate = row.created;
    return output;
}

Expected<model::UpdateAccessKey::Output> updateKey(WriteContext &context, const model::UpdateAccessKey::Input &input, Book &book)
{
    const auto opened = openKey(context, input.userName, *input.accessKeyId);
    if (!opened)
        return fail(opened.error());
    const auto &[owner, row] = *opened;
    if (*input.status != model::StatusType::Active && *input.status != model::StatusType::Inactive)
        return fail(validation("The status of an access key is Active or Inactive."));
    book.setKeyActive(context, row, owner.user ? &*owner.user : nullptr, *input.status == model::StatusType::Active);
    announce(context, Change::Kind::Updated, "access-key", row.id, owner.user ? owner.user->name : std::string("root"));
    return model::UpdateAccessKey::Output{};
}

Expected<model::DeleteAccessKey::Output> deleteKey(WriteContext &context, const model::DeleteAccessKey::Input &input, Book &book, const std::string &rootKey)
{
    if (*input.accessKeyId == rootKey)
        return fail(Error{"DeleteConflict", "This is the key that Nephoscope itself and its profile work with; it cannot be deleted.", 409});
    const auto opened = openKey(context, input.userName, *input.accessKeyId);
    if (!opened)
        return fail(opened.error());
    book.removeKey(context, opened->second.id);
    announce(context, Change::Kind::Deleted, "access-key", opened->second.id, opened->first.user ? opened->first.user->name : std::string("root"));
    return model::DeleteAccessKey::Output{};
}

Expected<model::ListAccessKeys::Output> listKeys(ReadContext &context, const model::ListAccessKeys::Input &input, const identity::KeyRow &rootKey)
{
    const auto owner = keyOwner(context, input.userName);
    if (!owner)
        return fail(owner.error());
    auto rows = Keys(context.db()).of(context.account(), owner->id());
    if (!owner->user && rootKey.account == context.account())
        rows.insert(rows.begin(), rootKey);
    model::ListAccessKeys::Output output;
    if (auto taken = takePage(rows, input, output, [](const identity::KeyRow &row) { return row.id; }); !taken)
        return fail(std::move(taken.error()));
    auto &keys = output.accessKeyMetadata.emplace();
    for (const identity::KeyRow &row : rows) {
        auto &key = keys.emplace_back();
        if (owner->user)
            key.userName = owner->user->name;
        key.accessKeyId = row.id;
        key.status.emplace().value = row.active ? "Active" : "Inactive";
        key.createDate = row.created;
    }
    return output;
}

Expected<model::GetAccessKeyLastUsed::Output> lastUsed(ReadContext &context, const model::GetAccessKeyLastUsed::Input &input, const std::string &rootKey)
{
    const std::string &id = *input.accessKeyId;
    model::GetAccessKeyLastUsed::Output output;
    auto &used = output.accessKeyLastUsed.emplace();
    if (id == rootKey && context.caller().principal.accessKeyId == rootKey) {
        // This very call is signed with it.
        output.userName = "root";
        used.lastUsedDate = context.now();
        used.serviceName = "iam";
        used.region = std::string(defaultRegion);
        return output;
    }
    const auto row = Keys(context.db()).find(id);
    if (!row || row->account != context.account())
        return fail(noSuchKey(id));
    const auto user = Entities(context.db()).findId(row->user);
    output.userName = user ? user->name : std::string("root");
    if (row->used)
        used.lastUsedDate = *row->used;
    used.serviceName = row->used ? row->usedService : std::string("N/A");
    used.region = row->used ? row->usedRegion : std::string("N/A");
    return output;
}

} // namespace

void registerAccessKeys(ServiceRegistry &registry, const ServiceHost &host, Book &book)
{
    const AccessKey &root = host.credentials.rootKey();
    const identity::KeyRow rootRow{root.id, std::string(defaultAccount), {}, {}, true, accountCreated(host.database.folder())};
    registry.write<model::CreateAccessKey>([&book](WriteContext &context, const auto &input) { return createKey(context, input, book); });
    registry.write<model::UpdateAccessKey>([&book](WriteContext &context, const auto &input) { return updateKey(context, input, book); });
    registry.write<model::DeleteAccessKey>(
        [&book, id = root.id](WriteContext &context, const auto &input) { return deleteKey(context, input, book, id); });
    registry.read<model::ListAccessKeys>([rootRow](ReadContext &context, const auto &input) { return listKeys(context, input, rootRow); });
    registry.read<model::GetAccessKeyLastUsed>([id = root.id](ReadContext &context, const auto &input) { return lastUsed(context, input, id); });
}

} // namespace nephoscope::iam
