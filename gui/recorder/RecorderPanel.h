#pragma once

#include "gui/recorder/CodeProgram.h"
#include "gui/shell/Drawer.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace nephoscope::gui {

class ActionList;
class ActionModel;
class Alert;
class Button;
class CodeTabs;
class CopyButton;
class Label;
class MenuButton;
class RecordButton;
class ActionRecorder;
class Splitter;
class TableMessage;
class Toggle;
class WhyButton;

/// Console-to-Code: the list of what was done in the console, the code for what is selected, and
/// scripts that do it again. Recording goes on while the panel is closed.
class RecorderPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RecorderPanel(Navigator &navigator, QWidget *parent = nullptr);

    ActionRecorder &recorder() { return m_recorder; }
    ActionList &list() { return *m_list; }
    CodeTabs &tabs() { return *m_tabs; }
    /// What an exported script holds: the selected actions when several are selected, else all that
    /// changed something and were not refused for a fault of their own.
    std::string script(CodeLanguage language) const;
    /// Writes the script; the error text, or empty.
    QString exportTo(const QString &path, CodeLanguage language) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void showCode();
    void chooseFile(CodeLanguage language);
    QList<quint64> selection() const;
    void retranslate();

    ActionRecorder &m_recorder;
    ActionModel *m_model;
    RecordButton *m_record;
    Label *m_counter;
    Button *m_clear;
    Toggle *m_reads;
    Toggle *m_block;
    Alert *m_blocked;
    TableMessage *m_empty;
    Splitter *m_splitter;
    ActionList *m_list;
    CodeTabs *m_tabs;
    WhyButton *m_why = nullptr; ///< of the selected action, where it was refused
    QHBoxLayout *m_top;
    CopyButton *m_copyAll;
    MenuButton *m_export;
    quint64 m_newest = 0;
};

/// For the catalogue: drawer `recorder` at the right.
DrawerSpec recorderDrawer();

} // namespace nephoscope::gui
