#pragma once

#include "api/generated/s3.h"
#include "core/Expected.h"
#include "gui/kit/StatusIndicator.h"

#include <QtCore/QString>

#include <functional>

namespace nephoscope::gui {
class EngineHost;
}

// Who can reach a bucket, put together from all that decides it. S3 User Guide, "Reviewing bucket access".
namespace nephoscope::gui::s3 {

struct Exposure
{
    using Block = api::s3::PublicAccessBlockConfiguration;

    bool policyIsPublic = false;
    bool aclIsPublic = false;
    bool aclsCount = true; ///< ownership lets them
    Block bucketBlock = {};
    Block accountBlock = {};

    bool blocks(std::optional<bool> Block::*what) const { return (bucketBlock.*what).value_or(false) || (accountBlock.*what).value_or(false); }
};

/// In the words of the console: "Public", "Objects can be public", "Bucket and objects not public" or "Only authorized users of
/// this account".
struct ExposureWords
{
    QString access;
    StatusIndicator::Status status;
    QString why;
};
ExposureWords wordsOf(const Exposure &exposure);

/// Asks for all that decides it, side by side: five calls.
void findExposure(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<void(Expected<Exposure>)> done);

} // namespace nephoscope::gui::s3
