#include "gui/consoles/secretsmanager/SecretFields.h"

#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <boost/json.hpp>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretFields)
};

using Kind = FieldDescription::Kind;

constexpr qsizetype mostPairs = 20; // as many as the editor has rows
constexpr qsizetype mostBytes = 65'536;
constexpr int mostDays = 1000;
constexpr int usualDays = 30;

bool isPairs(const FormValues &values) { return values[QStringLiteral("valueFormat")] == QLatin1String("pairs"); }
bool isByDays(const FormValues &values) { return values[QStringLiteral("rotationEvery")] == QLatin1String("days"); }

std::function<bool(const FormValues &)> both(std::function<bool(const FormValues &)> first, std::function<bool(const FormValues &)> second)
{
    return [first = std::move(first), second = std::move(second)](const FormValues &values) { return (!first || first(values)) && (!second || second(values)); };
}

} // namespace

std::optional<FormValues::Tags> pairsOf(const QString &value)
{
    boost::json::error_code problem;
    const auto parsed = boost::json::parse(toStd(value), problem);
    const auto *object = problem ? nullptr : parsed.if_object();
    if (!object || object->empty() || qsizetype(object->size()) > mostPairs)
        return std::nullopt;
    FormValues::Tags pairs;
    for (const auto &[key, text] : *object) {
        if (!text.is_string())
            return std::nullopt;
        pairs.emplace_back(toQt(std::string(key)), toQt(std::string(text.get_string())));
    }
    return pairs;
}

QString pairsText(const FormValues::Tags &pairs)
{
    boost::json::object object;
    for (const auto &[key, value] : pairs)
        object[toStd(key)] = toStd(value);
    return toQt(boost::json::serialize(object));
}

QString ownKey() { return QStringLiteral("alias/aws/secretsmanager"); }

FieldDescription descriptionField()
{
    FieldDescription field{.id = QStringLiteral("secretDescription"), .label = SecretFields::tr("Description - optional"), .kind = Kind::Area};
    field.check = [](const QString &value) { return value.size() > 2048 ? SecretFields::tr("At most 2,048 characters.") : QString(); };
    return field;
}

FieldDescription keyField()
{
    FieldDescription field = s3::kmsKeyField(QStringLiteral("encryptionKey"));
    field.label = SecretFields::tr("Encryption key");
    field.description = SecretFields::tr("Every value is encrypted under a data key of its own, and that under this key.");
    field.options = {{ownKey(), QStringLiteral("aws/secretsmanager")}};
    field.check = {};
    field.errorCodes = {QStringLiteral("EncryptionFailure")};
    return field;
}

std::vector<FieldDescription> valueFields(const QString &value, std::function<bool(const FormValues &)> shown)
{
    const auto now = pairsOf(value);
    FieldDescription format{.id = QStringLiteral("valueFormat"), .label = SecretFields::tr("Format"), .kind = Kind::Radio};
    format.options = {{QStringLiteral("pairs"), SecretFields::tr("Key/value"), SecretFields::tr("Kept as JSON. What programs of AWS expect.")},
                      {QStringLiteral("plaintext"), SecretFields::tr("Plaintext"), SecretFields::tr("Any text, such as a token or a private key.")}};
    format.initial = now || value.isEmpty() ? QStringLiteral("pairs") : QStringLiteral("plaintext");
    format.shown = shown;
    FieldDescription pairs{.id = QStringLiteral("secretPairs"), .label = SecretFields::tr("Key/value pairs"), .kind = Kind::Pairs};
    pairs.initialTags = now.value_or(FormValues::Tags());
    pairs.check = [](const QString &text) {
        QSet<QString> keys;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QString key = line.section(QStringLiteral(" = "), 0, 0);
            if (keys.contains(key))
                return SecretFields::tr("The key %1 comes twice.").arg(key);
            keys.insert(key);
        }
        return keys.isEmpty() ? SecretFields::tr("Enter at least one key and its value.") : QString();
    };
    pairs.shown = both(shown, isPairs);
    FieldDescription text{.id = QStringLiteral("secretText"), .label = SecretFields::tr("Plaintext"), .kind = Kind::Area};
    text.initial = value;
    text.constraint = SecretFields::tr("At most 65,536 bytes.");
    text.check = [](const QString &entered) {
        if (entered.isEmpty())
            return SecretFields::tr("Enter a value.");
        return entered.toUtf8().size() > mostBytes ? SecretFields::tr("At most 65,536 bytes.") : QString();
    };
    text.shown = both(shown, [](const FormValues &values) { return !isPairs(values); });
    return {std::move(format), std::move(pairs), std::move(text)};
}

