#pragma once

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {

class Alert;
class Button;
class ContentArea;
class Form;
class HeaderBar;
class Label;

/// One line of the review: what was asked, what was answered.
struct ReviewPair
{
    QString key;
    QString value;
};

/// One page of a wizard.
struct WizardStep
{
    QString id;
    QString title;                 ///< starts with a verb: "Choose a source"
    QString description = {};
    bool optional = false;
    QWidget *content = nullptr;    ///< taken over by the wizard
    Form *form = nullptr;          ///< checked at Next; may be null
    std::function<std::vector<ReviewPair>()> review = {}; ///< asked anew whenever the review is shown
};

/// Several pages to one thing that is created: a list of steps at the left ("Step 2 of 4" where it
/// is narrow), checks at Next, and a last step that shows all answers with a way back to each.
class Wizard : public QWidget
{
    Q_OBJECT
public:
    explicit Wizard(QWidget *parent = nullptr);

    /// Steps in order, before the first showing. The review is added by itself.
    void addStep(WizardStep step);
    /// New words after a change of language.
    void setStepTexts(const QString &id, const QString &title, const QString &description = {});
    void setSubmitText(const QString &text);
    /// Below the answers on the review, such as the code of what will be sent.
    void addToReview(QWidget *widget);
    /// Index of the shown step; stepCount() - 1 is the review.
    int currentStep() const { return m_current; }
    int stepCount() const { return int(m_steps.size()) + 1; }
    /// Back always; forward only over steps that are fine. False when a step on the way is not.
    bool goTo(int step);
    void setBusy(bool busy);
    /// What the service answered, above the buttons; empty hides it. Ends busy.
    void setError(const QString &title, const QString &text = {});
    bool isDirty() const;
    void leaveThen(std::function<void()> leave);

Q_SIGNALS:
    void submitted();
    void cancelled();
    void stepChanged(int step);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Navigation;
    friend class Navigation;
    void next();
    void show(int step);
    void fillReview();
    bool restIsOptional() const;
    QString stepTitle(int step) const;
    QString stepNote(int step) const;
    void retranslate();
    std::vector<WizardStep> m_steps;
    Navigation *m_navigation;
    ContentArea *m_area;
    Label *m_where;
    HeaderBar *m_header;
    QWidget *m_body;
    QVBoxLayout *m_pages;
    QWidget *m_review;
    QVBoxLayout *m_reviewColumn; ///< the answers, made anew each time
    Alert *m_error;
    Button *m_cancel;
    Button *m_skip;
    Button *m_previous;
    Button *m_next;
    QString m_submitText;
    int m_current = 0;
    int m_reached = 0;
    bool m_busy = false;
};

} // namespace nephoscope::gui
