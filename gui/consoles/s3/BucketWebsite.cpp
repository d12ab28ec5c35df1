#include "gui/consoles/s3/BucketSettings.h"

#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ShapeText.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct BucketWebsite
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketWebsite)
};

using Kind = FieldDescription::Kind;
using Configuration = api::s3::WebsiteConfiguration;
using RoutingRules = std::vector<api::s3::RoutingRule>;

struct Website
{
    std::optional<Configuration> configuration;
    QString endpoint; ///< empty: only the cloud's owner knows
};

const api::Shape &rulesShape() { return *Configuration::shape().find("RoutingRules")->shape; }

QString rulesText(const Website &value)
{
    const auto &configuration = value.configuration;
    return configuration && configuration->routingRules ? shapeText(rulesShape(), &*configuration->routingRules) : QString();
}

/// Amazon S3 User Guide, "Website endpoints": older Regions have a dash where newer ones have a dot.
QString endpointOf(const EngineHost &engine, const QString &bucket)
{
    if (!engine.remote())
        return QStringLiteral("http://%1.s3-website.localhost:%2").arg(bucket, QString::number(engine.port()));
    if (!engine.remote()->isAws())
        return {};
    static const QStringList older{QStringLiteral("us-east-1"),      QStringLiteral("us-west-1"),      QStringLiteral("us-west-2"), QStringLiteral("ap-southeast-1"),
                                   QStringLiteral("ap-southeast-2"), QStringLiteral("ap-northeast-1"), QStringLiteral("eu-west-1"), QStringLiteral("sa-east-1")};
    const QString region = engine.region();
    return QStringLiteral("http://%1.s3-website%2%3.amazonaws.com").arg(bucket, older.contains(region) ? QStringLiteral("-") : QStringLiteral("."), region);
}

void load(EngineHost &engine, QObject *receiver, const QString &bucket, SettingType<Website>::Loaded done)
{
    ask<api::s3::GetBucketWebsite>(engine, receiver, inputFor<api::s3::GetBucketWebsite>(bucket), [endpoint = endpointOf(engine, bucket), done](auto reply) {
        auto website = std::make_shared<Website>();
        website->endpoint = endpoint;
        if (!reply && reply.error().code != "NoSuchWebsiteConfiguration") {
            done(fail(reply.error()));
            return;
        }
        if (reply) {
            Configuration &configuration = website->configuration.emplace();
            configuration.errorDocument = std::move(reply->errorDocument);
            configuration.indexDocument = std::move(reply->indexDocument);
            configuration.redirectAllRequestsTo = std::move(reply->redirectAllRequestsTo);
            configuration.routingRules = std::move(reply->routingRules);
        }
        done(std::shared_ptr<const Website>(std::move(website)));
    });
}

std::vector<Fact> factsOf(const Website &value)
{
    const bool on = value.configuration.has_value();
    std::vector<Fact> facts{stateFact(BucketWebsite::tr("Static website hosting"), on, enabledText(on))};
    if (!on)
        return facts;
    const Configuration &configuration = *value.configuration;
    if (const auto &all = configuration.redirectAllRequestsTo) {
        const QString host = toQt(all->hostName.value_or(""));
        facts.push_back({BucketWebsite::tr("Hosting type"), BucketWebsite::tr("Redirect requests")});
        facts.push_back({BucketWebsite::tr("Target"), all->protocol ? QString(toQt(all->protocol->value) % QStringLiteral("://") % host) : host});
    } else {
        facts.push_back({BucketWebsite::tr("Hosting type"), BucketWebsite::tr("Bucket hosting")});
        facts.push_back({BucketWebsite::tr("Index document"), configuration.indexDocument ? toQt(configuration.indexDocument->suffix.value_or("")) : QString()});
        facts.push_back({BucketWebsite::tr("Error document"), configuration.errorDocument ? toQt(configuration.errorDocument->key.value_or("")) : QString()});
    }
    if (!value.endpoint.isEmpty())
        facts.push_back({BucketWebsite::tr("Bucket website endpoint"), value.endpoint, true});
    return facts;
}

FieldDescription rulesField(const Website &value)
{
    FieldDescription rules{.id = QStringLiteral("redirectRules"), .label = BucketWebsite::tr("Redirection rules - optional"), .kind = Kind::Code};
    rules.description = BucketWebsite::tr("A list in JSON: which requests are redirected, and where to.");
    rules.initial = rulesText(value);
    rules.options = {{QStringLiteral("[\n  {\n    \"Condition\": {\n      \"KeyPrefixEquals\": \"docs/\"\n    },\n    \"Redirect\": {\n      "
                                     "\"ReplaceKeyPrefixWith\": \"documents/\"\n    }\n  }\n]"),
                      BucketWebsite::tr("A folder that was renamed")},
                     {QStringLiteral("[\n  {\n    \"Condition\": {\n      \"HttpErrorCodeReturnedEquals\": \"404\"\n    },\n    \"Redirect\": {\n      "
                                     "\"HostName\": \"www.example.com\",\n      \"ReplaceKeyPrefixWith\": \"not-found/\"\n    }\n  }\n]"),
                      BucketWebsite::tr("Pages that are not found")}};
    rules.checkCode = [](const QString &text) {
        RoutingRules read;
        return text.trimmed().isEmpty() ? std::vector<CodeIssue>() : readShapeText(rulesShape(), text, &read);
    };
    rules.errorCodes = {QStringLiteral("InvalidRequest"), QStringLiteral("MalformedXML")};
    return rules;
}

