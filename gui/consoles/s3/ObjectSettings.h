#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// An object, or one version of it.
struct ObjectRef
{
    QString bucket;
    QString key;
    QString versionId = {};
};

/// Names the object in an input, and the version that is meant.
template <class Input>
void nameObject(Input &input, const ObjectRef &ref)
{
    input.bucket = toStd(ref.bucket);
    input.key = toStd(ref.key);
    if (!ref.versionId.isEmpty())
        input.versionId = toStd(ref.versionId);
}
template <class Operation>
typename Operation::Input inputOf(const ObjectRef &ref)
{
    typename Operation::Input input;
    nameObject(input, ref);
    return input;
}

/// The cards of an object's Properties tab and their forms: storage class, encryption, tags, metadata, locks.
std::vector<Setting> objectSettings(const ObjectRef &ref);
/// Those of its Permissions tab: the access control list.
std::vector<Setting> objectPermissions(const ObjectRef &ref);
/// "Amazon S3 managed keys (SSE-S3)"
QString encryptionText(const api::s3::HeadObject::Output &head);

} // namespace nephoscope::gui::s3
