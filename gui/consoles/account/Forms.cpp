// What the forms of switching and acting share.
#include "gui/bridge/Become.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/account/Account.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/shell/Persona.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>

namespace nephoscope::gui::account {

namespace {

using FieldKind = FieldDescription::Kind;

struct Forms
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::Forms)
};

} // namespace

QString actAsRoleAddress(const QString &role)
{
    return actAsAddress() % QStringLiteral("/role/") % QString::fromLatin1(QUrl::toPercentEncoding(role));
}

QString switchRoleAddress(const QString &account, const QString &role, const QString &label, const QString &color)
{
    QUrlQuery query;
    const auto put = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(QString::fromLatin1(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    put("account", account);
    put("roleName", role);
    put("displayName", label);
    put("color", color);
    const QString text = query.toString(QUrl::FullyEncoded);
    return QStringLiteral("account/switch-role") % (text.isEmpty() ? QString() : QString(u'?' % text));
}

void submitWish(const ActionContext &context, QObject *receiver, const std::shared_ptr<Becoming> &becoming, ActingWish wish, ActingPtr before,
                ActionContext::Ending end)
{
    become(context.engine(), receiver, std::move(wish), std::move(before), [becoming, end](Expected<ActingPtr> made) {
        if (made)
            becoming->made = *made;
        end(made ? std::nullopt : std::optional<Error>(made.error()));
    });
}

void beginActing(const ActionContext &context, const Becoming &becoming)
{
    persona::begin(context.navigator(), becoming.made);
}

FieldDescription sessionNameField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("sessionName"), .label = Forms::tr("Session name"), .initial = initial};
    field.description = Forms::tr("CloudTrail and messages tell sessions of the same role apart by it.");
    field.constraint = Forms::tr("2 to 64 letters, digits and + = , . @ - _");
    field.check = [](const QString &text) {
        static const QRegularExpression good(QStringLiteral("\\A[\\w+=,.@-]{2,64}\\z"));
        return good.match(text).hasMatch() ? QString() : Forms::tr("Enter 2 to 64 letters, digits or + = , . @ - _");
    };
    return field;
}

FieldDescription labelField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("displayName"), .label = Forms::tr("Display name - optional"), .initial = initial};
    field.description = Forms::tr("Stands in the top bar and in the list of roles.");
    field.check = [](const QString &text) { return text.size() > 64 ? Forms::tr("At most 64 characters.") : QString(); };
    return field;
}

FieldDescription colorField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("displayColor"), .label = Forms::tr("Display color"), .kind = FieldKind::Select, .initial = initial};
    field.description = Forms::tr("The top bar wears it while you act so.");
    field.options = {{QStringLiteral("none"), Forms::tr("None")},     {QStringLiteral("red"), Forms::tr("Red")},
                     {QStringLiteral("orange"), Forms::tr("Orange")}, {QStringLiteral("yellow"), Forms::tr("Yellow")},
                     {QStringLiteral("green"), Forms::tr("Green")},   {QStringLiteral("blue"), Forms::tr("Blue")}};
    if (std::none_of(field.options.begin(), field.options.end(), [&](const FieldOption &option) { return option.value == initial; }))
        field.initial = QStringLiteral("none");
    return field;
}

FieldDescription durationField(int hours)
{
    FieldDescription field{.id = QStringLiteral("sessionTime"), .label = Forms::tr("Session duration"), .kind = FieldKind::Number, .initial = QStringLiteral("60")};
    field.description = Forms::tr("By the clock of the cloud. Afterwards its calls are refused.");
    field.constraint = Forms::tr("From 15 minutes up to what the role allows.");
    field.unit = Forms::tr("minutes");
    field.smallest = 15;
    field.largest = hours * 60;
    field.errorCodes = {QStringLiteral("ValidationError")};
    return field;
}

FieldDescription sessionPolicyField(const QString &description)
{
    FieldDescription field = policyField(QStringLiteral("sessionPolicy"), Forms::tr("Session policy"), {}, policy::PolicyKind::Session);
    field.description = description;
    field.check = {};
    field.options = {{QStringLiteral("{\n    \"Version\": \"2012-10-17\",\n    \"Statement\": [\n        {\n            \"Effect\": \"Allow\",\n            \"Action\": "
                                     "\"s3:List*\",\n            \"Resource\": \"*\"\n        }\n    ]\n}"),
                      Forms::tr("Lists of S3 only")}};
    field.errorCodes = {QStringLiteral("MalformedPolicyDocument"), QStringLiteral("PackedPolicyTooLarge")};
    return field;
}

} // namespace nephoscope::gui::account
