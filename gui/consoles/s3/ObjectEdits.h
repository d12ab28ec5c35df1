#pragma once

#include "gui/consoles/s3/CopyJob.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/FactsCard.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

// Objects that change where they are, one or many; `entries` are keys, or prefixes ending in `/` for folders. Each is a job
// with a flash that counts and tells the outcome.
namespace nephoscope::gui::s3 {

void askToEditStorageClass(const ActionContext &context, const QString &bucket, const QStringList &entries);
void askToEditEncryption(const ActionContext &context, const QString &bucket, const QStringList &entries);
/// Of one object all of it, of several what is to be added or overwritten.
void askToEditMetadata(const ActionContext &context, const QString &bucket, const QStringList &entries);
/// Of one object what it has, of several what all of them shall have. With a version id the tags of that version.
void askToEditTags(const ActionContext &context, const QString &bucket, const QStringList &entries, const QString &versionId = {});
/// Asks for days and tier, then brings archived objects back; keys only.
void askToRestore(const ActionContext &context, const QString &bucket, const QStringList &keys, const QString &versionId = {});
/// Asks, then gives objects a list that lets anyone read them; keys only.
void askToMakePublic(const ActionContext &context, const QString &bucket, const QStringList &keys);
/// `GLACIER` and `DEEP_ARCHIVE`: not readable before a restore.
bool isArchiveClass(const std::string &storageClass);
/// As of its class, or of the tier that Intelligent-Tiering has moved it to.
bool isArchived(const api::s3::HeadObject::Output &head);
/// Whether an archived object is restored and how long; empty for others.
std::vector<Fact> restoreFacts(const api::s3::HeadObject::Output &head);
/// When and by which lifecycle rule it expires.
std::vector<Fact> expirationFacts(const api::s3::HeadObject::Output &head);
/// Adds up the sizes of objects and of all that is in folders.
void calculateTotalSize(const ActionContext &context, const QString &bucket, const QStringList &entries);

/// The steps of a job on these entries, each onto itself.
std::vector<CopyJob::Step> stepsInPlace(const QStringList &entries, const QString &versionId = {});
/// What one copy onto itself must say to keep what it does not mean to change.
void keepSettings(const api::s3::HeadObject::Output &head, api::s3::CopyObject::Input &input);
/// An order of copies onto themselves.
CopyJob::Order editOrder(const QString &bucket, const QStringList &entries, CopyJob::Words words);
/// "notes.txt", or "12 objects and folders".
QString nameOf(const QStringList &entries);

} // namespace nephoscope::gui::s3
