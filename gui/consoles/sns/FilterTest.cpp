#include "gui/consoles/sns/FilterTest.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sns/SubscriptionFields.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"
#include "services/sns/Filter.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::sns {

namespace {

constexpr int sampleHeight = 160; // logical pixels
constexpr const char *sample = R"({"event":"order_placed","price":120,"store":"seoul-1"})";

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
    : QWidget(parent), m_sample(new CodeEditor(CodeEditor::Language::Json)), m_test(new Button(Button::Variant::Normal)), m_result(new Alert(Alert::Type::Info))
{
    m_sample->setObjectName(QStringLiteral("filterSample"));
    m_sample->setMinimumHeight(sampleHeight);
    m_sample->setText(formatJson(QLatin1String(sample)));
    m_test->setObjectName(QStringLiteral("testFilter"));
    m_result->setObjectName(QStringLiteral("filterResult"));
    m_result->hide();
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    column->addWidget(m_sample);
    column->addWidget(m_test, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    setFocusProxy(m_sample);
    connect(m_test, &Button::clicked, this, &FilterTest::test);
    connect(m_sample, &CodeEditor::textChanged, m_result, &QWidget::hide);
    retranslate();
}

void FilterTest::test()
{
    const FormInputs *form = nullptr;
    for (QWidget *above = parentWidget(); above && !form; above = above->parentWidget())
        form = qobject_cast<FormInputs *>(above);
    if (!form)
        return;
    const FormValues values = form->values();
    const FilterVerdict verdict = tryFilter(enteredFilter(values), enteredScope(values), m_sample->text());
    m_result->setType(!verdict.problem.isEmpty() ? Alert::Type::Error : verdict.passes ? Alert::Type::Success : Alert::Type::Warning);
    m_result->setTitle(!verdict.problem.isEmpty() ? tr("The filter policy could not be tested")
                           : verdict.passes       ? tr("The message is delivered to this subscription")
                                                  : tr("The message is not delivered to this subscription"));
    m_result->setText(verdict.problem);
    m_result->show();
}

void FilterTest::retranslate()
{
    m_sample->setAccessibleTitle(tr("Sample message"));
    m_test->setLabel(tr("Test filter policy"));
    m_result->hide(); // of the last test, in the language before
}

void FilterTest::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::sns
