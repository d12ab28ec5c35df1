#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/kit/FactsCard.h"

// Fields and facts that the forms of many services have.
namespace nephoscope::gui {

/// What is said when calls after the first are refused, and when Retry has set them all.
struct MissingWords
{
    QString missing;
    QString done;
};
/// Sends the calls in order. Once the first has gone through, the form has done its part: a later one that is refused is
/// told with what is not set because of it, and with Retry.
void sendOrTellMissing(const ActionContext &context, QObject *receiver, FormCalls calls, MissingWords words, ActionContext::Ending end);

/// An action that makes several calls, up to the first that is refused.
void runInOrder(const ActionContext &context, FormCalls calls, CallWords words, std::function<void()> undo = {});

/// A word with a tick where it is on.
Fact stateFact(const QString &key, bool on, const QString &text);
/// "Enabled" or "Disabled".
QString enabledText(bool on);
/// The radio buttons Disable and Enable, "false" and "true".
FieldDescription enableField(const QString &id, const QString &label, bool on, const QString &whatItDoes = {});
/// A box that has to be ticked before a form can be sent.
FieldDescription acknowledgement(const QString &id, const QString &text);
/// A number of whole days.
FieldDescription daysField(const QString &id, const QString &label, int smallest, int largest);
/// A field that is asked only while switch or radio `id` says "true".
FieldDescription onlyWith(const QString &id, FieldDescription field);

} // namespace nephoscope::gui
