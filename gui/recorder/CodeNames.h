#pragma once

#include "api/Shape.h"

#include <string>
#include <string_view>

namespace nephoscope::gui {

// How the AWS CLI, boto3 and the SDK for JavaScript spell what the service models call
// `CreateBucket`, `LocationConstraint` or `CloudWatch Logs`.

/// `ListObjectsV2` → `list-objects-v2` or `list_objects_v2`: botocore's rule, its exceptions included.
std::string snakeName(std::string_view name, char separator);

/// `s3` → `s3api`; `elbv2`, `logs`, `events` stay.
std::string_view cliService(const api::Service &service);
std::string cliCommand(const api::Operation &operation);
/// False when the CLI has no command for it (it answers with a stream of events).
bool hasCliCommand(const api::Operation &operation);
/// `--bucket`; booleans that are false: `--no-dry-run`.
std::string cliOption(const api::Operation &operation, std::string_view member, bool negated = false);

std::string pythonMethod(const api::Operation &operation);
/// The name boto3 takes the argument by, where it is not the model's.
std::string_view pythonArgument(const api::Operation &operation, std::string_view member);
/// `cognito-idp` → `cognito_idp`; words of the language get an underscore.
std::string pythonVariable(const api::Service &service);

/// `@aws-sdk/client-cloudwatch-logs`.
std::string javaScriptPackage(const api::Service &service);
/// `CloudWatchLogsClient`.
std::string javaScriptClient(const api::Service &service);
std::string javaScriptVariable(const api::Service &service);

/// What botocore, and so the CLI, wants instead of the text that is sent: it encodes S3's copy
/// sources itself.
std::string sdkText(const api::Operation &operation, const api::Member &member, std::string text);

/// `Create bucket`: the operation in words.
std::string operationWords(const api::Operation &operation);
/// `SECRET_STRING`: the environment variable that holds a secret member.
std::string secretVariable(std::string_view member);

} // namespace nephoscope::gui
