#include "services/secretsmanager/Rotator.h"

#include "api/generated/lambda.h"
#include "core/Log.h"
#include "core/Text.h"
#include "services/secretsmanager/Labels.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/Rotation.h"
#include "services/secretsmanager/RotationRules.h"

#include <boost/json.hpp>

#include <array>

namespace nephoscope::secretsmanager {

namespace {

namespace json = boost::json;
namespace lambda = api::lambda;

constexpr std::string_view courierKind = "secretsmanager.step";
constexpr int maxAttempts = 5;
constexpr std::array<std::string_view, 4> rotationSteps{"createSecret", "setSecret", "testSecret", "finishSecret"};
constexpr std::size_t testStep = 2;

struct OfSecretsManager
{
    static constexpr std::string_view serviceId = "secretsmanager";
};

struct OfNotices
{
    static constexpr std::string_view serviceId = "secretsmanager";
};

/// A call of the rotation function, as a parcel carries it: `SECRET STEP KIND VERSION`.
struct Step
{
    std::int64_t secret = 0;
    std::size_t number = 0;
    bool trial = false; ///< only tests the configuration
    std::string version;

    std::string text() const
    {
        return std::to_string(secret) + ' ' + std::to_string(number) + (trial ? " trial " : " rotation ") + version;
    }
    static Step parse(std::string_view text)
    {
        const auto parts = split(text, ' ');
        Step step;
        if (parts.size() != 4)
            return step;
        step.secret = parseInteger(parts[0]).value_or(0);
        step.number = std::size_t(parseInteger(parts[1]).value_or(0));
        step.trial = parts[2] == "trial";
        step.version = parts[3];
        return step;
    }
};

void send(WriteContext &context, const Secret &secret, const Step &step)
{
    Courier::send(context, courierKind, secret.account, secret.region, step.text());
}

/// The secret, while this rotation of it is still wanted.
std::optional<Secret> rotatingSecret(WriteContext &context, const Step &step)
{
    auto secret = SecretRepository(context.db()).findById(step.secret);
    const bool wanted = secret && !secret->deletion && secret->rotates.value_or(false) && secret->rotating == step.version;
    return wanted ? std::move(secret) : std::nullopt;
}

/// A rotation as an event of the service, in CloudTrail's form.
void tellBus(WriteContext &context, const Secret &secret, const char *name, const std::string &version)
{
    static constexpr const char *itself = "secretsmanager.amazonaws.com";
    const json::object record{{"eventVersion", "1.08"},
                              {"userIdentity", json::object{{"accountId", secret.account}, {"invokedBy", itself}}},
                              {"eventTime", formatIso8601(context.now(), false)},
                              {"eventSource", itself},
                              {"eventName", name},
                              {"awsRegion", secret.region},
                              {"sourceIPAddress", itself},
                              {"userAgent", itself},
                              {"requestParameters", nullptr},
                              {"responseElements", nullptr},
                              {"additionalEventData", json::object{{"SecretId", secret.arn()}, {"ClientRequestToken", version}}},
                              {"eventID", context.random().uuid()},
                              {"readOnly", false},
                              {"eventType", "AwsServiceEvent"},
                              {"managementEvent", true},
                              {"recipientAccountId", secret.account},
                              {"eventCategory", "Management"}};
    BusNotices::send(context, "secretsmanager", secret.account, secret.region, {"AWS Service Event via CloudTrail", {}, json::serialize(record)});
}

/// The rotation is over, well or not. What only tested leaves nothing behind.
void end(WriteContext &context, Secret &secret, const Step &step, const std::string &problem)
{
    SecretRepository repository(context.db());
    secret.rotating.clear();
    if (step.trial) {
        repository.removeVersion(secret.id, step.version);
    } else if (problem.empty()) {
        secret.rotated = context.now();
        secret.rotation = nextRotation(secret.rules, context.now());
        keepAppointments(context, secret);
        prune(context, secret);
    }
    if (!step.trial)
        tellBus(context, secret, problem.empty() ? "RotationSucceeded" : "RotationFailed", step.version);
    if (!problem.empty())
        log::warning("Rotation of secret " + secret.name + " has failed: " + problem);
    save(context, secret);
}

void arrived(WriteContext &context, const Parcel &parcel)
{
    Step step = Step::parse(parcel.content);
    auto secret = rotatingSecret(context, step);
    if (!secret)
        return;
    if (!step.trial && step.number + 1 < rotationSteps.size()) {
        ++step.number;
        return send(context, *secret, step);
    }
    const Stages stages = SecretRepository(context.db()).stages(secret->id);
    const auto current = stages.find(stage::current);
    const bool moved = current != stages.end() && current->second == step.version;
    end(context, *secret, step, step.trial || moved ? std::string() : std::string("finishSecret did not move AWSCURRENT to the new version"));
}

std::optional<Timestamp> failed(WriteContext &context, const Parcel &parcel, const Error &error)
{
    const Step step = Step::parse(parcel.content);
    auto secret = rotatingSecret(context, step);
    if (!secret)
        return std::nullopt;
    if (!step.trial && parcel.attempts < maxAttempts && !Courier::isForbidden(error) && !Courier::isMissing(error))
        return context.now() + Courier::pauseAfter(parcel.attempts);
    end(context, *secret, step, std::string(rotationSteps.at(step.number)) + ": " + error.message);
    return std::nullopt;
}

/// What the function returned, where that is an error.
Expected<void> checkResult(const api::Value &reply)
{
    const auto &output = reply.as<lambda::Invoke::Output>();
    if (!output.functionError)
        return {};
    return fail(Error{"FunctionError", output.payload ? output.payload->bytes.substr(0, 1024) : *output.functionError, 400});
}

Expected<std::optional<Job>> rotateWhatIsDue(WriteContext &context, const Job &job)
{
    auto secret = SecretRepository(context.db()).findById(parseInteger(job.key).value_or(0));
    if (!secret || secret->deletion || !secret->rotates.value_or(false))
        return std::nullopt;
    if (secret->rotating.empty())
        beginRotation(context, *secret, pendingVersion(context, *secret).value_or(context.random().uuid()));
    secret->rotation = nextRotation(secret->rules, context.now());
    save(context, *secret);
    if (!secret->rotation)
        return std::nullopt;
    Job next = job;
    next.due = *secret->rotation;
    return next;
}

} // namespace

std::optional<std::string> pendingVersion(ReadContext &context, const Secret &secret)
{
    const Stages stages = SecretRepository(context.db()).stages(secret.id);
    const auto pending = stages.find(stage::pending), current = stages.find(stage::current);
    if (pending == stages.end() || (current != stages.end() && current->second == pending->second))
        return std::nullopt;
    return pending->second;
}

void beginRotation(WriteContext &context, Secret &secret, const std::string &version, bool trial)
{
    SecretRepository repository(context.db());
    if (!repository.version(secret.id, version)) {
        Version empty;
        empty.id = version;
        empty.created = context.now();
        repository.putVersion(secret.id, empty);
    }
    attach(context, secret, stage::pending, version);
    secret.rotating = version;
    send(context, secret, {secret.id, trial ? testStep : 0, trial, version});
    if (!trial)
        tellBus(context, secret, "RotationStarted", version);
}

Call functionCall(const Secret &secret, const std::string &payload, bool dryRun)
{
    Caller caller;
    caller.principal = Principal::service("secretsmanager.amazonaws.com");
    caller.principal.account = AccountId{secret.account};
    caller.region = Region{Arn::parse(secret.rotationFunction).region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    caller.sourceArn = secret.arn();
    caller.sourceAccount = secret.account;
    lambda::Invoke::Input input;
    input.functionName = secret.rotationFunction;
    input.invocationType.emplace().value = dryRun ? "DryRun" : "RequestResponse";
    input.payload.emplace().bytes = payload;
    return {&lambda::Invoke::model(), std::move(caller), api::Value::of(std::move(input))};
}

Rotator::Rotator()
    : m_courier(std::string(courierKind), {.begin = [this](WriteContext &context, const Parcel &parcel) { return begin(context, parcel); },
                                           .failed = failed,
                                           .arrived = arrived})
{
}

void Rotator::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_notices.registerOperations<OfNotices>(registry, host);
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfSecretsManager>>(registry, host);
    registry.job(std::string(rotationJob), rotateWhatIsDue);
    registerRotation(registry);
}

Expected<Courier::Beginning> Rotator::begin(WriteContext &context, const Parcel &parcel)
{
    const Step step = Step::parse(parcel.content);
    const auto secret = rotatingSecret(context, step);
    if (!secret || step.number >= rotationSteps.size())
        return fail(Error{"RotationCancelled", "The rotation is not wanted any more.", 400});
    const json::object event{{"Step", json::string(rotationSteps.at(step.number))},
                             {"SecretId", secret->arn()},
                             {"ClientRequestToken", step.version},
                             {"RotationToken", context.random().uuid()}};
    return Courier::call(m_host->cloud, functionCall(*secret, json::serialize(event)), checkResult);
}

} // namespace nephoscope::secretsmanager
