#include "gui/consoles/secretsmanager/ValueView.h"

#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/describe/ActionContext.h"
#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/SecretValue.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::secretsmanager {

ValueView::ValueView(QWidget *parent)
    : QWidget(parent), m_form(new SegmentedControl), m_column(new QVBoxLayout(this)), m_plain(new CodeBlock(tr("Secret value"))), m_note(new Label(TextStyle::Small))
{
    m_form->setObjectName(QStringLiteral("valueForm"));
    m_plain->setObjectName(QStringLiteral("plainValue"));
    m_note->setToken(Token::TextBodySecondary);
    m_note->setWordWrap(true);
    if (auto *text = m_plain->findChild<Label *>(QStringLiteral("code")))
        text->setProperty("masks", QStringLiteral("secret"));
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_column->addWidget(m_form, 0, Qt::AlignLeft);
    m_column->addWidget(m_plain);
    m_column->addWidget(m_note);
    connect(m_form, &SegmentedControl::valueChanged, this, &ValueView::showForm);
    retranslate();
}

void ValueView::setValue(const model::GetSecretValue::Output &value)
{
    m_binary = value.secretBinary.has_value();
    const std::string bytes = m_binary ? value.secretBinary->bytes : value.secretString.value_or("");
    m_text = m_binary ? QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64()) : toQt(bytes);
    delete m_pairs;
    m_pairs = nullptr;
    const auto pairs = m_binary ? std::nullopt : pairsOf(m_text);
    if (pairs) {
        m_pairs = new KeyValueGrid(2);
        for (const auto &[key, text] : *pairs)
            m_pairs->add(key, new SecretValue(text, key));
        m_column->insertWidget(1, m_pairs);
    }
    m_plain->setCode(m_text);
    m_form->setVisible(pairs.has_value());
    m_form->setValue(pairs ? QStringLiteral("pairs") : QStringLiteral("plaintext"));
    showForm();
}

void ValueView::showForm()
{
    const bool byKeys = m_pairs && m_form->value() == QLatin1String("pairs");
    if (m_pairs)
        m_pairs->setVisible(byKeys);
    m_plain->setVisible(!byKeys);
    m_note->setVisible(m_binary);
}

void ValueView::retranslate()
{
    m_form->setAccessibleName(tr("How the value is shown"));
    m_form->setChoices({{.id = QStringLiteral("pairs"), .text = tr("Key/value")}, {.id = QStringLiteral("plaintext"), .text = tr("Plaintext")}});
    m_note->setText(tr("This value is binary: it is shown in Base64."));
}

void ValueView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void openValue(const ActionContext &context, const QString &name, const std::string &version)
{
    auto input = inputFor<model::GetSecretValue>(name);
    input.versionId = version;
    context.call<model::GetSecretValue>(std::move(input), {{}, {}, ValueView::tr("The secret value was not retrieved")}, [context](const model::GetSecretValue::Output &value) {
        if (!context.over())
            return;
        auto *dialog = new Dialog(ValueView::tr("Secret value"), context.over());
        dialog->setObjectName(QStringLiteral("secretValue"));
        dialog->setAcceptText(ValueView::tr("Close"));
        dialog->cancelButton().hide();
        auto *view = new ValueView;
        view->setValue(value);
        dialog->column()->addWidget(view);
        dialog->open();
    });
}

} // namespace nephoscope::gui::secretsmanager
