#pragma once

#include "core/Expected.h"
#include "gui/bridge/Acting.h"

#include <functional>

class QObject;

namespace nephoscope::gui {

class EngineHost;

using Became = std::function<void(Expected<ActingPtr>)>;

/// Finds out who is wished for and gets their credentials, at the door like any client: a role by AssumeRole of whom
/// `before` is (null: the first account's root user), so that its trust policy decides; a federated user by
/// GetFederationToken. Users are known by their name, as the cloud belongs to whoever sits here. `done` is called once, on
/// the GUI thread, unless `context` goes before. The engine goes on as whom it was: see EngineHost::act().
void become(EngineHost &engine, QObject *context, ActingWish wish, ActingPtr before, Became done);

/// One after the other, the first as from nobody: what a session kept. When one cannot be had any more, `done` gets the last
/// that could (null: none) and what was in the way.
void becomeAgain(EngineHost &engine, QObject *context, std::vector<ActingWish> wishes, std::function<void(ActingPtr, std::optional<Error>)> done);
/// The wishes by which it came to be, from the first to this.
std::vector<ActingWish> wishesOf(const ActingPtr &acting);

/// Whom a role is taken from: a role that was switched to goes back before another one is taken, as in AWS's console.
ActingPtr baseOf(const ActingPtr &acting);
/// The root user that everything began with; null: the first account's.
ActingPtr rootOf(const ActingPtr &acting);

} // namespace nephoscope::gui
