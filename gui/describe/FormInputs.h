#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/kit/AttributeEditor.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

namespace nephoscope::gui {

class CliPreview;
class Container;
class Dialog;
class Form;
class FormField;
struct ReviewPair;
class StatusIndicator;

/// The kit's fields as a description wants them, in cards or (in dialogs) bare. Bare ones show what is wrong while it
/// is typed: the dialog's button waits until all is well.
class FormInputs : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Cards, Bare };

    FormInputs(Navigator &navigator, const FormDescription &description, Look look = Look::Cards, QWidget *parent = nullptr);
    /// Its fields take part in a form that has others as well.
    FormInputs(Navigator &navigator, const FormDescription &description, Look look, Form &form, QWidget *parent = nullptr);
    ~FormInputs() override;

    /// The same form in another language; what was entered stays.
    void retranslate(const FormDescription &description);
    FormValues values() const;
    void addTo(FormValues &values) const;
    /// Enters what is said of its fields; the others stay.
    void fill(const FormValues &values);
    /// What was answered, in words.
    std::vector<ReviewPair> review() const;
    bool isValid() const;
    /// As isValid(), shows every problem and goes to the first one.
    bool validate();
    /// Back to the start, without a word about errors.
    void reset();
    /// Whether the code blames one of these fields.
    bool blames(const Error &error) const;
    /// At the field that the code blames; otherwise false.
    bool showError(const Error &error);
    void focusFirst();
    bool isChanged() const;
    FormField *field(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        FieldDescription description;
        QWidget *input = nullptr;
        FormField *field = nullptr;
        QWidget *ruleList = nullptr;
        std::vector<StatusIndicator *> rules;
        std::vector<FieldOption> loaded; ///< behind the description's own options
        QVariant initial;
        std::vector<AttributeEditor::Attribute> initialTags;
        QString told; ///< what a service has said of it last
    };

    void addField(const FieldDescription &description, Look look);
    /// Asks for the options that only the cloud knows, once it is there.
    void loadOptions();
    void load(Entry &entry);
    bool isWanted(const Entry &entry) const;
    bool isBlamed(const Entry &entry, const Error &error) const;
    void showWanted();
    QString problemOf(const Entry &entry) const;
    void showRules(Entry &entry);
    void texts(Entry &entry);

    Navigator &m_navigator;
    Form &m_form;
    std::vector<Container *> m_cards;
    std::vector<std::size_t> m_fieldCounts; ///< of each section
    std::vector<std::unique_ptr<Entry>> m_entries;
};

/// The code of what a dialog will send, at its end.
CliPreview *showCalls(Dialog &dialog, std::vector<PlannedCall> calls);

/// Opens a described form in a dialog over the window; closes it when the service has accepted.
void openForm(const ActionContext &context, FormDescription description);

} // namespace nephoscope::gui
