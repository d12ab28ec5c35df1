#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Listing.h"
#include "services/secretsmanager/NewValue.h"
#include "services/secretsmanager/Operations.h"

#include <memory>

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

constexpr std::size_t batch = 20;

struct Found
{
    Secret secret;
    Version version;
    std::vector<std::string> stages;
    std::string value;
};

Expected<Version> chooseVersion(SecretRepository &repository, const Secret &secret, const Stages &stages, const std::optional<std::string> &id,
                                const std::optional<std::string> &stage)
{
    std::string wanted, what;
    if (id) {
        wanted = *id;
        what = "VersionId: " + wanted;
    } else {
        const std::string label = stage.value_or(std::string(stage::current));
        const auto holder = stages.find(label);
        wanted = holder == stages.end() ? std::string() : holder->second;
        what = "staging label: " + label;
    }
    auto version = repository.version(secret.id, wanted);
    if (!version || version->kind == Version::Kind::None)
        return fail(noSuchValue(what));
    const auto holder = id && stage ? stages.find(*stage) : stages.end();
    if (id && stage && (holder == stages.end() || holder->second != *id))
        return fail(invalidRequest("You provided a VersionStage that is not associated to the provided VersionId."));
    return std::move(*version);
}

Expected<Found> read(ReadContext &context, Secret secret, const std::optional<std::string> &id, const std::optional<std::string> &stage)
{
    SecretRepository repository(context.db());
    const Stages stages = repository.stages(secret.id);
    auto version = chooseVersion(repository, secret, stages, id, stage);
    if (!version)
        return fail(std::move(version.error()));
    auto value = open(context, secret, *version);
    if (!value)
        return fail(std::move(value.error()));
    auto labels = stagesOf(stages, version->id);
    return Found{std::move(secret), std::move(*version), std::move(labels), std::move(*value)};
}

/// The last access is kept by the day; only its first read of a day writes.
struct Touch
{
    std::int64_t secret;
    std::string version;
};

std::optional<Touch> touchOf(const Found &found, Timestamp day)
{
    if (found.secret.accessed == day && found.version.accessed == day)
        return std::nullopt;
    return Touch{found.secret.id, found.version.id};
}

template <class Op>
void answerAfter(const Deferred<Op> &call, std::vector<Touch> touches, Timestamp day, typename Op::Output output)
{
    if (touches.empty())
        return call.answer(std::move(output));
    const auto kept = std::make_shared<typename Op::Output>(std::move(output));
    call.write(
        [touches = std::move(touches), day](WriteContext &context) -> Expected<void> {
            for (const Touch &touch : touches)
                SecretRepository(context.db()).touch(touch.secret, touch.version, day);
            return {};
        },
        [call, kept](const Error *error) {
            if (error)
                call.answer(fail(*error));
            else
                call.answer(std::move(*kept));
        });
}

void getValue(ReadContext &context, const Deferred<model::GetSecretValue> &call)
{
    const auto &input = call.input();
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return call.answer(fail(std::move(secret.error())));
    auto found = read(context, std::move(*secret), input.versionId, input.versionStage);
    if (!found)
        return call.answer(fail(std::move(found.error())));
    const Timestamp day = std::chrono::floor<std::chrono::days>(context.now());
    std::vector<Touch> touches;
    if (auto touch = touchOf(*found, day))
        touches.push_back(std::move(*touch));
    auto output = answer<model::GetSecretValue::Output>(found->secret, found->version, std::move(found->stages), std::move(found->value));
    answerAfter(call, std::move(touches), day, std::move(output));
}

Expected<void> checkBatch(const model::BatchGetSecretValue::Input &input)
{
    const bool listed = input.secretIdList && !input.secretIdList->empty();
    const bool filtered = input.filters && !input.filters->empty();
    if (listed && filtered)
        return fail(invalidParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both."));
    if (!listed && !filtered)
        return fail(invalidParameter("Either 'SecretIdList' or 'Filters' must be provided."));
    if (input.maxResults && !filtered)
        return fail(invalidParameter("'Filters' not specified. 'Filters' must also be specified when 'MaxResults' is provided."));
    return {};
}

Expected<Found> readOne(ReadContext &context, const std::string &id)
{
    auto secret = lookUp(context, id);
    if (!secret)
        return fail(noSuchSecret());
    if (auto allowed = authorizeSecret(context, "GetSecretValue", *secret); !allowed)
        return fail(std::move(allowed.error()));
    if (secret->deletion)
        return fail(markedForDeletion());
    return read(context, std::move(*secret), std::nullopt, std::nullopt);
}

void getBatch(ReadContext &context, const Deferred<model::BatchGetSecretValue> &call)
{
    const auto &input = call.input();
    if (auto checked = checkBatch(input); !checked)
        return call.answer(fail(std::move(checked.error())));
    model::BatchGetSecretValue::Output output;
    std::vector<std::string> ids;
    if (input.secretIdList && !input.secretIdList->empty()) {
        ids = *input.secretIdList;
    } else {
        auto page = listPage(context, {}, input.filters, input.nextToken, pageSize(input, batch), false);
        if (!page)
            return call.answer(fail(std::move(page.error())));
        for (const Secret &secret : page->secrets)
            ids.push_back(secret.arn());
        output.nextToken = std::move(page->nextToken);
    }
    const Timestamp day = std::chrono::floor<std::chrono::days>(context.now());
    std::vector<Touch> touches;
    output.secretValues.emplace();
    output.errors.emplace();
    for (const std::string &id : ids) {
        auto found = readOne(context, id);
        if (!found) {
            auto &entry = output.errors->emplace_back();
            entry.secretId = id;
            entry.errorCode = found.error().code;
            entry.message = found.error().message;
            continue;
        }
        if (auto touch = touchOf(*found, day))
            touches.push_back(std::move(*touch));
        output.secretValues->push_back(answer<model::SecretValueEntry>(found->secret, found->version, std::move(found->stages), std::move(found->value)));
    }
    answerAfter(call, std::move(touches), day, std::move(output));
}

} // namespace

void registerReading(ServiceRegistry &registry)
{
    registry.deferred<model::GetSecretValue>([](ReadContext &context, const Deferred<model::GetSecretValue> &call) { getValue(context, call); });
    registry.deferred<model::BatchGetSecretValue>([](ReadContext &context, const Deferred<model::BatchGetSecretValue> &call) { getBatch(context, call); });
}

} // namespace nephoscope::secretsmanager
