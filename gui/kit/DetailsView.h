#pragma once

#include "gui/kit/HelpTopic.h"
#include "gui/kit/StatusIndicator.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace nephoscope::gui {

class Container;
class HeaderBar;
class KeyValueGrid;
class TableMessage;
class Tabs;

/// One key and value of a summary. An empty value shows "-"; with an address it is a link, with a status it has the
/// status's icon, copyable ones have a copy button.
struct Fact
{
    QString key;
    QString value;
    bool copyable = false;
    QString address = {};
    std::optional<StatusIndicator::Status> status = {};
    std::function<HelpTopic()> info = {};
};

/// A resource on a page of its own: title with status and actions, summary of key-value pairs, and tabs that are built
/// when they are first shown.
class DetailsView : public QWidget
{
    Q_OBJECT
public:
    /// Pairs stand in as many columns as fit, at most `columns` (2…4).
    explicit DetailsView(int columns = 4, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setStatus(StatusIndicator::Status status, const QString &text);
    void addAction(QWidget *button);
    /// An Info link behind the title.
    void setInfo(std::function<HelpTopic()> info);
    void setSummaryTitle(const QString &title);
    /// Shows the summary; facts equal to those shown change nothing, so a selected text stays selected.
    void setFacts(std::vector<Fact> facts);
    /// `title` is asked again after a change of language; `make` is called when the tab is first shown.
    void addTab(const QString &id, std::function<QString()> title, std::function<QWidget *()> make);
    void showTab(const QString &id);
    QString currentTab() const;
    /// The content of a tab; null while it has not been shown.
    QWidget *tab(const QString &id) const;

    /// Grey bars in place of the summary, until setFacts().
    void showLoading();
    /// An error with Retry in place of everything below the title, until setFacts().
    void showError(const QString &title, const QString &text);

Q_SIGNALS:
    void linkActivated(const QString &address);
    void helpRequested(const nephoscope::gui::HelpTopic &topic);
    void retry();
    void tabChanged(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tab
    {
        QString id;
        std::function<QString()> title;
        std::function<QWidget *()> make;
        QWidget *page = nullptr;
        QWidget *content = nullptr;
    };
    void showPart(QWidget *part);
    void build(int index);
    void addFact(const Fact &fact);
    void retranslate();
    int indexOf(const QString &id) const;

    HeaderBar *m_header;
    StatusIndicator *m_status;
    Container *m_summary;
    QWidget *m_part = nullptr; // the one shown of the next three
    KeyValueGrid *m_grid;
    QWidget *m_skeleton;
    TableMessage *m_message;
    Tabs *m_tabs;
    std::vector<Tab> m_pages;
    std::vector<Fact> m_facts;
    QString m_summaryTitle;
    QString m_error;
    QString m_errorTitle;
};

} // namespace nephoscope::gui