std::vector<FieldDescription> fieldsOf(const Website &value)
{
    const Configuration now = value.configuration.value_or(Configuration());
    const auto in = [](bool redirecting, FieldDescription field) {
        field.shown = [redirecting](const FormValues &values) { return (values[QStringLiteral("hostingType")] == QLatin1String("redirect")) == redirecting; };
        return onlyWith(QStringLiteral("website"), std::move(field));
    };
    const auto filled = [](const QString &text) { return text.trimmed().isEmpty() ? BucketWebsite::tr("Enter a value.") : QString(); };
    FieldDescription type{.id = QStringLiteral("hostingType"), .label = BucketWebsite::tr("Hosting type"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("bucket"), BucketWebsite::tr("Host a static website"), BucketWebsite::tr("Use the bucket's endpoint as the web address.")},
                    {QStringLiteral("redirect"), BucketWebsite::tr("Redirect requests for an object"), BucketWebsite::tr("Send all requests to another bucket or host.")}};
    type.initial = now.redirectAllRequestsTo ? QStringLiteral("redirect") : QStringLiteral("bucket");
    FieldDescription index{.id = QStringLiteral("indexDocument"), .label = BucketWebsite::tr("Index document"), .placeholder = QStringLiteral("index.html")};
    index.description = BucketWebsite::tr("The page of the website itself and of each folder.");
    index.initial = now.indexDocument ? toQt(now.indexDocument->suffix.value_or("")) : QString();
    index.check = filled;
    index.errorCodes = {QStringLiteral("InvalidArgument")};
    FieldDescription error{.id = QStringLiteral("errorDocument"), .label = BucketWebsite::tr("Error document - optional"), .placeholder = QStringLiteral("error.html")};
    error.description = BucketWebsite::tr("Returned when something goes wrong.");
    error.initial = now.errorDocument ? toQt(now.errorDocument->key.value_or("")) : QString();
    const auto all = now.redirectAllRequestsTo.value_or(api::s3::RedirectAllRequestsTo());
    FieldDescription host{.id = QStringLiteral("redirectHost"), .label = BucketWebsite::tr("Host name"), .placeholder = QStringLiteral("www.example.com")};
    host.initial = toQt(all.hostName.value_or(""));
    host.check = filled;
    FieldDescription protocol{.id = QStringLiteral("redirectProtocol"), .label = BucketWebsite::tr("Protocol"), .kind = Kind::Select};
    protocol.options = {{QStringLiteral("none"), BucketWebsite::tr("As the request")}, {QStringLiteral("http"), QStringLiteral("http")}, {QStringLiteral("https"), QStringLiteral("https")}};
    protocol.initial = all.protocol ? toQt(all.protocol->value) : QStringLiteral("none");
    protocol.errorCodes = {QStringLiteral("InvalidRequest")};
    return {enableField(QStringLiteral("website"), BucketWebsite::tr("Static website hosting"), value.configuration.has_value(),
                        BucketWebsite::tr("Visitors need read access: turn off Block Public Access and allow s3:GetObject in a bucket policy.")),
            onlyWith(QStringLiteral("website"), std::move(type)), in(false, std::move(index)), in(false, std::move(error)), in(false, rulesField(value)),
            in(true, std::move(host)), in(true, std::move(protocol))};
}

Configuration configurationOf(const FormValues &values)
{
    Configuration configuration;
    if (values[QStringLiteral("hostingType")] == QLatin1String("redirect")) {
        auto &all = configuration.redirectAllRequestsTo.emplace();
        all.hostName = toStd(values[QStringLiteral("redirectHost")]);
        if (const QString protocol = values[QStringLiteral("redirectProtocol")]; protocol != QLatin1String("none"))
            all.protocol.emplace(toStd(protocol));
        return configuration;
    }
    configuration.indexDocument.emplace().suffix = toStd(values[QStringLiteral("indexDocument")]);
    if (const QString error = values[QStringLiteral("errorDocument")]; !error.isEmpty())
        configuration.errorDocument.emplace().key = toStd(error);
    const QString rules = values[QStringLiteral("redirectRules")];
    RoutingRules read;
    if (!rules.trimmed().isEmpty() && readShapeText(rulesShape(), rules, &read).empty() && !read.empty())
        configuration.routingRules = std::move(read);
    return configuration;
}

FormDescription websiteForm(const QString &bucket, const Website &value)
{
    FormDescription form;
    form.sections = {{BucketWebsite::tr("Static website hosting"), {}, fieldsOf(value)}};
    form.sends([bucket](EngineHost &engine, const FormValues &values) {
        if (!values.isOn(QStringLiteral("website")))
            return FormCalls{FormCall::of<api::s3::DeleteBucketWebsite>(engine.caller(), inputFor<api::s3::DeleteBucketWebsite>(bucket))};
        auto input = inputFor<api::s3::PutBucketWebsite>(bucket);
        input.websiteConfiguration = configurationOf(values);
        return FormCalls{FormCall::of<api::s3::PutBucketWebsite>(engine.caller(), std::move(input))};
    });
    return form;
}

} // namespace

Setting websiteSetting(const QString &bucket)
{
    SettingType<Website> setting(QStringLiteral("website"), BucketWebsite::tr("Static website hosting"), BucketWebsite::tr("static website hosting"));
    setting.help = help::website();
    setting.columns = 2;
    setting.description = BucketWebsite::tr("Serves the objects of the bucket as a website.");
    setting.loadWith([bucket](EngineHost &engine, QObject *receiver, auto done) { load(engine, receiver, bucket, std::move(done)); });
    setting.shows(factsOf);
    setting.showsCode(rulesText);
    setting.editBy([bucket](const Website &value) { return websiteForm(bucket, value); });
    return setting;
}

} // namespace nephoscope::gui::s3
