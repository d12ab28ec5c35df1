#pragma once

#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/HelpTopic.h"
#include "gui/shell/Command.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace nephoscope::gui {

class EngineHost;
struct Remote;
class Flashbar;

/// What pages may ask of the window they live in.
class Navigator
{
public:
    virtual ~Navigator() = default;
    /// Opens a page by address (`s3/buckets`, `s3/buckets/my-bucket?prefix=a/`), with history.
    virtual void go(const QString &address) = 0;
    virtual EngineHost &engine() = 0;
    virtual Flashbar &flashbar() = 0;
    /// The page's title or breadcrumbs changed.
    virtual void pageChanged() = 0;
    /// Opens the help panel with a topic (Info links).
    virtual void showHelp(const HelpTopic &topic) { Q_UNUSED(topic); }
    /// Opens a drawer by id, or brings it forward; its widget, or null when there is none of that name.
    virtual QWidget *openDrawer(const QString &id)
    {
        Q_UNUSED(id);
        return nullptr;
    }
    /// Another window on the same cloud.
    virtual void openWindow(const QString &address) { go(address); }
    /// A window on a cloud elsewhere; null: on the local one.
    virtual void openCloud(std::shared_ptr<const Remote> remote, const QString &address)
    {
        Q_UNUSED(remote);
        Q_UNUSED(address);
    }
};

/// The content of the window for one address. Pages are made on first visit, told when they are
/// shown, and retranslate themselves on QEvent::LanguageChange.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(Navigator &navigator, QWidget *parent = nullptr) : QWidget(parent), m_navigator(navigator) {}

    virtual QString title() const = 0;
    virtual std::vector<Breadcrumb> breadcrumbs() const = 0;
    /// The service whose side navigation is shown: `s3`; empty for home and transfers.
    virtual QString service() const { return {}; }
    /// Loads anew (F5, change of Region).
    virtual void refresh() {}
    /// True once the first data (or an error) is on screen: screenshots and tests wait for it.
    virtual bool isSettled() const { return true; }
    /// What F1 and the help button show; none: the service's own.
    virtual std::optional<HelpTopic> help() const { return std::nullopt; }
    /// What can be done here now, for the command palette, the shortcut sheet and the search. Asked anew each time.
    virtual std::vector<Command> commands() { return {}; }
    /// Leaving the page would lose typed input: the window asks first, and drops the page when the user agrees. Say
    /// false before going on by yourself after a success.
    virtual bool hasUnsavedChanges() const { return false; }

protected:
    Navigator &navigator() const { return m_navigator; }

private:
    Navigator &m_navigator;
};

/// A link of a service's side navigation.
struct SideLink
{
    const char *text;    ///< translated with context "nephoscope::gui::SideNavigation"
    QString address;
};

/// Something the search box of the top bar found.
struct SearchHit
{
    QString text;
    QString description; ///< "S3 bucket"
    QString icon;
    QString address;
    enum class Kind { Service, Page, Resource, Action };
    Kind kind = Kind::Resource;
};

/// "Buckets: 12" on the home page.
struct ResourceCount
{
    const char *name;    ///< "Buckets", translated like side links
    QString address;     ///< of the list
    /// Counts through real list calls; `done` is called once, on the GUI thread, with nothing when it failed.
    std::function<void(Navigator &navigator, std::function<void(std::optional<qint64> count)> done)> ask;
};

/// What a service console brings: its name, its side navigation, and how its addresses become
/// pages. Registered once in consoles/Consoles.cpp.
struct ServiceConsole
{
    QString id;          ///< `s3`: first segment of its addresses
    const char *name;    ///< `Amazon S3`, translated like side links
    const char *category;///< `Storage`
    QString icon;        ///< resource name in resources/icons
    std::vector<SideLink> links;
    /// Null when the address names no page of this console. `path` has no service segment.
    std::function<Page *(const QStringList &path, const QString &query, Navigator &navigator)> makePage;
    /// Resources whose name fits the query, for the top bar's search; may be empty. `done` is
    /// called once, on the GUI thread, with a handful of hits.
    std::function<void(const QString &query, Navigator &navigator,
                       std::function<void(std::vector<SearchHit>)> done)> search = {};
    const char *summary = nullptr; ///< one line for the home page, translated like side links
    bool global = false;           ///< not per Region, as IAM: the Region selector shows "Global"
    std::vector<SideLink> actions = {}; ///< what can be begun from anywhere: "Create bucket"
    std::vector<ResourceCount> counts = {};
    std::function<HelpTopic()> help = {}; ///< for pages that have none of their own
    /// Pages of what only the local cloud has, such as its denials; null: none. The path is that of makePage().
    std::function<bool(const QStringList &path)> localOnly = {};
};

} // namespace nephoscope::gui
