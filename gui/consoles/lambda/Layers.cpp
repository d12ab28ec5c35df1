#include "gui/consoles/lambda/Layers.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/Package.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/consoles/lambda/ZipField.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::lambda {

namespace {

struct Layers
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Layers)
};

using Kind = FieldDescription::Kind;
using Layer = model::LayersListItem;

constexpr int mostLayers = 5;

QString layerName(const Layer &layer) { return toQt(layer.layerName.value_or("")); }

model::LayerVersionsListItem newest(const Layer &layer) { return layer.latestMatchingVersion.value_or(model::LayerVersionsListItem()); }

/// "orders, version 3"
QString versionText(const QString &arn) { return Layers::tr("%1, version %2").arg(arn.section(u':', 6, 6), arn.section(u':', 7, 7)); }

QString runtimesOf(const Layer &layer)
{
    QStringList names;
    for (const model::Runtime &runtime : newest(layer).compatibleRuntimes.value_or(std::vector<model::Runtime>()))
        names << runtimeText(toQt(runtime.value));
    return names.join(QStringLiteral(", "));
}

FormDescription layerForm()
{
    FieldDescription name{.id = QStringLiteral("layerName"), .label = Layers::tr("Name")};
    name.placeholder = QStringLiteral("orders");
    name.constraint = Layers::tr("Up to 140 letters, digits, hyphens and underscores. A name that is there gets a new version.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]{1,140}$"));
        return fits.match(text.trimmed()).hasMatch() ? QString() : Layers::tr("Enter 1 to 140 letters, digits, hyphens and underscores.");
    };
    FieldDescription zip = zipField();
    zip.constraint = Layers::tr("Functions find its files in /opt: libraries in the folder python or nodejs/node_modules.");
    FieldDescription runtimes = runtimeField();
    runtimes.id = QStringLiteral("layerRuntimes");
    runtimes.label = Layers::tr("Compatible runtimes - optional");
    runtimes.kind = Kind::Picks;
    runtimes.constraint.clear();
    runtimes.initial.clear();
    runtimes.placeholder = Layers::tr("Choose runtimes");
    FormDescription form;
    form.title = form.accept = Layers::tr("Create layer");
    form.failed = Layers::tr("The layer was not created");
    form.sections = {{Layers::tr("Layer configuration"), {}, {std::move(name), descriptionField(QStringLiteral("layerDescription")), std::move(zip), std::move(runtimes)}}};
    form.cancelAddress = layersAddress();
    form.submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        auto package = readZip(values[QStringLiteral("zipFile")]);
        if (!package)
            return end(package.error());
        model::PublishLayerVersion::Input input;
        input.layerName = toStd(values[QStringLiteral("layerName")].trimmed());
        if (const QString text = values[QStringLiteral("layerDescription")].trimmed(); !text.isEmpty())
            input.description = toStd(text);
        input.content.emplace().zipFile.emplace().bytes = std::move(*package);
        for (const QString &runtime : values[QStringLiteral("layerRuntimes")].split(u'\n', Qt::SkipEmptyParts))
            (input.compatibleRuntimes ? *input.compatibleRuntimes : input.compatibleRuntimes.emplace()).emplace_back(toStd(runtime));
        ask<model::PublishLayerVersion>(context.engine(), receiver, std::move(input), [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Layers::tr("Successfully created a version of layer %1").arg(values[QStringLiteral("layerName")].trimmed()),
                     Layers::tr("Add it to a function on its Configuration tab."));
    };
    return form;
}

void loadLayers(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using Output = model::ListLayers::Output;
    askAll<model::ListLayers, Layer>(engine, receiver, {}, &Output::layers, &model::ListLayers::Input::marker, &Output::nextMarker, [done = std::move(done)](Expected<std::vector<Layer>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const Layer &layer : *all) {
            const QString arn = toQt(newest(layer).layerVersionArn.value_or(""));
            options.push_back({arn, versionText(arn)});
        }
        done(std::move(options));
    });
}

QStringList layersOf(const Function &function)
{
    QStringList arns;
    for (const model::Layer &layer : function.layers.value_or(std::vector<model::Layer>()))
        arns << toQt(layer.arn.value_or(""));
    return arns;
}

