#pragma once

#include "gui/consoles/events/Buses.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::events {

using Archive = api::events::DescribeArchive::Output;
using Replay = api::events::DescribeReplay::Output;

// Addresses.
QString archivesAddress();
QString archiveAddress(const QString &name, const QString &tab = {});
/// The form of a new one: of any bus, or of one.
QString createArchiveAddress(const QString &bus = {});
QString replaysAddress();
QString replayAddress(const QString &name);
/// The form of a replay: of an archive of that bus.
QString startReplayAddress(const QString &bus, const QString &archive);

// For the console.
Resource archives(const Params &where);
Resource archivesOf(const QString &bus);
Resource replays(const Params &where);
Resource replaysOf(const QString &archive);
void addArchivePages(ConsoleDescription &description);

using ArchiveLoaded = std::function<void(Expected<std::shared_ptr<const Archive>>)>;
void loadArchive(EngineHost &engine, QObject *receiver, const QString &name, ArchiveLoaded done);

/// Without a bus it asks for one.
FormDescription archiveForm(const QString &bus);
Setting archiveSetting(const QString &archive);
/// Until `now`, from an hour before.
FormDescription replayForm(const QString &bus, const QString &archive, Timestamp now);
/// "Indefinite" or "7 days".
QString retentionText(const Archive &archive);

} // namespace nephoscope::gui::events
