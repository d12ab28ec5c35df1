#include "core/Text.h"
#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

namespace {

struct Configurations
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Configurations)
};

namespace scaling = api::autoscaling;
using Kind = FieldDescription::Kind;
using Configuration = scaling::LaunchConfiguration;

QString nameOf(const Configuration &configuration) { return toQt(configuration.launchConfigurationName.value_or("")); }

QString scriptOf(const Configuration &configuration)
{
    std::string text;
    return fromBase64(configuration.userData.value_or(""), text) ? toQt(text) : QString();
}

using Loaded = std::function<void(Expected<std::shared_ptr<const Configuration>>)>;

void loadConfiguration(EngineHost &engine, QObject *receiver, const QString &name, Loaded done)
{
    scaling::DescribeLaunchConfigurations::Input input;
    input.launchConfigurationNames = std::vector<std::string>{toStd(name)};
    ask<scaling::DescribeLaunchConfigurations>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            done(fail(reply.error()));
        else if (!reply->launchConfigurations || reply->launchConfigurations->empty())
            done(fail(Error{"ResourceNotFound", toStd(Configurations::tr("There is no launch configuration of this name.")), 404}));
        else
            done(std::make_shared<const Configuration>(std::move(reply->launchConfigurations->front())));
    });
}

FormDescription configurationForm()
{
    FormDescription form;
    form.title = form.accept = Configurations::tr("Create launch configuration");
    form.failed = Configurations::tr("The launch configuration was not created");
    form.cancelAddress = configurationsAddress();
    FieldDescription name{.id = QStringLiteral("configurationName"), .label = Configurations::tr("Name")};
    name.check = [](const QString &text) { return text.trimmed().isEmpty() || text.size() > 255 ? Configurations::tr("Enter a name of no more than 255 characters.") : QString(); };
    name.errorCodes = {QStringLiteral("AlreadyExists")};
    FieldDescription image{.id = QStringLiteral("imageId"), .label = Configurations::tr("AMI")};
    image.initial = QStringLiteral("ami-0123456789abcdef0");
    image.constraint = Configurations::tr("Noted only: every worker runs on this machine.");
    image.check = [](const QString &text) { return text.startsWith(QLatin1String("ami-")) ? QString() : Configurations::tr("Enter an id that begins with ami-."); };
    FieldDescription kind{.id = QStringLiteral("instanceType"), .label = Configurations::tr("Instance type")};
    kind.initial = QStringLiteral("t3.micro");
    kind.check = [](const QString &text) { return text.contains(u'.') ? QString() : Configurations::tr("Enter an instance type such as t3.micro."); };
    FieldDescription profile{.id = QStringLiteral("instanceProfile"), .label = Configurations::tr("IAM instance profile - optional")};
    profile.constraint = Configurations::tr("Workers get the credentials of its role.");
    FieldDescription script{.id = QStringLiteral("userData"), .label = Configurations::tr("User data"), .kind = Kind::Area};
    script.constraint = Configurations::tr("What a worker runs, such as a program of sh or Python. It runs until it is asked to end.");
    script.initial = QStringLiteral("#!/bin/sh\necho \"worker $INSTANCE_ID\"\nexec sleep infinity\n");
    form.sections = {{Configurations::tr("Launch configuration"), {}, {std::move(name), std::move(image), std::move(kind), std::move(profile), std::move(script)}}};
    form.sends([](EngineHost &engine, const FormValues &values) {
        scaling::CreateLaunchConfiguration::Input input;
        input.launchConfigurationName = toStd(values[QStringLiteral("configurationName")].trimmed());
        input.imageId = toStd(values[QStringLiteral("imageId")].trimmed());
        input.instanceType = toStd(values[QStringLiteral("instanceType")].trimmed());
        if (const QString name = values[QStringLiteral("instanceProfile")].trimmed(); !name.isEmpty())
            input.iamInstanceProfile = toStd(name);
        const std::string text = toStd(values[QStringLiteral("userData")]);
        if (!text.empty())
            input.userData = toBase64(asBytes(text));
        return FormCalls{FormCall::of<scaling::CreateLaunchConfiguration>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Configurations::tr("Successfully created launch configuration %1").arg(values[QStringLiteral("configurationName")].trimmed()));
    };
    return form;
}

Setting scriptSetting(const QString &name)
{
    SettingType<Configuration> setting(QStringLiteral("user-data"), Configurations::tr("User data"));
    setting.description = Configurations::tr("Launch configurations never change: make another one and give it to the group.");
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadConfiguration(engine, receiver, name, std::move(done)); });
    setting.shows([](const Configuration &value) {
        return std::vector<Fact>{{Configurations::tr("Size"), Configurations::tr("%1 bytes").arg(scriptOf(value).toUtf8().size())}};
    });
    setting.showsCode(scriptOf);
    return setting;
}

