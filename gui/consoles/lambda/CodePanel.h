#pragma once

#include "gui/consoles/lambda/Package.h"
#include "gui/describe/Panel.h"

#include <optional>

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class Label;
class Navigator;
}

namespace nephoscope::gui::lambda {

class SourceEditor;

/// The code of a function: its source in an editor, with Deploy, or a zip from disk in its place.
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
    void showChanges();
    void deploy();
    void choose();
    void save();
    /// Puts a package in place of the function's code; `shown` is the source it was made from.
    void send(std::string zip, Button *button, std::optional<QString> shown);

    Navigator &m_navigator;
    const QString m_function;
    std::string m_known; ///< hash of the code that is shown
    std::optional<Package> m_package;
    bool m_settled = false;
    bool m_loading = false;
    Container *m_card;
    Alert *m_failed;
    Alert *m_large;
    Label *m_name;
    SourceEditor *m_editor;
    Label *m_changed;
    Button *m_save;
    Button *m_upload;
    Button *m_deploy;
};

} // namespace nephoscope::gui::lambda
