#pragma once

#include "gui/consoles/kms/Keys.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class CodeBlock;
class Container;
class FormInputs;
class Label;
}

namespace nephoscope::gui::kms {

/// What a trial answered: a sentence, and texts to look at and to go on with.
struct TrialResult
{
    QString title;
    bool good = true;
    std::vector<std::pair<QString, QString>> texts = {}; ///< name and text
    QString carried = {}; ///< what the way back needs: a ciphertext, a signature
};

/// Encrypts, decrypts, signs … a text with the key, for whoever wants to see what it does: the same calls that programs make.
class TryPanel : public Panel
{
    Q_OBJECT
public:
    TryPanel(Navigator &navigator, QString key, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void build();
    void showCall();
    void run();
    void show(const TrialResult &result);

    Navigator &m_navigator;
    QString m_id;
    std::shared_ptr<const Key> m_key;
    bool m_settled = false;
    QString m_carried;
    Container *m_card;
    Alert *m_failed;
    FormInputs *m_form = nullptr;
    Button *m_run;
    CliPreview *m_code;
    Container *m_result;
    Alert *m_verdict;
    std::vector<std::pair<Label *, CodeBlock *>> m_texts;
};

// The trials of a key, by what it is for.
FormDescription trialForm(const Key &key);
std::vector<PlannedCall> trialCalls(EngineHost &engine, const Key &key, const FormValues &values);
void runTrial(EngineHost &engine, QObject *receiver, const Key &key, const FormValues &values, std::function<void(Expected<TrialResult>)> done);

} // namespace nephoscope::gui::kms
