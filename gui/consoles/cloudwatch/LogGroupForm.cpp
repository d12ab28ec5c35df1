#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::CreateLogGroup;
using api::logs::LogGroup;
using api::logs::PutRetentionPolicy;

struct LogGroupForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::LogGroupForm)
};

/// What the service takes; 0 keeps forever.
constexpr int retentions[] = {0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};

const QString standardClass = QStringLiteral("STANDARD");
const QString infrequentClass = QStringLiteral("INFREQUENT_ACCESS");

FieldDescription retentionField(int days)
{
    FieldDescription field{.id = QStringLiteral("retention"), .label = LogGroupForm::tr("Retention setting"), .kind = FieldDescription::Kind::Select};
    field.description = LogGroupForm::tr("Older events are deleted.");
    for (const int each : retentions)
        field.options.push_back({QString::number(each), retentionText(each)});
    field.initial = QString::number(days);
    return field;
}

/// The call that keeps events for that long.
FormCall retentionCall(EngineHost &engine, const std::string &group, int days)
{
    if (days == 0) {
        api::logs::DeleteRetentionPolicy::Input input;
        input.logGroupName = group;
        return FormCall::of<api::logs::DeleteRetentionPolicy>(engine.caller(), std::move(input));
    }
    PutRetentionPolicy::Input input;
    input.logGroupName = group;
    input.retentionInDays = days;
    return FormCall::of<PutRetentionPolicy>(engine.caller(), std::move(input), LogGroupForm::tr("retention of %1").arg(retentionText(days)));
}

FieldDescription protectionField(bool on)
{
    FieldDescription field{.id = QStringLiteral("deletionProtection"), .label = LogGroupForm::tr("Deletion protection"), .kind = FieldDescription::Kind::Switch};
    field.description = LogGroupForm::tr("While it is on, the log group cannot be deleted.");
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    return field;
}

FieldDescription classField()
{
    FieldDescription field{.id = QStringLiteral("logGroupClass"), .label = LogGroupForm::tr("Log class"), .kind = FieldDescription::Kind::Radio};
    field.description = LogGroupForm::tr("Infrequent Access has no metric filters, subscription filters, embedded metrics or Live Tail; its events are read by Logs Insights only. The class cannot be changed later.");
    field.options = {{standardClass, logClassText(standardClass)}, {infrequentClass, logClassText(infrequentClass)}};
    field.initial = standardClass;
    return field;
}

FormCalls creation(EngineHost &engine, const FormValues &values)
{
    CreateLogGroup::Input input;
    input.logGroupName = toStd(values[QStringLiteral("logGroupName")].trimmed());
    for (const auto &[key, value] : values.tags(QStringLiteral("logGroupTags")))
        (input.tags ? *input.tags : input.tags.emplace())[toStd(key)] = toStd(value);
    if (values[QStringLiteral("logGroupClass")] == infrequentClass)
        input.logGroupClass.emplace().value = toStd(infrequentClass);
    if (values.isOn(QStringLiteral("deletionProtection")))
        input.deletionProtectionEnabled = true;
    const std::string group = *input.logGroupName;
    FormCalls calls{FormCall::of<CreateLogGroup>(engine.caller(), std::move(input))};
    if (const int days = values[QStringLiteral("retention")].toInt(); days > 0)
        calls.push_back(retentionCall(engine, group, days));
    return calls;
}

} // namespace

QString retentionText(int days) { return days == 0 ? LogGroupForm::tr("Never expire") : LogGroupForm::tr("%n day(s)", nullptr, days); }

QString logClassText(const QString &logClass)
{
    return logClass == standardClass ? LogGroupForm::tr("Standard") : logClass == infrequentClass ? LogGroupForm::tr("Infrequent Access") : logClass;
}

std::shared_ptr<FormDescription> logGroupForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = LogGroupForm::tr("Create log group");
    form->failed = LogGroupForm::tr("The log group was not created");
    FieldDescription name{.id = QStringLiteral("logGroupName"), .label = LogGroupForm::tr("Log group name")};
    name.placeholder = QStringLiteral("/shop/orders");
    name.constraint = LogGroupForm::tr("1 to 512 letters, digits, and _ - / . #");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_/.#-]{1,512}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : LogGroupForm::tr("Enter 1 to 512 letters, digits, and _ - / . #");
    };
    name.errorCodes = {QStringLiteral("ResourceAlreadyExistsException"), QStringLiteral("InvalidParameterException")};
    FieldDescription tags{.id = QStringLiteral("logGroupTags"), .label = LogGroupForm::tr("Tags"), .kind = FieldDescription::Kind::Tags};
    form->sections = {{LogGroupForm::tr("Log group details"), {}, {std::move(name), classField(), retentionField(0), protectionField(false)}}, {LogGroupForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    form->cancelAddress = logGroupsAddress();
    form->sends(creation);
    form->submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        sendOrTellMissing(context, receiver, creation(context.engine(), values), {LogGroupForm::tr("The log group has no retention yet"), LogGroupForm::tr("The retention is set")},
                          std::move(end));
    };
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString group = values[QStringLiteral("logGroupName")].trimmed();
        Flash flash{FlashType::Success, LogGroupForm::tr("Successfully created log group %1").arg(group)};
        flash.actionText = LogGroupForm::tr("View log group");
        flash.action = [context, group] { context.navigator().go(logGroupAddress(group)); };
        context.flashbar()->show(flash);
    };
    return form;
}

Setting retentionSetting(const QString &name)
{
    SettingType<LogGroup> setting(QStringLiteral("retention"), LogGroupForm::tr("Retention"), LogGroupForm::tr("retention"));
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadLogGroup(engine, receiver, name, std::move(done)); });
    setting.shows([](const LogGroup &group) { return std::vector<Fact>{{LogGroupForm::tr("Retention setting"), retentionText(group.retentionInDays.value_or(0))}}; });
    setting.editBy([name](const LogGroup &group) {
        FormDescription form;
        form.sections = {{LogGroupForm::tr("Retention"), {}, {retentionField(group.retentionInDays.value_or(0))}}};
        form.sends([name](EngineHost &engine, const FormValues &values) {
            return FormCalls{retentionCall(engine, toStd(name), values[QStringLiteral("retention")].toInt())};
        });
        return form;
    });
    return setting;
}

Setting protectionSetting(const QString &name)
{
    SettingType<LogGroup> setting(QStringLiteral("protection"), LogGroupForm::tr("Deletion protection"), LogGroupForm::tr("deletion protection"));
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadLogGroup(engine, receiver, name, std::move(done)); });
    setting.shows([](const LogGroup &group) {
        const bool on = group.deletionProtectionEnabled.value_or(false);
        return std::vector<Fact>{stateFact(LogGroupForm::tr("Deletion protection"), on, on ? LogGroupForm::tr("On") : LogGroupForm::tr("Off"))};
    });
    setting.editBy([name](const LogGroup &group) {
        FormDescription form;
        form.sections = {{LogGroupForm::tr("Deletion protection"), {}, {protectionField(group.deletionProtectionEnabled.value_or(false))}}};
        form.sends([name](EngineHost &engine, const FormValues &values) {
            api::logs::PutLogGroupDeletionProtection::Input input;
            input.logGroupIdentifier = toStd(name);
            input.deletionProtectionEnabled = values.isOn(QStringLiteral("deletionProtection"));
            return FormCalls{FormCall::of<api::logs::PutLogGroupDeletionProtection>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::cloudwatch