QString enteredValue(const FormValues &values)
{
    return isPairs(values) ? pairsText(values.tags(QStringLiteral("secretPairs"))) : values[QStringLiteral("secretText")];
}

std::vector<FieldDescription> rotationFields(const model::DescribeSecret::Output &now)
{
    const auto &rules = now.rotationRules;
    FieldDescription on = enableField(QStringLiteral("rotation"), SecretFields::tr("Automatic rotation"), now.rotationEnabled.value_or(false),
                                      SecretFields::tr("A Lambda function makes a new value in time, and changes it where it is used."));
    FieldDescription every{.id = QStringLiteral("rotationEvery"), .label = SecretFields::tr("Rotation schedule"), .kind = Kind::Radio};
    every.options = {{QStringLiteral("days"), SecretFields::tr("Every so many days")}, {QStringLiteral("expression"), SecretFields::tr("Schedule expression")}};
    every.initial = rules && rules->scheduleExpression ? QStringLiteral("expression") : QStringLiteral("days");
    FieldDescription days = daysField(QStringLiteral("rotationDays"), SecretFields::tr("Days"), 1, mostDays);
    days.initial = QString::number(rules ? rules->automaticallyAfterDays.value_or(usualDays) : usualDays);
    days.shown = isByDays;
    FieldDescription expression{.id = QStringLiteral("rotationExpression"), .label = SecretFields::tr("Schedule expression")};
    expression.initial = rules ? toQt(rules->scheduleExpression.value_or("")) : QString();
    expression.placeholder = QStringLiteral("rate(10 days)");
    expression.constraint = SecretFields::tr("rate(…) of at least 4 hours, or cron(…) on the hour, in UTC.");
    expression.check = [](const QString &text) {
        const bool fine = (text.startsWith(QLatin1String("rate(")) || text.startsWith(QLatin1String("cron("))) && text.endsWith(u')');
        return fine ? QString() : SecretFields::tr("Enter rate(…) or cron(…).");
    };
    expression.errorCodes = {QStringLiteral("InvalidParameterException")};
    expression.shown = [](const FormValues &values) { return !isByDays(values); };
    FieldDescription function{.id = QStringLiteral("rotationFunction"), .label = SecretFields::tr("Lambda rotation function"), .kind = Kind::Select};
    function.placeholder = SecretFields::tr("Choose a function");
    function.description = SecretFields::tr("Its policy must let secretsmanager.amazonaws.com invoke it.");
    function.initial = toQt(now.rotationLambdaARN.value_or(""));
    if (!function.initial.isEmpty())
        function.options = {{function.initial, function.initial.section(u':', 6)}};
    function.load = s3::loadFunctions;
    function.check = [](const QString &arn) { return arn.isEmpty() ? SecretFields::tr("Choose a function.") : QString(); };
    function.errorCodes = {QStringLiteral("AccessDeniedException")};
    FieldDescription first{.id = QStringLiteral("rotateNow"), .label = SecretFields::tr("Rotate immediately when this is saved"), .kind = Kind::Check};
    first.initial = QStringLiteral("true");
    std::vector<FieldDescription> fields{std::move(on)};
    for (FieldDescription *field : {&every, &days, &expression, &function, &first})
        fields.push_back(onlyWith(QStringLiteral("rotation"), std::move(*field)));
    return fields;
}

model::RotateSecret::Input enteredRotation(const QString &name, const FormValues &values)
{
    auto input = inputFor<model::RotateSecret>(name);
    input.rotationLambdaARN = toStd(values[QStringLiteral("rotationFunction")]);
    auto &rules = input.rotationRules.emplace();
    if (isByDays(values))
        rules.automaticallyAfterDays = values[QStringLiteral("rotationDays")].toInt();
    else
        rules.scheduleExpression = toStd(values[QStringLiteral("rotationExpression")].trimmed());
    input.rotateImmediately = values.isOn(QStringLiteral("rotateNow"));
    return input;
}

} // namespace nephoscope::gui::secretsmanager
