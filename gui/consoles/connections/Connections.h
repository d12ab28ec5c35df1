#pragma once

#include "gui/connections/Connect.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::connections {

inline QString connectionsAddress() { return QStringLiteral("connections/clouds"); }
QString connectionAddress(const QString &id);
QString editConnectionAddress(const QString &id);

/// The clouds elsewhere that windows can show.
Resource connectionList(const Params &where);
/// One of them, under its name.
Resource connectionPage(const Params &where, EngineHost &engine);
Resource editConnection(const Params &where, EngineHost &engine);
/// Of a new connection, or of one that exists.
std::shared_ptr<FormDescription> connectionForm(const std::optional<SavedConnection> &before);
/// What the form says; its id is that of `before`, or a new one.
SavedConnection connectionOf(const FormValues &values, const std::optional<SavedConnection> &before);
/// The secret that was typed in; nothing where there was none.
std::optional<Secret> typedSecret(const FormValues &values);

/// A window on it.
void openConnection(const ActionContext &context, const QString &id, const QString &name);
/// Step by step, in a dialog.
void testConnection(const ActionContext &context, const SavedConnection &connection);

// Its words.
QString placeText(const SavedConnection &connection);
QString keysText(SavedConnection::Keys keys);
std::vector<FieldOption> colorOptions();

} // namespace nephoscope::gui::connections