std::vector<Pair> summary(const Configuration &value)
{
    return {{Configurations::tr("Name"), nameOf(value), true},
            {Configurations::tr("AMI"), toQt(value.imageId.value_or(""))},
            {Configurations::tr("Instance type"), toQt(value.instanceType.value_or(""))},
            {Configurations::tr("IAM instance profile"), toQt(value.iamInstanceProfile.value_or(""))},
            {Configurations::tr("Creation time"), toCell(value.createdTime).text}};
}

Details details(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{Configurations::tr("EC2 Auto Scaling"), groupsAddress()}, {Configurations::tr("Launch configurations"), configurationsAddress()}, {name, {}}};
    page.failed = Configurations::tr("The launch configuration cannot be shown");
    page.load = ResourceType<Configuration>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadConfiguration(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "autoscaling" && change.type == "launchConfiguration" && change.id == id; };
    page.tabAddress = [name](const QString &tab) { return QString(configurationAddress(name) % u'/' % tab); };
    page.addressAfterDelete = configurationsAddress();
    page.help = help::configurations();
    DetailTab all{.id = QStringLiteral("details"), .title = Configurations::tr("Details")};
    all.facts = {ResourceType<Configuration>::facts(Configurations::tr("Details"), 3, summary)};
    all.settings = {scriptSetting(name)};
    page.tabs = {std::move(all)};
    return page;
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::Confirm;
    how.id = QStringLiteral("deleteConfiguration");
    how.text = Configurations::tr("Delete");
    how.title = Configurations::tr("Delete launch configuration");
    how.done = Configurations::tr("Successfully deleted launch configuration %1");
    how.failed = Configurations::tr("The launch configuration was not deleted");
    return how;
}

} // namespace

Resource configurations(const Params &where)
{
    ResourceType<Configuration> type(QStringLiteral("autoscaling"), QStringLiteral("launchConfiguration"));
    type.icon = QStringLiteral("file");
    type.kind = Configurations::tr("Launch configuration");
    type.title = Configurations::tr("Launch configurations");
    type.description = Configurations::tr("What the workers of a group run.");
    type.address = configurationsAddress();
    type.path = {{Configurations::tr("EC2 Auto Scaling"), groupsAddress()}, {Configurations::tr("Launch configurations"), {}}};
    type.identity(&Configuration::launchConfigurationName);
    type.pageAt([](const Configuration &one) { return configurationAddress(nameOf(one)); });
    type.listBy<scaling::DescribeLaunchConfigurations>(&scaling::DescribeLaunchConfigurations::Output::launchConfigurations, &scaling::DescribeLaunchConfigurations::Input::nextToken,
                                                       &scaling::DescribeLaunchConfigurations::Output::nextToken);
    type.refreshOn("autoscaling", "launchConfiguration");
    type.column({.id = QStringLiteral("name"), .title = Configurations::tr("Name"), .width = 260, .link = true}, &Configuration::launchConfigurationName);
    type.column({.id = QStringLiteral("image"), .title = Configurations::tr("AMI"), .width = 220}, &Configuration::imageId);
    type.column({.id = QStringLiteral("type"), .title = Configurations::tr("Instance type"), .width = 150}, &Configuration::instanceType);
    type.column({.id = QStringLiteral("profile"), .title = Configurations::tr("IAM instance profile"), .width = 220}, &Configuration::iamInstanceProfile);
    type.column({.id = QStringLiteral("created"), .title = Configurations::tr("Creation time"), .width = 310, .stretch = true}, &Configuration::createdTime);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Configurations::tr("Find launch configurations");
    type.emptyTitle = Configurations::tr("No launch configurations");
    type.emptyText = Configurations::tr("A launch configuration says what each new worker of a group runs, and by which role.");
    type.emptyAction = QStringLiteral("createConfiguration");
    type.always({.id = QStringLiteral("createConfiguration"), .text = Configurations::tr("Create launch configuration"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createConfigurationAddress()); });
    type.removeBy<scaling::DeleteLaunchConfiguration>(removal(), [](const Configuration &one) {
        scaling::DeleteLaunchConfiguration::Input input;
        input.launchConfigurationName = one.launchConfigurationName;
        return input;
    });
    type.create = std::make_shared<FormDescription>(configurationForm());
    type.help = help::configurations();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(name);
    return type;
}

} // namespace nephoscope::gui::autoscaling
