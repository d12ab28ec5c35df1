#pragma once

#include "gui/describe/FormDescription.h"

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLineEdit;

namespace nephoscope::gui {

class Alert;
class CliPreview;
class Container;
class Dialog;
class FormField;
struct ReviewPair;
class StatusIndicator;
class Toggle;

/// The inputs of a described form, in cards or (in dialogs) bare. Checks a field when it is left, all of them on
/// validate(), and puts the focus on the first bad one.
class FormInputs : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Cards, Bare };

    explicit FormInputs(const FormDescription &description, Look look = Look::Cards, QWidget *parent = nullptr);
    ~FormInputs() override;

    /// The same form in another language; what was entered stays.
    void retranslate(const FormDescription &description);
    FormValues values() const;
    void addTo(FormValues &values) const;
    /// What was answered, in words.
    std::vector<ReviewPair> review() const;
    bool isValid() const;
    /// As isValid(), and shows every problem.
    bool validate();
    /// Whether the code blames one of these fields.
    bool blames(const Error &error) const;
    /// At the field that the code blames; otherwise false.
    bool showError(const Error &error);
    void focusFirst();
    bool isChanged() const;
    FormField *field(const QString &id) const;

Q_SIGNALS:
    void changed();
    /// Enter in a text field.
    void submitted();

private:
    struct Entry
    {
        FieldDescription description;
        QWidget *input = nullptr;
        FormField *field = nullptr;
        QWidget *ruleList = nullptr;
        std::vector<StatusIndicator *> rules;
        QString initial;
    };

    void addField(const FieldDescription &description, Look look);
    QString valueOf(const Entry &entry) const;
    QString shownValue(const Entry &entry) const;
    QString problemOf(const Entry &entry) const;
    void fillOptions(Entry &entry);
    void showRules(Entry &entry);
    void texts(Entry &entry);

    std::vector<Container *> m_cards;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

/// The code of what a dialog will send, at its end.
CliPreview *showCalls(Dialog &dialog, std::vector<PlannedCall> calls);

/// Opens a described form in a dialog over the window; closes it when the service has accepted.
void openForm(const ActionContext &context, FormDescription description);

} // namespace nephoscope::gui
