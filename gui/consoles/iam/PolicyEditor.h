#pragma once

#include "policy/PolicyDocument.h"

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace nephoscope::gui {
class Alert;
class Button;
class CodeEditor;
class Container;
class FormInputs;
class Navigator;
class SegmentedControl;
}

namespace nephoscope::gui::iam {

/// An identity policy, edited by choosing (visual) or as JSON, checked while it is typed. Both show the same text: what the
/// one changes, the other has. A field of forms: its text is the policy.
class PolicyEditor : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged USER true)
public:
    explicit PolicyEditor(Navigator &navigator, QWidget *parent = nullptr);
    /// What a new policy begins with.
    static QString startText();

    QString text() const;
    void setText(const QString &text);
    CodeEditor &editor() { return *m_code; }
    /// `visual` or `json`.
    void showMode(const QString &mode);

Q_SIGNALS:
    void textChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Card
    {
        policy::StatementDocument statement;
        Container *box = nullptr;
        FormInputs *form = nullptr; ///< null: only JSON can say it
        Button *remove = nullptr;
        QString prefix;
    };
    void retranslate();
    /// Cards from the text; what is no policy is said instead.
    void build();
    void addCard(const policy::StatementDocument &statement);
    void removeCard(const Container *box);
    void countCards();
    void take();
    void name(Card &card);

    Navigator &m_navigator;
    SegmentedControl *m_mode;
    QWidget *m_visual;
    QVBoxLayout *m_cardColumn;
    Alert *m_broken;
    Button *m_add;
    CodeEditor *m_code;
    policy::PolicyDocument m_document;
    std::vector<Card> m_cards;
    bool m_taking = false;
};

} // namespace nephoscope::gui::iam
