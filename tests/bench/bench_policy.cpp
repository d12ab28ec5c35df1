// How many decisions a second the policy engine makes on one core: a role with ten typical policies
// (managed, inline, boundary, session, organization, bucket), requests that are allowed, denied and
// not mentioned. Prints one JSON object. The reference is what a plain engine would at least have to
// do: libc's fnmatch() over the same statements' actions and resources, without conditions, principals
// and layers. Allocations are counted over the whole measured part.

#include "policy/Evaluator.h"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>

using namespace nephoscope;
using namespace nephoscope::policy;
using SteadyClock = std::chrono::steady_clock;

namespace {
std::atomic<std::uint64_t> allocations{0};
}

// Not inlined: GCC would see malloc() and free() through them and call the pair mismatched.
[[gnu::noinline]] void *operator new(std::size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void *memory = std::malloc(size ? size : 1))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void *memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

namespace {

AttachedPolicy policy(const std::string &statements, PolicyKind kind)
{
    auto parsed = Policy::parse(R"({"Version": "2012-10-17", "Statement": )" + statements + "}", kind);
    if (!parsed) {
        std::fprintf(stderr, "%s: %s\n", statements.c_str(), parsed.error().message.c_str());
        std::exit(1);
    }
    return {*parsed, "bench"};
}

PrincipalPolicies principalPolicies()
{
    const auto identity = [](const char *statements) { return policy(statements, PolicyKind::Identity); };
    PrincipalPolicies out;
    out.identity = PolicyLayer({
        identity(R"([{"Effect": "Allow", "Action": ["s3:Get*", "s3:List*", "s3-object-lambda:Get*", "s3-object-lambda:List*"], "Resource": "*"}])"),
        identity(R"([{"Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], "Resource": "arn:aws:sqs:*:111122223333:app-*"},
                     {"Effect": "Allow", "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "*"}])"),
        identity(R"([{"Effect": "Allow", "Action": "dynamodb:*", "Resource": ["arn:aws:dynamodb:*:111122223333:table/app-*", "arn:aws:dynamodb:*:111122223333:table/app-*/index/*"],
                      "Condition": {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": ["${aws:PrincipalTag/tenant}"]}}}])"),
        identity(R"([{"Sid": "Home", "Effect": "Allow", "Action": ["s3:PutObject", "s3:DeleteObject"], "Resource": "arn:aws:s3:::files/home/${aws:PrincipalTag/tenant}/*"},
                     {"Sid": "NoLogs", "Effect": "Deny", "Action": "s3:*", "Resource": ["arn:aws:s3:::*-logs", "arn:aws:s3:::*-logs/*"]}])"),
        identity(R"([{"Effect": "Allow", "Action": ["ec2:Describe*", "ec2:StartInstances", "ec2:StopInstances"], "Resource": "*", "Condition": {"StringEqualsIfExists": {"ec2:ResourceTag/tenant": "${aws:PrincipalTag/tenant}"}}},
                     {"Effect": "Allow", "Action": ["lambda:InvokeFunction", "lambda:GetFunction", "lambda:ListFunctions"], "Resource": "*"}])"),
        identity(R"([{"Sid": "OfficeOnly", "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "Resource": "*", "Condition": {"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"]}, "Bool": {"aws:ViaAWSService": "false"}}}])"),
    });
    out.boundary = PolicyLayer({identity(R"([{"Effect": "Allow", "Action": ["s3:*", "sqs:*", "dynamodb:*", "logs:*", "lambda:*", "ec2:*"], "Resource": "*"}])")});
    out.session = PolicyLayer({policy(R"([{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"}}}])", PolicyKind::Session)});
    out.serviceControl.emplace_back(std::vector{policy(R"([{"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Sid": "Regions", "Effect": "Deny", "NotAction": ["iam:*", "sts:*", "s3:*", "route53:*"], "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["us-east-1", "ap-northeast-2"]}}}])", PolicyKind::ServiceControl)});
    return out;
}

ResourcePolicies resourcePolicies()
{
    ResourcePolicies out;
    out.resource = PolicyLayer({policy(R"([{"Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::files", "arn:aws:s3:::files/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/Other"}, "Action": "s3:*", "Resource": "*"}])", PolicyKind::Resource)});
    return out;
}

class Keys final : public KeySource
{
public:
    bool values(std::string_view key, KeyValues &out) const override
    {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 5> known = {{{"aws:sourceip", "203.0.113.77"}, {"aws:securetransport", "true"},
                                                                                         {"aws:requestedregion", "us-east-1"}, {"aws:viaawsservice", "false"}, {"dynamodb:leadingkeys", "acme"}}};
        for (const auto &[name, value] : known) {
            if (name == key) {
                out.add(value);
                return true;
            }
        }
        return false;
    }
};

constexpr std::array<std::array<const char *, 3>, 12> requests = {{
    {"s3:GetObject", "arn:aws:s3:::files/reports/2026/11/summary.csv", "Allow"},
    {"s3:ListBucket", "arn:aws:s3:::files", "Allow"},
    {"s3:PutObject", "arn:aws:s3:::files/home/acme/notes.txt", "Allow"},
    {"s3:PutObject", "arn:aws:s3:::files/home/other/notes.txt", "ImplicitDeny"},
    {"s3:GetObject", "arn:aws:s3:::access-logs/2026/11/25", "ExplicitDeny"},
    {"sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:app-jobs", "Allow"},
    {"sqs:PurgeQueue", "arn:aws:sqs:us-east-1:111122223333:app-jobs", "ImplicitDeny"},
    {"dynamodb:Query", "arn:aws:dynamodb:us-east-1:111122223333:table/app-orders/index/by-date", "Allow"},
    {"ec2:StopInstances", "arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0", "Allow"},
    {"lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:app-thumbnails", "Allow"},
    {"kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "ImplicitDeny"},
    {"logs:PutLogEvents", "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/app:log-stream:x", "Allow"},
}};

template <class Run>
double ratePerSecond(Run run)
{
    double best = 0;
    for (int round = 0; round < 5; ++round) {
        constexpr int loops = 10000;
        const auto begin = SteadyClock::now();
        for (int i = 0; i < loops; ++i)
            run();
        const double seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
        best = std::max(best, double(loops) * double(requests.size()) / seconds);
    }
    return best;
}

/// fnmatch() over the statements of one layer.
unsigned plainMatches(const PolicyLayer &layer, const char *action, const char *resource)
{
    unsigned count = 0;
    const auto any = [](const std::vector<std::string> &patterns, const char *subject, int flags) {
        return std::any_of(patterns.begin(), patterns.end(), [&](const std::string &pattern) { return fnmatch(pattern.c_str(), subject, flags) == 0; });
    };
    for (const AttachedPolicy &attached : layer.policies()) {
        for (const StatementDocument &statement : attached.policy->document().statements) {
            if (any(statement.actions, action, FNM_CASEFOLD) != statement.notAction)
                count += any(statement.resources, resource, 0);
        }
    }
    return count;
}

} // namespace

int main()
{
    const PrincipalPolicies principal = principalPolicies();
    const ResourcePolicies bucket = resourcePolicies();
    const ResourcePolicies none;
    Principal who;
    who.type = PrincipalType::AssumedRole;
    who.arn = "arn:aws:sts::111122223333:assumed-role/App/i-0123456789abcdef0";
    who.entityArn = "arn:aws:iam::111122223333:role/App";
    who.account = "111122223333";
    who.userId = "AROAAPPEXAMPLE0001:i-0123456789abcdef0";
    who.tags = {{"tenant", "acme"}};
    const Keys keys;
    const Timestamp now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 25);
    const auto ask = [&](const auto &request) {
        const std::string_view resource = request[1];
        return decide({who, request[0], resource, {}, now, &keys}, principal, resource.starts_with("arn:aws:s3:") ? bucket : none);
    };
    for (const auto &request : requests) {
        const Decision decision = ask(request);
        if (nameOf(decision.result) != request[2]) {
            std::fprintf(stderr, "%s %s: %s by %s\n", request[0], request[1], std::string(nameOf(decision.result)).c_str(), std::string(nameOf(decision.layer)).c_str());
            return 1;
        }
    }
    unsigned sum = 0;
    const std::uint64_t before = allocations.load();
    const double ours = ratePerSecond([&] {
        for (const auto &request : requests)
            sum += ask(request).allowed();
    });
    const std::uint64_t allocated = allocations.load() - before;
    const double plain = ratePerSecond([&] {
        for (const auto &request : requests) {
            for (const PolicyLayer *layer : {&principal.serviceControl[0], &*bucket.resource, &principal.identity, &*principal.boundary, &*principal.session})
                sum += plainMatches(*layer, request[0], request[1]);
        }
    });
    std::printf("{\"decisionsPerSecond\": %.0f, \"fnmatchPerSecond\": %.0f, \"ratio\": %.2f, \"allocations\": %llu, \"checksum\": %u}\n", ours, plain, ours / plain,
                static_cast<unsigned long long>(allocated), sum);
    return 0;
}
