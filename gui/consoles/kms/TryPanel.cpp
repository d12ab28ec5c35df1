#include "gui/consoles/kms/TryPanel.h"

#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/Container.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::kms {

namespace {

constexpr int mostTexts = 2;

} // namespace

TryPanel::TryPanel(Navigator &navigator, QString key, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_id(std::move(key)), m_card(new Container), m_failed(new Alert(Alert::Type::Error)),
      m_run(new Button(Button::Variant::Primary)), m_code(new CliPreview), m_result(new Container), m_verdict(new Alert(Alert::Type::Success))
{
    m_run->setObjectName(QStringLiteral("runTrial"));
    m_verdict->setObjectName(QStringLiteral("trialVerdict"));
    m_failed->setObjectName(QStringLiteral("trialFailed"));
    m_failed->hide();
    m_card->column()->addWidget(m_failed);
    m_card->column()->addWidget(m_run, 0, Qt::AlignLeft);
    m_card->column()->addWidget(m_code);
    m_result->column()->addWidget(m_verdict);
    for (int i = 0; i < mostTexts; ++i) {
        auto *label = new Label(TextStyle::Small);
        label->setToken(Token::TextBodySecondary);
        label->setWordWrap(true);
        auto *block = new CodeBlock(tr("Result"));
        block->setObjectName(QStringLiteral("trialText%1").arg(i));
        m_result->column()->addWidget(label);
        m_result->column()->addWidget(block);
        m_texts.emplace_back(label, block);
    }
    m_result->hide();
    m_run->hide();
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_card);
    column->addWidget(m_result);
    connect(m_run, &Button::clicked, this, &TryPanel::run);
    retranslate();
    refresh();
}

void TryPanel::retranslate()
{
    m_card->setTitle(tr("Try it"));
    m_card->header().setDescription(tr("The same calls that programs make. Nothing of it is stored."));
    m_run->setLabel(tr("Run"));
    m_result->setTitle(tr("Result"));
    m_failed->setTitle(tr("The service refused it"));
    if (m_form)
        m_form->retranslate(trialForm(*m_key));
}

void TryPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_result->hide(); // its words are of the language of then
        retranslate();
    }
    Panel::changeEvent(event);
}

void TryPanel::refresh()
{
    if (!m_navigator.engine().isReady() || m_form)
        return;
    loadKey(m_navigator.engine(), this, m_id, [this](Expected<std::shared_ptr<const Key>> key) {
        m_settled = true;
        m_failed->setVisible(!key);
        if (!key) {
            m_failed->setText(errorText(key.error()));
        } else if (!m_form) {
            m_key = *key;
            build();
        }
    });
}

void TryPanel::build()
{
    m_form = new FormInputs(m_navigator, trialForm(*m_key), FormInputs::Look::Bare);
    m_card->column()->insertWidget(0, m_form);
    m_run->show();
    connect(m_form, &FormInputs::changed, this, [this] {
        // The way back begins with what the way there brought.
        for (const char *id : {"ciphertext", "signature"}) {
            FormField *field = m_form->field(QLatin1String(id));
            auto *input = field ? qobject_cast<TextArea *>(field->input()) : nullptr;
            if (input && field->isVisibleTo(m_form) && input->toPlainText().isEmpty() && !m_carried.isEmpty())
                input->setPlainText(std::exchange(m_carried, {}));
        }
        showCall();
    });
    showCall();
}

void TryPanel::showCall() { m_code->setCalls(trialCalls(m_navigator.engine(), *m_key, m_form->values())); }

void TryPanel::run()
{
    if (!m_form || m_run->isLoading() || !m_form->validate())
        return;
    m_run->setLoading(true);
    runTrial(m_navigator.engine(), this, *m_key, m_form->values(), [this](Expected<TrialResult> result) {
        m_run->setLoading(false);
        m_failed->setVisible(!result);
        m_result->setVisible(result.has_value());
        if (result)
            show(*result);
        else
            m_failed->setText(errorText(result.error()));
    });
}

void TryPanel::show(const TrialResult &result)
{
    m_verdict->setType(result.good ? Alert::Type::Success : Alert::Type::Error);
    m_verdict->setTitle(result.title);
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const bool used = i < result.texts.size();
        m_texts[i].first->setVisible(used);
        m_texts[i].second->setVisible(used);
        if (!used)
            continue;
        m_texts[i].first->setText(result.texts[i].first);
        m_texts[i].second->setCode(result.texts[i].second);
    }
    if (!result.carried.isEmpty()) {
        m_carried = result.carried;
        for (const char *id : {"ciphertext", "signature"}) {
            FormField *field = m_form->field(QLatin1String(id));
            if (auto *input = field ? qobject_cast<TextArea *>(field->input()) : nullptr)
                input->clear(); // of the last time
        }
    }
}

std::vector<Command> TryPanel::commands()
{
    return {pressCommand(m_run, QStringLiteral("kms.runTrial"), m_card->header().title())};
}

} // namespace nephoscope::gui::kms
