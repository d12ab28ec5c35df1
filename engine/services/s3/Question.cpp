#include "services/BucketQuestion.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

void registerQuestion(ServiceRegistry &registry, const ServiceHost &host, AccessControl &control)
{
    registry.read<BucketQuestion>([&host, &control](ReadContext &context, const BucketQuestion::Input &input) -> Expected<BucketQuestion::Output> {
        ReadContext theirs(host, input.who, context.db(), context.now());
        const auto access = control.buckets().find(theirs, input.bucket);
        if (!access)
            return BucketQuestion::Output{};
        const std::string *key = input.key.empty() ? nullptr : &input.key;
        const std::string *version = input.version.empty() ? nullptr : &input.version;
        if (auto allowed = control.check(theirs, *access, api::Value(), {input.action, key, version}); !allowed)
            return fail(std::move(allowed.error()));
        return BucketQuestion::Output{};
    });
}

} // namespace nephoscope::s3
