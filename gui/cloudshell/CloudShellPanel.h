#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QStackedWidget;
class QTabBar;

namespace nephoscope::gui {

class Alert;
class Button;
class FindBar;
class Label;
class Menu;
class MenuButton;
class Navigator;
class TerminalView;

/// Shells in tabs, each with `aws` set up for the Region that was selected when it was opened. The first one starts when
/// the panel is first seen and the engine is ready. Ctrl+Shift+T opens a tab, Ctrl+Shift+W closes it, Ctrl+PageUp and
/// PageDown change between them, Ctrl+Shift+F searches.
class CloudShellPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CloudShellPanel(Navigator &navigator, QWidget *parent = nullptr);

    int count() const { return int(m_shells.size()); }
    /// Null when no shell is open.
    TerminalView *current() const;
    /// Puts text at the prompt, as if pasted; a line end in it runs what stands before.
    void insertText(const QString &text);
    /// A command is at work in one of the shells.
    bool hasJobs() const;

public Q_SLOTS:
    void openShell();
    /// Asks first when a command is at work in it.
    void closeShell(int index);
    void renameShell(int index);
    void restartShell();
    void openFind();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Shell
    {
        TerminalView *view;
        Button *close;
        QString region;
        QString name;   ///< the user's; empty: the title the program set, else the Region
        bool rang = false;
    };

    // CloudShellPanel.cpp
    void startWhenReady();
    void run(TerminalView *view);
    void removeShell(TerminalView *view);
    int indexOf(const TerminalView *view) const;
    void choose(const QString &action);
    void follow(const QString &link);
    void regionChanged(const QString &region);
    void upload();
    void showCurrent();
    QString titleOf(const Shell &shell) const;
    void updateTab(int index);
    // CloudShellPanelParts.cpp
    void build();
    void connectParts();
    void fillMenu(Menu &menu);
    void retranslate();

    Navigator &m_navigator;
    std::vector<Shell> m_shells;
    QTabBar *m_tabs;
    Button *m_add;
    MenuButton *m_actions;
    Menu *m_context;
    Alert *m_notice;
    Button *m_noticeOpen;
    Button *m_noticeClose;
    QStackedWidget *m_stack;
    QWidget *m_empty;
    Label *m_emptyText;
    Button *m_emptyOpen;
    FindBar *m_find;
    QString m_failure;
    int m_fontPixels;
    bool m_started = false;
};

} // namespace nephoscope::gui
