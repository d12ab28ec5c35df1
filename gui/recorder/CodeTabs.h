#pragma once

#include "gui/recorder/CodeProgram.h"
#include "gui/recorder/PlannedCall.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

class QTabBar;

namespace nephoscope::gui {

class Button;
class CodeLines;

/// The same program for the AWS CLI, Python and JavaScript, a tab each. All of them show the language
/// that was chosen last.
class CodeTabs : public QWidget
{
    Q_OBJECT
public:
    explicit CodeTabs(QWidget *parent = nullptr);

    /// `fill` adds what is shown to an empty program; called once a language that is looked at.
    void setProgram(std::function<void(CodeProgram &program)> fill);
    CodeLanguage language() const;
    void setLanguage(CodeLanguage language);
    QString code() const;
    CodeLines &lines() { return *m_lines; }

Q_SIGNALS:
    void codeChanged(const QString &code);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void show();
    void retranslate();
    QTabBar *m_tabs;
    CodeLines *m_lines;
    std::function<void(CodeProgram &)> m_fill;
};

/// For pages and dialogs: a line that opens to the code of what the form will send. Give it the
/// typed input whenever that changes. Whether it is open is kept, for all of them.
class CliPreview : public QWidget
{
    Q_OBJECT
public:
    explicit CliPreview(QWidget *parent = nullptr);

    /// Without calls it is not shown.
    void setCalls(std::vector<PlannedCall> calls);
    bool isExpanded() const;
    void setExpanded(bool expanded);
    CodeTabs &tabs() { return *m_tabs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Button *m_toggle;
    CodeTabs *m_tabs;
};

} // namespace nephoscope::gui
