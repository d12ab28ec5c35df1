#pragma once

#include "gui/bridge/Ask.h"
#include "gui/consoles/iam/Identities.h"

namespace nephoscope::gui::iam {

/// On the page of one, which holds other data than a row of the list: it is deleted by its name.
template <class Operation>
void removeNamed(Resource &type, const QString &name)
{
    type.nameOf = type.idOf = [name](const void *) { return name; };
    type.removal->run = [name](EngineHost &engine, const void *, QObject *receiver, ActionContext::Ending end) {
        ask<Operation>(engine, receiver, named<Operation>(name), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    type.removal->call = [name](EngineHost &engine, const void *) {
        return PlannedCall::of<Operation>(named<Operation>(name), engine.caller().region.value);
    };
}

} // namespace nephoscope::gui::iam
