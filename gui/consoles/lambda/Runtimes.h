#pragma once

#include "gui/describe/FormDescription.h"

// The runtimes that the engine can run, and how a program for each begins.
namespace nephoscope::gui::lambda {

/// Runtimes of one language.
struct RuntimeFamily
{
    QString id;       ///< `nodejs`
    QString handler;  ///< of a new function
    QString program;  ///< its source
};
const std::vector<RuntimeFamily> &runtimeFamilies();
/// That of a runtime, `python3.13`; the first one for those that are not known.
const RuntimeFamily &familyOf(const QString &runtime);

/// A choice of the runtimes, the newest first.
FieldDescription runtimeField();
/// "Node.js 22.x"; one that is not known is told as it is.
QString runtimeText(const QString &runtime);
/// The file in which the handler is: `index.mjs`.
QString sourceFileOf(const QString &runtime, const QString &handler);
/// What a handler of the family has to look like; empty when it does.
QString handlerProblem(const RuntimeFamily &family, const QString &handler);

} // namespace nephoscope::gui::lambda