FormDescription layersForm(const QString &function, const QStringList &now)
{
    FieldDescription picks{.id = QStringLiteral("functionLayers"), .label = Layers::tr("Layers"), .kind = Kind::Picks};
    picks.placeholder = Layers::tr("Choose layers");
    picks.constraint = Layers::tr("At most 5. Of each layer the newest version is offered.");
    picks.initial = now.join(u'\n');
    for (const QString &arn : now)
        picks.options.push_back({arn, versionText(arn)});
    picks.load = [now](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        loadLayers(engine, receiver, [now, done = std::move(done)](Expected<std::vector<FieldOption>> found) {
            if (found)
                std::erase_if(*found, [&now](const FieldOption &option) { return now.contains(option.value); });
            done(std::move(found));
        });
    };
    picks.check = [](const QString &chosen) { return chosen.split(u'\n', Qt::SkipEmptyParts).size() > mostLayers ? Layers::tr("At most 5 layers.") : QString(); };
    picks.errorCodes = {QStringLiteral("InvalidParameterValueException")};
    FormDescription form;
    form.sections = {{Layers::tr("Layers"), {}, {std::move(picks)}}};
    form.sends([function](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::UpdateFunctionConfiguration>(function);
        auto &arns = input.layers.emplace();
        for (const QString &arn : values[QStringLiteral("functionLayers")].split(u'\n', Qt::SkipEmptyParts))
            arns.push_back(toStd(arn));
        return FormCalls{FormCall::of<model::UpdateFunctionConfiguration>(engine.caller(), std::move(input))};
    });
    return form;
}

} // namespace

QString layersAddress() { return QStringLiteral("lambda/layers"); }

Setting layerSetting(const QString &function)
{
    SettingType<Function> setting(QStringLiteral("layers"), Layers::tr("Layers"), Layers::tr("layers"));
    setting.description = Layers::tr("Packages that this function shares with others.");
    setting.help = help::layers();
    setting.loadWith([function](EngineHost &engine, QObject *receiver, auto done) { loadFunction(engine, receiver, function, std::move(done)); });
    setting.shows([](const Function &value) {
        std::vector<Fact> facts;
        for (const QString &arn : layersOf(value))
            facts.push_back({versionText(arn), arn, true});
        if (facts.empty())
            facts.push_back({Layers::tr("Layers"), Layers::tr("None")});
        return facts;
    });
    setting.editBy([function](const Function &value) { return layersForm(function, layersOf(value)); });
    return setting;
}

Resource layers(const Params &)
{
    ResourceType<Layer> type(QStringLiteral("lambda"), QStringLiteral("layer"));
    type.icon = QStringLiteral("function");
    type.kind = Layers::tr("Lambda layer");
    type.title = Layers::tr("Layers");
    type.description = Layers::tr("A layer is a package of libraries that several functions share.");
    type.address = layersAddress();
    type.path = {{QStringLiteral("AWS Lambda"), functionsAddress()}, {type.title, {}}};
    type.identity(layerName);
    type.listBy<model::ListLayers>(&model::ListLayers::Output::layers, &model::ListLayers::Input::marker, &model::ListLayers::Output::nextMarker);
    type.refreshOn("lambda", "layer");
    type.column({.id = QStringLiteral("name"), .title = Layers::tr("Name"), .width = 200}, layerName);
    type.column({.id = QStringLiteral("version"), .title = Layers::tr("Newest version"), .width = 150, .rightAligned = true}, [](const Layer &layer) { return newest(layer).version; });
    type.column({.id = QStringLiteral("description"), .title = Layers::tr("Description"), .width = 220, .stretch = true}, [](const Layer &layer) { return newest(layer).description; });
    type.column({.id = QStringLiteral("runtimes"), .title = Layers::tr("Compatible runtimes"), .width = 220}, runtimesOf);
    type.column({.id = QStringLiteral("created"), .title = Layers::tr("Creation date"), .width = 310}, [](const Layer &layer) { return timeOf(newest(layer).createdDate); });
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Layers::tr("Find layers");
    type.emptyTitle = Layers::tr("No layers");
    type.emptyText = Layers::tr("Libraries that many of your functions use need not be in each package: put them in a layer, and add it to the functions.");
    type.emptyAction = QStringLiteral("createLayer");
    type.forOne({.id = QStringLiteral("copyLayerArn"), .text = Layers::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Layer &layer) { context.copy(toQt(newest(layer).layerVersionArn.value_or("")), Layers::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createLayer"), .text = Layers::tr("Create layer"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(QString(layersAddress() % QStringLiteral("/create"))); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteLayerVersion"), .text = Layers::tr("Delete newest version"), .title = Layers::tr("Delete newest version"),
                .warning = Layers::tr("Functions that have it go on with it; no other can be given it."), .done = Layers::tr("Successfully deleted the newest version of layer %1"),
                .failed = Layers::tr("The version was not deleted")};
    type.removeBy<model::DeleteLayerVersion>(std::move(how), [](const Layer &layer) {
        model::DeleteLayerVersion::Input input;
        input.layerName = layer.layerName;
        input.versionNumber = newest(layer).version;
        return input;
    });
    type.create = std::make_shared<FormDescription>(layerForm());
    type.help = help::layers();
    return type;
}

} // namespace nephoscope::gui::lambda
