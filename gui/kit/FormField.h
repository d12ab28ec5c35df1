#pragma once

#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

#include <functional>

namespace nephoscope::gui {

class Label;
class Link;
class WhyButton;

/// Label, optional description, input, constraint text below, and an error or a warning in its
/// place. The field checks itself when the focus leaves it after a change; a Form checks all.
/// Works with every input that has a user property with a notify signal (Qt's and the kit's).
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Error text in the current language, empty when the input is fine.
    using Check = std::function<QString()>;
    /// Calls the answer once, later or at once, on the GUI thread.
    using Answer = std::function<void(const QString &error)>;
    using AsyncCheck = std::function<void(Answer answer)>;

    FormField(const QString &label, QWidget *input, QWidget *parent = nullptr);
    ~FormField() override;

    void setLabel(const QString &label);
    QString label() const;
    void setDescription(const QString &text);
    void setConstraint(const QString &text);
    /// "Name - optional".
    void setOptional(bool optional);
    /// The Info link after the label; clicking it emits infoClicked().
    void setInfoVisible(bool visible);
    /// Red text with an icon and a red outline of the input; empty clears both.
    void setError(const QString &text);
    bool hasError() const;
    QString error() const;
    /// Yellow text that keeps nobody from going on; an error hides it.
    void setWarning(const QString &text);
    QWidget *input() { return m_input; }

    void setValidator(Check check) { m_check = std::move(check); }
    /// For what only the cloud knows, such as whether a name is taken. Runs after the validator found
    /// nothing; an answer for a value that has changed since is dropped.
    void setAsyncValidator(AsyncCheck check) { m_asyncCheck = std::move(check); }
    /// Like a validator, but its text only warns.
    void setWarner(Check check) { m_warner = std::move(check); }
    /// Runs the validator and shows the outcome; true when there is no error. Hidden and disabled
    /// inputs are always fine.
    bool validate();
    /// validate(), then the asynchronous check; `done` gets the outcome once, also when the value
    /// changed in between (false then).
    void validateFully(std::function<void(bool fine)> done);

    /// The input's user property.
    QVariant value() const;
    /// The value is another than at the last setClean() (or at the start).
    bool isDirty() const;
    void setClean();
    /// Moves the focus into the input and scrolls the field into view.
    void reveal();

Q_SIGNALS:
    void changed();
    void infoClicked();

protected:
    void changeEvent(QEvent *event) override;

private Q_SLOTS:
    void inputChanged();

private:
    void focusMoved(QWidget *from, QWidget *to);
    bool isLeftOut() const;
    bool holds(QWidget *widget) const;
    void showState();
    void retranslate();
    QWidget *m_input;
    Label *m_label;
    Label *m_optional;
    Link *m_info;
    Label *m_description;
    Label *m_constraint;
    Label *m_error;
    QWidget *m_errorRow;
    WhyButton *m_why = nullptr;
    Label *m_warning;
    QWidget *m_warningRow;
    WhyButton *m_whyWarned = nullptr;
    Check m_check;
    Check m_warner;
    AsyncCheck m_asyncCheck;
    QVariant m_clean;
    QMetaObject::Connection m_inputConnection;
    QMetaObject::Connection m_focusConnection;
    bool m_touched = false;
    int m_generation = 0;
};

} // namespace nephoscope::gui
