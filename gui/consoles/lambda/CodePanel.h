#pragma once

#include "gui/consoles/lambda/Package.h"
#include "gui/describe/Panel.h"

#include <map>
#include <optional>

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class Label;
class Navigator;
class Select;
}

namespace nephoscope::gui::lambda {

class SourceEditor;

/// The code of a function: the text files of its package in an editor, one at a time, with Deploy, which packs all of them
/// again; or a zip from disk in its place.
class CodePanel : public Panel
{
    Q_OBJECT
public:
    CodePanel(Navigator &navigator, QString function, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::vector<Command> commands() override;
    bool hasUnsavedChanges() const override;

    /// Sends a zip from disk.
    void upload(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void show();
    void showFile(const QString &path);
    void showFiles();
    void takeText();
    void showChanges();
    void deploy();
    void choose();
    void save();
    PackageFile *file(const QString &path);
    /// What the function runs first: its handler's file where it is one of those that can be edited.
    QString firstFile() const;
    using Edits = std::map<QString, QString>; ///< texts by path
    /// Puts a package in place of the function's code; `edits` are what it has that the one before did not, nothing where it
    /// came from disk.
    void send(std::string zip, Button *button, std::optional<Edits> edits);

    Navigator &m_navigator;
    const QString m_function;
    std::string m_known; ///< hash of the code that is shown
    std::optional<Package> m_package;
    Edits m_edits;          ///< that are not deployed
    QString m_path;         ///< of the file in the editor; empty: none
    QString m_handlerFile;  ///< its name where the handler is, as the runtime has it
    bool m_filling = false; ///< the editor, with a text that nobody typed
    bool m_settled = false;
    bool m_loading = false;
    Container *m_card;
    Alert *m_failed;
    Alert *m_large;
    Label *m_name;
    Select *m_files;
    Label *m_others;
    SourceEditor *m_editor;
    Label *m_changed;
    Button *m_save;
    Button *m_upload;
    Button *m_deploy;
};

} // namespace nephoscope::gui::lambda
