#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace nephoscope::gui {

class Alert;
class Button;
class Container;
class ContentArea;
class ExpandableSection;
class Form;
class HeaderBar;

/// The scaffold of a page that creates or edits: header, containers by topic, a closed section for
/// the rest, an error above the buttons, Cancel and the button that does it.
class FormView : public QWidget
{
    Q_OBJECT
public:
    explicit FormView(QWidget *parent = nullptr);

    HeaderBar &header() { return *m_header; }
    Form &form() { return *m_form; }
    /// A card for the fields of one topic.
    Container *addContainer(const QString &title = {});
    /// The closed "Additional settings" card; made on first use, stays last.
    ExpandableSection *additional();
    /// Any other widget between the cards.
    void addWidget(QWidget *widget);
    Button &submitButton() { return *m_submit; }
    void setSubmitText(const QString &text);
    /// Not shown where there is nothing to send, as for what does not exist; neither Enter sends it then.
    void setButtonsShown(bool shown);
    /// Spinner in the button, fields disabled, until it is called with false or setError().
    void setBusy(bool busy);
    /// What the service answered; empty hides it. Ends busy.
    void setError(const QString &title, const QString &text = {});
    bool isDirty() const;
    /// Asks in a dialog before typed input is lost, then runs `leave`; at once when nothing was typed.
    void leaveThen(std::function<void()> leave);

Q_SIGNALS:
    /// All fields are fine: send it.
    void submitted();
    /// Cancel was clicked and, with unsaved input, confirmed.
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    Form *m_form;
    ContentArea *m_area;
    HeaderBar *m_header;
    QWidget *m_body;
    QVBoxLayout *m_column;
    ExpandableSection *m_additional = nullptr;
    Alert *m_error;
    Button *m_cancel;
    Button *m_submit;
    QPointer<QWidget> m_focusBefore;
    bool m_busy = false;
};

} // namespace nephoscope::gui
