#pragma once

#include "gui/describe/ActionContext.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/Item.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/ResourceTable.h"

#include <QtCore/QUrl>
#include <QtGui/QKeySequence>

#include <functional>
#include <optional>

class QMimeData;

// A resource without its C++ type: what the pages of gui/describe read. ResourceType<T> makes one. All texts are in
// the current language: after a change of language the description is made anew.
namespace nephoscope::gui {

class Panel;

struct ColumnSpec
{
    /// How the list can be filtered by it. Auto: numbers and times by value, all else as text. Choice: a drop-down, for
    /// columns of few values.
    enum class Filter { Auto, Text, Number, Date, Choice, None };

    QString id;
    QString title;
    int width = 160;                 ///< logical pixels
    bool stretch = false;            ///< takes what is left; one per table
    bool link = false;               ///< opens the resource
    bool rightAligned = false;
    bool sortable = true;
    bool code = false;               ///< monospace
    QString icon = {};
    Filter filter = Filter::Auto;
    // Set by ResourceType::column().
    std::function<Cell(const void *item)> cell = {};
    std::function<int(const void *left, const void *right)> compare = {};
    std::function<QVariant(const void *item)> value = {}; ///< what filters compare
};

/// Something to do with a list or with chosen resources: a button, a menu entry, a key, a command.
struct Action
{
    enum class Needs { Nothing, One, Some };
    enum class Place { Button, Menu };

    QString id;                      ///< also the object name of its button
    QString text;
    QString icon = {};
    Place place = Place::Button;     ///< buttons for chosen resources stand in the menus, too
    QKeySequence keys = {};
    bool primary = false;
    bool separated = false;          ///< a line before it in menus
    Needs needs = Needs::Nothing;
    std::function<bool(const Selection &)> enabled = {};  ///< beyond what `needs` says
    std::function<void(const ActionContext &, const Selection &)> run = {};
    std::vector<Action> choices = {}; ///< makes it a menu button
};

/// How a resource is deleted; the kinds of the console: at once, after a question, after typing a word or its name.
struct Removal
{
    enum class Kind { OneClick, Confirm, TypedWord, TypedName };

