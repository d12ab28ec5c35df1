#include "gui/describe/FormParts.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

namespace {

struct FormParts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::FormParts)
};

void tellMissing(const ActionContext &context, std::shared_ptr<const FormCalls> calls, const MissingWords &words, std::size_t sent, const Error &error)
{
    if (!context.flashbar())
        return;
    QStringList missing;
    for (std::size_t i = sent; i < calls->size(); ++i)
        missing << (*calls)[i].what;
    Flash flash{FlashType::Error, words.missing, FormParts::tr("Not set: %1. %2").arg(missing.join(QStringLiteral(", ")), errorText(error))};
    flash.actionText = FormParts::tr("Retry");
    flash.action = [context, calls, words, sent] {
        sendInOrder(context.engine(), context.flashbar(), calls, sent, [context, calls, words](std::size_t now, std::optional<Error> again) {
            if (again)
                tellMissing(context, calls, words, now, *again);
            else
                context.done(words.done);
        });
    };
    context.settle(0, std::move(flash));
}

} // namespace

void sendOrTellMissing(const ActionContext &context, QObject *receiver, FormCalls calls, MissingWords words, ActionContext::Ending end)
{
    const auto all = std::make_shared<const FormCalls>(std::move(calls));
    sendInOrder(context.engine(), receiver, all, 0, [context, all, words, end](std::size_t sent, std::optional<Error> error) {
        const bool made = sent > 0;
        end(made ? std::nullopt : error);
        if (made && error)
            tellMissing(context, all, words, sent, *error);
    });
}

void runInOrder(const ActionContext &context, FormCalls calls, CallWords words, std::function<void()> undo)
{
    const auto all = std::make_shared<const FormCalls>(std::move(calls));
    context.run([context, all](QObject *receiver, ActionContext::Ending end) {
        sendInOrder(context.engine(), receiver, all, 0, [end](std::size_t, std::optional<Error> error) { end(std::move(error)); });
    }, std::move(words), std::move(undo));
}

Fact stateFact(const QString &key, bool on, const QString &text)
{
    Fact fact{key, text};
    fact.status = on ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return fact;
}

QString enabledText(bool on) { return on ? FormParts::tr("Enabled") : FormParts::tr("Disabled"); }

FieldDescription enableField(const QString &id, const QString &label, bool on, const QString &whatItDoes)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Radio};
    field.options = {{QStringLiteral("false"), FormParts::tr("Disable")}, {QStringLiteral("true"), FormParts::tr("Enable"), whatItDoes}};
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    return field;
}

FieldDescription acknowledgement(const QString &id, const QString &text)
{
    FieldDescription field{.id = id, .label = text, .kind = FieldDescription::Kind::Check};
    field.check = [](const QString &value) {
        return value == QLatin1String("true") ? QString() : FormParts::tr("Select the check box to confirm that you know what this means.");
    };
    return field;
}

FieldDescription daysField(const QString &id, const QString &label, int smallest, int largest)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Number};
    field.constraint = FormParts::tr("%1 to %2 days").arg(smallest).arg(largest);
    field.unit = FormParts::tr("days");
    field.smallest = smallest;
    field.largest = largest;
    return field;
}

FieldDescription onlyWith(const QString &id, FieldDescription field)
{
    field.shown = [id, also = field.shown](const FormValues &values) { return values.isOn(id) && (!also || also(values)); };
    return field;
}

} // namespace nephoscope::gui
