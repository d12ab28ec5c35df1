#include "services/s3/Question.h"

#include "services/s3/AccessControl.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

Expected<void> mayDo(const ServiceHost &host, AccessControl &control, ReadContext &context, const BucketQuestion::Input &question)
{
    ReadContext theirs(host, question.who, context.db(), context.now());
    const auto access = control.buckets().find(theirs, question.bucket);
    if (!access)
        return {};
    const std::string *key = question.key.empty() ? nullptr : &question.key;
    const std::string *version = question.version.empty() ? nullptr : &question.version;
    return control.check(theirs, *access, api::Value(), {question.action, key, version});
}

void registerQuestion(ServiceRegistry &registry, const ServiceHost &host, AccessControl &control)
{
    registry.read<BucketQuestion>([&host, &control](ReadContext &context, const BucketQuestion::Input &input) -> Expected<BucketQuestion::Output> {
        if (auto allowed = mayDo(host, control, context, input); !allowed)
            return fail(std::move(allowed.error()));
        return BucketQuestion::Output{};
    });
}

} // namespace nephoscope::s3
