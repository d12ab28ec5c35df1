#pragma once

#include "gui/kit/FactsCard.h"

class QVBoxLayout;

namespace nephoscope::gui {

class Tabs;

/// A resource on a page of its own: title with status and actions, summary of key-value pairs, and tabs that are built
/// when they are first shown.
class DetailsView : public QWidget
{
    Q_OBJECT
public:
    /// Pairs stand in as many columns as fit, at most `columns` (2…4). 0: no summary, for a resource whose facts stand
    /// in its tabs; these are there from the start.
    explicit DetailsView(int columns = 4, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setStatus(StatusIndicator::Status status, const QString &text);
    HeaderBar &header() { return *m_header; }
    void addAction(QWidget *button);
    /// Below the heading: an alert.
    void addNotice(QWidget *widget);
    /// A card of the page's own between heading and tabs.
    void addSummary(QWidget *card);
    /// An Info link behind the title.
    void setInfo(std::function<HelpTopic()> info);
    void setSummaryTitle(const QString &title);
    /// Shows the summary; facts equal to those shown change nothing, so a selected text stays selected.
    void setFacts(std::vector<Fact> facts);
    /// Every tab is an address: choosing another one than `shown` stays here and emits tabRequested(). Comes before
    /// addTab().
    void setTabsLead(const QString &shown);
    /// `title` is asked again after a change of language; `make` is called when the tab is first shown.
    void addTab(const QString &id, std::function<QString()> title, std::function<QWidget *()> make);
    void showTab(const QString &id);
    void setTabVisible(const QString &id, bool visible);
    /// Without them where the resource is not there.
    void setTabsShown(bool shown);
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
    void tabRequested(const QString &id);

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
    void showTabs();
    void build(int index);
    void follow(int index);
    void retranslate();
    int indexOf(const QString &id) const;

    HeaderBar *m_header;
    StatusIndicator *m_status;
    FactsCard *m_summary;
    Tabs *m_tabs;
    QVBoxLayout *m_column = nullptr;
    std::vector<Tab> m_pages;
    QString m_summaryTitle;
    QString m_shownId;
    int m_shown = -1;
    bool m_hasSummary;
    bool m_roomy; ///< cards stand apart from the heading and the tabs
    bool m_leading = false;
};

} // namespace nephoscope::gui
