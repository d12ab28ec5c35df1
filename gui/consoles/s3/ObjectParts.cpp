#include "gui/consoles/s3/ObjectParts.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/S3Place.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

using Part = api::s3::ObjectPart;

struct ObjectParts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectParts)
};

void list(EngineHost &engine, QObject *receiver, const ObjectRef &ref, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    auto input = inputOf<api::s3::GetObjectAttributes>(ref);
    input.objectAttributes.emplace().emplace_back("ObjectParts");
    if (!token.empty())
        input.partNumberMarker = toQt(token).toInt();
    ask<api::s3::GetObjectAttributes>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        if (auto &parts = reply->objectParts) {
            page = ResourceType<Part>::pageOf(std::move(parts->parts));
            if (parts->isTruncated.value_or(false))
                page.next = std::to_string(parts->nextPartNumberMarker.value_or(0));
        }
        done(std::move(page));
    });
}

Cell sizeCell(const Part &part) { return {.text = formatSize(part.size.value_or(0))}; }

Cell checksumCell(const Part &part)
{
    const auto all = checksumsIn(part);
    return {.text = all.empty() ? QString() : all.front().second, .code = true};
}

QString functionOf(const Part &part)
{
    const auto all = checksumsIn(part);
    return all.empty() ? QString() : all.front().first;
}

} // namespace

Resource objectParts(const ObjectRef &ref)
{
    ResourceType<Part> type(QStringLiteral("s3"), QStringLiteral("objectPart"));
    type.title = ObjectParts::tr("Part checksums");
    type.description = ObjectParts::tr("The parts that the object was uploaded in. Each was verified by itself; the object's own checksum is made of theirs.");
    type.address = objectAddress(ref.bucket, ref.key, ref.versionId, QStringLiteral("parts"));
    type.identity([](const Part &part) { return QString::number(part.partNumber.value_or(0)); });
    type.listWith([ref](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { list(engine, receiver, ref, token, std::move(done)); });
    type.column({.id = QStringLiteral("number"), .title = ObjectParts::tr("Part number"), .width = 130, .rightAligned = true}, &Part::partNumber);
    type.column({.id = QStringLiteral("size"), .title = ObjectParts::tr("Size"), .width = 130, .rightAligned = true}, sizeCell, [](const Part &part) { return part.size.value_or(0); });
    type.column({.id = QStringLiteral("function"), .title = ObjectParts::tr("Checksum function"), .width = 190, .filter = ColumnSpec::Filter::Choice}, functionOf);
    type.column({.id = QStringLiteral("checksum"), .title = ObjectParts::tr("Checksum"), .width = 300, .stretch = true}, checksumCell);
    type.sortColumn = QStringLiteral("number");
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = ObjectParts::tr("Find parts");
    type.emptyTitle = ObjectParts::tr("No part checksums");
    type.emptyText = ObjectParts::tr("S3 tells them of objects that were uploaded in parts with a checksum function of the client's choice.");
    return type;
}

} // namespace nephoscope::gui::s3
