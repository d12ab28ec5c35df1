#include "gui/consoles/sns/FilterTest.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sns/SubscriptionFields.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/CodeEditor.h"
#include "services/sns/Filter.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::sns {

namespace {

constexpr int sampleHeight = 160; // logical pixels
constexpr const char *firstSample = R"({"event":"order_placed","price":120,"store":"seoul-1"})";

QString compact(const QJsonArray &list) { return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)); }

/// A value as publishers would give it: texts, numbers, lists.
QJsonObject attributeOf(const QJsonValue &value)
{
    const QString type = value.isDouble() ? QStringLiteral("Number") : value.isArray() ? QStringLiteral("String.Array") : QStringLiteral("String");
    // Numbers as they are written: a list of one without its brackets.
    QJsonArray alone;
    alone.append(value);
    const QString text = value.isArray() ? compact(value.toArray()) : value.isDouble() ? compact(alone).mid(1).chopped(1) : value.toVariant().toString();
    return {{QStringLiteral("Type"), type}, {QStringLiteral("Value"), text}};
}

} // namespace

FilterVerdict tryFilter(const QString &policy, const QString &scope, const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return {false, FilterTest::tr("The sample is no JSON object.")};
    if (auto checked = nephoscope::sns::checkFilterPolicy(toStd(policy), toStd(scope), {}); !checked)
        return {false, toQt(checked.error().message)};
    nephoscope::sns::Message message;
    if (scope == QLatin1String("MessageBody")) {
        message.body = toStd(text);
    } else {
        QJsonObject attributes;
        const QJsonObject values = document.object();
        for (auto each = values.begin(); each != values.end(); ++each)
            attributes.insert(each.key(), attributeOf(each.value()));
        message.attributes = QJsonDocument(attributes).toJson(QJsonDocument::Compact).toStdString();
    }
    nephoscope::sns::Subscription subscription;
    subscription.attributes = {{"FilterPolicy", toStd(policy)}, {"FilterPolicyScope", toStd(scope)}};
    return {nephoscope::sns::FilteredMessage(message).passes(subscription), {}};
}

FilterTest::FilterTest(QWidget *parent)
    : SampleTest({QStringLiteral("filterSample"), QStringLiteral("testFilter"), QStringLiteral("filterResult")}, formatJson(QLatin1String(firstSample)), sampleHeight, parent)
{
    FilterTest::retranslate();
}

void FilterTest::test(const FormValues &values, const QString &sample)
{
    const FilterVerdict verdict = tryFilter(enteredFilter(values), enteredScope(values), sample);
    if (!verdict.problem.isEmpty())
        showResult(Alert::Type::Error, tr("The filter policy could not be tested"), verdict.problem);
    else if (verdict.passes)
        showResult(Alert::Type::Success, tr("The message is delivered to this subscription"));
    else
        showResult(Alert::Type::Warning, tr("The message is not delivered to this subscription"));
}

void FilterTest::retranslate() { setTexts(tr("Sample message"), tr("Test filter policy")); }

} // namespace nephoscope::gui::sns
