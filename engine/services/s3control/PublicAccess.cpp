#include "door/AskAndWait.h"
#include "services/AccessPoints.h"
#include "services/ReportFiles.h"
#include "services/s3control/Operations.h"
#include "wire/Codec.h"

namespace nephoscope::s3control {

namespace {

using Configuration = model::PublicAccessBlockConfiguration;

Expected<model::GetPublicAccessBlock::Output> getBlock(ReadContext &context, const model::GetPublicAccessBlock::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    auto query = context.db().query("SELECT value FROM s3control_public_access WHERE account = ?");
    if (!query.bind(context.account()).step()) {
        return fail(Error{"NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404}.with(
            "AccountId", context.account()));
    }
    model::GetPublicAccessBlock::Output output;
    if (auto read = wire::readJson(Configuration::shape(), query.text(0), &output.publicAccessBlockConfiguration.emplace()); !read)
        return fail(internalError(read.error().message));
    return output;
}

/// S3 decides by it.
void announceAccount(WriteContext &context)
{
    context.afterCommit([&cloud = context.cloud(), caller = reports::callerFor(context.account(), context.region())] {
        (void)askAndWait<ForgetAccess>(cloud, caller, {});
    });
    context.changed(Change::Kind::Updated, "s3control", "account-public-access-block", {}, context.account());
}

Expected<api::Empty> putBlock(WriteContext &context, const model::PutPublicAccessBlock::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    // What is left out is off.
    Configuration configuration = *input.publicAccessBlockConfiguration;
    for (auto *setting : {&configuration.blockPublicAcls, &configuration.ignorePublicAcls, &configuration.blockPublicPolicy,
                          &configuration.restrictPublicBuckets})
        *setting = setting->value_or(false);
    context.db()
        .query("INSERT OR REPLACE INTO s3control_public_access(account, value) VALUES(?, ?)")
        .bind(context.account(), wire::writeJson(Configuration::shape(), &configuration))
        .run();
    announceAccount(context);
    return api::Empty{};
}

Expected<api::Empty> removeBlock(WriteContext &context, const model::DeletePublicAccessBlock::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    context.db().query("DELETE FROM s3control_public_access WHERE account = ?").bind(context.account()).run();
    announceAccount(context);
    return api::Empty{};
}

} // namespace

void registerPublicAccess(ServiceRegistry &registry)
{
    registry.read<FindAccountBlock>([](ReadContext &context, const FindAccountBlock::Input &) -> Expected<FindAccountBlock::Output> {
        model::GetPublicAccessBlock::Input input;
        input.accountId = context.account();
        const auto kept = getBlock(context, input);
        if (!kept)
            return FindAccountBlock::Output{};
        const Configuration &block = *kept->publicAccessBlockConfiguration;
        return FindAccountBlock::Output{{block.blockPublicAcls.value_or(false), block.ignorePublicAcls.value_or(false),
                                         block.blockPublicPolicy.value_or(false), block.restrictPublicBuckets.value_or(false)}};
    });
    registry.read<model::GetPublicAccessBlock>(getBlock);
    registry.write<model::PutPublicAccessBlock>(putBlock);
    registry.write<model::DeletePublicAccessBlock>(removeBlock);
}

} // namespace nephoscope::s3control
