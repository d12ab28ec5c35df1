#pragma once

#include "gui/kit/JsonCheck.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

namespace nephoscope::gui {

struct CodeWords;

/// An editor for policies and other code: line numbers, colours of the theme, marks for what a
/// checker found, a status bar with place and counts, a pane of findings, find, wrap and a handle
/// that makes it higher. Tab indents; Esc and then Tab leaves. In the library nephoscope_editor.
class CodeEditor : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged USER true)
public:
    enum class Language { Json, Plain };
    using Checker = std::function<std::vector<CodeIssue>(const QString &text)>;

    explicit CodeEditor(Language language = Language::Json, QWidget *parent = nullptr);
    ~CodeEditor() override;

    QString text() const;
    /// As typed by the user, but undo ends here.
    void setText(const QString &text);
    /// Colours the words of a language; for editors of Plain.
    void setWords(const CodeWords &words);
    /// Runs after the built-in check of the language, some time after the last key.
    void setChecker(Checker checker);
    /// Checks now; what the pane lists from now on.
    const std::vector<CodeIssue> &check();
    int errorCount() const;
    int warningCount() const;
    /// "1 error in the text" or empty: for FormField::setValidator.
    QString problem();
    void setReadOnly(bool readOnly);
    bool isReadOnly() const;
    /// A spinner in place of the text.
    void setLoading(bool loading);
    /// An error with Retry in place of the text; empty shows the text again.
    void setLoadError(const QString &text);
    /// Line and column from 1; moves the focus too.
    void goTo(int line, int column);
    int line() const;
    int column() const;
    bool wraps() const;
    /// Kept for all editors.
    void setWraps(bool wraps);
    /// Puts JSON into lines; nothing while it has errors.
    void format();
    void openFind();
    void setAccessibleTitle(const QString &title);

Q_SIGNALS:
    void textChanged();
    void retryClicked();
    /// The check ran.
    void checked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Parts;
    void build();
    void restyle();
    void retranslate();
    void showPlace();
    void showIssues();
    void showPart(int part);
    void markIssues();
    void find(bool forward);
    void step(int by);
    std::unique_ptr<Parts> m;
};

} // namespace nephoscope::gui
