#include "services/autoscaling/Profiles.h"

#include "api/generated/iam.h"
#include "api/generated/sts.h"
#include "services/autoscaling/Errors.h"
#include "services/autoscaling/Step.h"

namespace nephoscope::autoscaling {

namespace {

using Then = std::function<void(Expected<ProfileKeys>)>;

void assumeRole(const ServiceHost &host, const Place &place, const std::string &role, int seconds, const std::string &instance, Then then)
{
    api::sts::AssumeRole::Input input;
    input.roleArn = role;
    input.roleSessionName = instance;
    input.durationSeconds = seconds;
    host.cloud.submit({&api::sts::AssumeRole::model(), serviceItself(place, "ec2.amazonaws.com"), api::Value::of(std::move(input)), {}},
                      [then = std::move(then)](const Reply &reply) {
                          ProfileKeys keys;
                          const auto *taken = reply ? &reply->as<api::sts::AssumeRole::Output>() : nullptr;
                          if (taken && taken->credentials) {
                              const auto &made = *taken->credentials;
                              keys.environment = {"AWS_ACCESS_KEY_ID=" + made.accessKeyId.value_or(""), "AWS_SECRET_ACCESS_KEY=" + made.secretAccessKey.value_or(""),
                                                  "AWS_SESSION_TOKEN=" + made.sessionToken.value_or("")};
                              keys.until = made.expiration.value_or(Timestamp::max());
                          }
                          then(std::move(keys));
                      });
}

} // namespace

void assumeProfile(const ServiceHost &host, const Place &place, const std::string &profile, const std::string &instance, Then then)
{
    api::iam::GetInstanceProfile::Input input;
    input.instanceProfileName = profile.substr(profile.rfind('/') + 1);
    Caller caller = serviceItself(place, "ec2.amazonaws.com");
    caller.principal = Principal::root(AccountId{place.account});
    host.cloud.submit({&api::iam::GetInstanceProfile::model(), std::move(caller), api::Value::of(std::move(input)), {}},
                      [&host, place, instance, then = std::move(then)](const Reply &reply) {
                          const auto *found = reply ? &reply->as<api::iam::GetInstanceProfile::Output>() : nullptr;
                          if (!found || !found->instanceProfile || !found->instanceProfile->roles || found->instanceProfile->roles->empty()) {
                              then(fail(validation("Invalid IamInstanceProfile: Invalid IAM Instance Profile name. Launching EC2 instance failed.")));
                              return;
                          }
                          const auto &role = found->instanceProfile->roles->front();
                          assumeRole(host, place, role.arn.value_or(""), role.maxSessionDuration.value_or(3600), instance, then);
                      });
}

} // namespace nephoscope::autoscaling
