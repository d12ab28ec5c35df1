#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Patterns.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

// The forms of an archive and of a replay of it.
namespace nephoscope::gui::events {

namespace {

struct ArchiveForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::ArchiveForm)
};

using Kind = FieldDescription::Kind;

FieldDescription retentionField(int days)
{
    FieldDescription field{.id = QStringLiteral("retentionDays"), .label = ArchiveForm::tr("Retention period"), .kind = Kind::Number, .unit = ArchiveForm::tr("days")};
    field.constraint = ArchiveForm::tr("0 keeps events for ever.");
    field.initial = QString::number(days);
    return field;
}

QString busIn(const QString &bus, const FormValues &values) { return bus.isEmpty() ? values[QStringLiteral("archiveBus")] : bus; }

FormCalls creation(EngineHost &engine, const QString &bus, const FormValues &values)
{
    api::events::CreateArchive::Input input;
    input.archiveName = toStd(values[QStringLiteral("archiveName")].trimmed());
    input.eventSourceArn = busArn(engine, busIn(bus, values));
    if (const QString text = values[QStringLiteral("archiveDescription")]; !text.isEmpty())
        input.description = toStd(text);
    if (const QString pattern = enteredPattern(values); !pattern.isEmpty())
        input.eventPattern = toStd(pattern);
    input.retentionDays = values[QStringLiteral("retentionDays")].toInt();
    return {FormCall::of<api::events::CreateArchive>(engine.caller(), std::move(input))};
}

FieldDescription timeField(const QString &id, const QString &label, Timestamp initial)
{
    FieldDescription field{.id = id, .label = label};
    field.constraint = ArchiveForm::tr("In UTC, such as 2026-11-26T09:00:00Z.");
    field.initial = toQt(formatIso8601(initial, false));
    field.check = [](const QString &text) {
        Timestamp time{};
        return parseIso8601(toStd(text.trimmed()), time) ? QString() : ArchiveForm::tr("Enter a time such as 2026-11-26T09:00:00Z.");
    };
    return field;
}

std::optional<Timestamp> enteredTime(const FormValues &values, const char *id)
{
    Timestamp time{};
    return parseIso8601(toStd(values[QLatin1String(id)].trimmed()), time) ? std::optional(time) : std::nullopt;
}

} // namespace

FormDescription archiveForm(const QString &bus)
{
    FormDescription form;
    form.title = form.accept = ArchiveForm::tr("Create archive");
    form.failed = ArchiveForm::tr("The archive was not created");
    FormSection details{ArchiveForm::tr("Archive details"), bus.isEmpty() ? QString() : ArchiveForm::tr("Event bus: %1").arg(bus),
                        {nameField(QStringLiteral("archiveName"), 48, QStringLiteral("all-orders")), descriptionField(QStringLiteral("archiveDescription"), {})}};
    if (bus.isEmpty())
        details.fields.push_back(busField(QStringLiteral("archiveBus")));
    details.fields.push_back(retentionField(0));
    form.sections = {std::move(details), {ArchiveForm::tr("Which events are kept"), {}, patternFields({}, true)}};
    form.cancelAddress = bus.isEmpty() ? archivesAddress() : busAddress(bus, QStringLiteral("archives"));
    form.sends([bus](EngineHost &engine, const FormValues &values) { return creation(engine, bus, values); });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(ArchiveForm::tr("Successfully created archive %1").arg(values[QStringLiteral("archiveName")].trimmed()), ArchiveForm::tr("Events that come from now on are kept."));
    };
    return form;
}

Setting archiveSetting(const QString &archive)
{
    SettingType<Archive> setting(QStringLiteral("archive"), ArchiveForm::tr("Which events are kept"), ArchiveForm::tr("archive"));
    setting.help = help::archives();
    setting.loadWith([archive](EngineHost &engine, QObject *receiver, auto done) { loadArchive(engine, receiver, archive, std::move(done)); });
    setting.shows([](const Archive &value) {
        return std::vector<Fact>{{ArchiveForm::tr("Event pattern"), value.eventPattern ? ArchiveForm::tr("Own") : ArchiveForm::tr("None: every event")},
                                 {ArchiveForm::tr("Retention period"), retentionText(value)}};
    });
    setting.showsCode([](const Archive &value) { return value.eventPattern ? formatJson(toQt(*value.eventPattern)) : QString(); });
    setting.editBy([archive](const Archive &value) {
        FormDescription form;
        form.sections = {{ArchiveForm::tr("Archive details"), {}, {descriptionField(QStringLiteral("archiveDescription"), toQt(value.description.value_or(""))), retentionField(value.retentionDays.value_or(0))}},
                         {ArchiveForm::tr("Which events are kept"), {}, patternFields(toQt(value.eventPattern.value_or("")), true)}};
        form.sends([archive](EngineHost &engine, const FormValues &values) {
            api::events::UpdateArchive::Input input;
            input.archiveName = toStd(archive);
            input.description = toStd(values[QStringLiteral("archiveDescription")]);
            input.eventPattern = toStd(enteredPattern(values)); // empty: every event
            input.retentionDays = values[QStringLiteral("retentionDays")].toInt();
            return FormCalls{FormCall::of<api::events::UpdateArchive>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

FormDescription replayForm(const QString &bus, const QString &archive, Timestamp now)
{
    FormDescription form;
    form.title = form.accept = ArchiveForm::tr("Start replay");
    form.failed = ArchiveForm::tr("The replay was not started");
    form.sections = {{ArchiveForm::tr("Replay details"), ArchiveForm::tr("Archive: %1").arg(archive),
                      {nameField(QStringLiteral("replayName"), 64, QStringLiteral("orders-again")), descriptionField(QStringLiteral("replayDescription"), {})}},
                     {ArchiveForm::tr("Which events come again"), ArchiveForm::tr("By the time they came to the bus."),
                      {timeField(QStringLiteral("replayFrom"), ArchiveForm::tr("Start time"), now - std::chrono::hours(1)), timeField(QStringLiteral("replayTo"), ArchiveForm::tr("End time"), now + std::chrono::milliseconds(999))}}};
    form.cancelAddress = archiveAddress(archive);
    form.sends([bus, archive](EngineHost &engine, const FormValues &values) {
        api::events::StartReplay::Input input;
        input.replayName = toStd(values[QStringLiteral("replayName")].trimmed());
        if (const QString text = values[QStringLiteral("replayDescription")]; !text.isEmpty())
            input.description = toStd(text);
        input.eventSourceArn = arnOf(engine, QStringLiteral("archive/") % archive);
        input.destination.emplace().arn = busArn(engine, bus); // events go back to where they came from
        input.eventStartTime = enteredTime(values, "replayFrom");
        input.eventEndTime = enteredTime(values, "replayTo");
        return FormCalls{FormCall::of<api::events::StartReplay>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("replayName")].trimmed();
        Flash flash{FlashType::Success, ArchiveForm::tr("Replay %1 has started").arg(name), ArchiveForm::tr("Rules take its events as they took them the first time.")};
        flash.actionText = ArchiveForm::tr("View replay");
        flash.action = [context, name] { context.navigator().go(replayAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::events