    Kind kind = Kind::Confirm;
    QString id;                      ///< of the action: `deleteBucket`
    QString text;                    ///< "Delete"
    QString title;                   ///< "Delete bucket"
    QString warning = {};
    QString done;                    ///< "Successfully deleted bucket %1"
    QString failed;                  ///< "The bucket was not deleted"
    QString word = {};               ///< of TypedWord; "confirm" when empty
    bool many = true;                ///< several at once
    /// A better title for an error the user can do something about; empty: `failed`.
    std::function<QString(const Error &)> explain = {};
    // Set by ResourceType.
    std::function<void(EngineHost &, const void *item, QObject *receiver, ActionContext::Ending end)> run = {};
    std::function<PlannedCall(EngineHost &, const void *item)> call = {}; ///< what `run` sends
    std::function<void(const ActionContext &, const void *item)> undo = {}; ///< only where the service can bring it back
};

/// Files that are dropped, and resources that are dragged and dropped.
struct Dragging
{
    QString filesTitle = {};         ///< "Drop files and folders to upload"; empty: takes no files
    QString filesText = {};
    std::function<void(const ActionContext &, const QList<QUrl> &, const Item &over)> files = {};
    /// What leaves with the mouse or the clipboard; null: nothing. Owned by the caller.
    std::function<QMimeData *(const ActionContext &, const Selection &)> mime = {};
    /// The drag that `mime` began ended outside of this program, and was taken.
    std::function<void(const ActionContext &, QMimeData *)> leftProgram = {};
    /// Whether this may be dropped on a row, or (null) on the list itself.
    std::function<bool(const QMimeData &, const Item &over)> accepts = {};
    std::function<void(const ActionContext &, const QMimeData &, const Item &over, Qt::DropAction)> drop = {};
};

/// A card of key-value pairs on a details page.
using Pair = Fact;

struct Facts
{
    QString title;
    QString description = {};
    int columns = 3;
    std::function<std::vector<Pair>(const void *item)> pairs = {}; ///< an empty list hides the card
};

/// A part of a resource with a Get and a Put of its own: a card with an Edit button on a details tab, and the form that
/// the button leads to, at `TAB/ID/edit`. SettingType makes one from the operations.
struct Setting
{
    QString id;                      ///< segment of its address: `versioning`; its button is `edit-ID`
    QString title;                   ///< "Default encryption"
    QString name = {};               ///< in a sentence, "Edit …": "default encryption"; empty: as the title
    QString description = {};
    std::optional<HelpTopic> help = {};
    int columns = 3;
    /// Asks for the value; where nothing was ever set, it is what that means.
    std::function<void(EngineHost &, QObject *receiver, std::function<void(Expected<Item>)>)> load = {};
    std::function<std::vector<Fact>(const void *value)> facts = {};
    std::function<QString(const void *value)> code = {};   ///< below the facts; empty: nothing
    std::function<QString(const void *value)> notice = {}; ///< in a blue box above the facts; empty: none
    /// The form; null: what the service keeps is shown and cannot be changed here. Texts that it leaves out (title, button,
    /// failure) and what is said after success are those of every setting.
    std::function<FormDescription(const void *value)> form = {};
    std::function<bool(const void *value)> canEdit = {};   ///< null: always
    std::vector<Action> actions = {};                      ///< beside Edit; the chosen item is the value
};

struct DetailTab
{
    QString id;                      ///< last segment of its address; the first tab has none
    QString title;
    std::vector<Facts> facts = {};
    /// A part with its own life below the facts, such as a list of sub-resources.
    std::function<Panel *(Navigator &)> make = {};
    std::vector<Setting> settings = {};
    bool panelLast = false;          ///< the part stands below the settings instead of above
    bool fills = false;              ///< the part takes the page's height and scrolls itself
    bool outlives = false;           ///< shown even if there is no such resource, such as the versions of a deleted object
    /// Whether this resource has that tab at all; null: every one. Asked once it is known.
    std::function<bool(const void *item)> wanted = {};
    std::optional<HelpTopic> help = {};
};

struct Details
{
    QString title;
    std::vector<Breadcrumb> path = {};   ///< with the page's own, without address, at the end
    QString failed = {};                 ///< "The object cannot be shown"
    /// Asks for the resource; without it the tabs' own parts bring what they show.
    std::function<void(EngineHost &, QObject *receiver, std::function<void(Expected<Item>)>)> load = {};
    std::function<bool(const Change &)> touches = {};
    /// The state beside the title: "Enabled", "Pending deletion"; null: none.
    std::function<Cell(const void *item)> status = {};
    std::vector<Action> actions = {};    ///< of the heading; the resource's own are not repeated by themselves
    std::vector<DetailTab> tabs = {};
    std::function<QString(const QString &tab)> tabAddress = {};
    /// Where a setting is edited, for a page whose tabs are not told apart by a last segment; else `TAB/SETTING/edit`.
    std::function<QString(const QString &tab, const QString &setting)> editAddress = {};
    QString addressOfEdit(const QString &tab, const QString &setting) const;
    QString addressAfterDelete = {};
    std::optional<HelpTopic> help = {};
};

struct Resource
{
    QString id;                      ///< `bucket`
    QString service;                 ///< `s3`
    QString icon = {};
    QString kind = {};               ///< "S3 bucket": beside its name in the search
    QString title = {};              ///< of the list: "General purpose buckets"
    QString description = {};
    QString address = {};            ///< of the list
    std::vector<Breadcrumb> path = {};

    std::vector<ColumnSpec> columns = {};
    QString sortColumn = {};         ///< at first; empty: as listed
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QString filterPlaceholder = {};
    ResourceTable::Selection selection = ResourceTable::Selection::Multi;
    QString emptyTitle = {};
    QString emptyText = {};          ///< teaches: what it is and how to make the first one
    QString emptyAction = {};        ///< id of the action its button runs

    std::function<ItemSource *(const Resource &, EngineHost &, QObject *parent)> makeSource = {};
    std::function<bool(const Change &)> touches = {};   ///< changes that make the list stale
    std::function<QString(const void *)> idOf = {};
    std::function<QString(const void *)> nameOf = {};
    std::function<QString(const void *)> addressOf = {};

    std::vector<Action> actions = {};
    std::optional<Removal> removal = {};
    std::shared_ptr<FormDescription> create = {};
    std::optional<Details> details = {};
    /// What the split panel beside the list shows of a row; a resource of a console that has details brings it by itself.
    std::function<std::optional<Details>(const void *item)> detailsOf = {};
    std::optional<HelpTopic> help = {};
    Dragging dragging = {};

    const Action *action(const QString &id) const;
    /// The actions and, where it can be deleted, that.
    std::vector<Action> allActions() const;
};

/// Makes a description in the current language.
using Describe = std::function<Resource()>;

} // namespace nephoscope::gui
