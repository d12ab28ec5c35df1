#pragma once

#include "gui/shell/Page.h"
#include "transfer/Sync.h"

#include <QtCore/QTimer>

namespace nephoscope::gui {
class EngineHost;
class Alert;
class Button;
class ChoiceGroup;
class Container;
class ContentArea;
class FormField;
class HeaderBar;
class Label;
class LocationPicker;
class ResourceTable;
class SelectFilter;
class Select;
class TextArea;
class Toggle;
} // namespace nephoscope::gui

namespace nephoscope::gui::s3 {

class FolderInput;
class SyncRows;

/// `s3/sync`, with a place in it `s3/sync?bucket=NAME&prefix=PREFIX`.
QString syncAddress(const QString &bucket = {}, const QString &prefix = {});

/// Rules as they are typed, one a line: `exclude *.tmp`. Nothing where a line is none, which is then told by `bad`, from 1.
std::optional<std::vector<transfer::SyncRule>> syncRules(const QString &text, int *bad = nullptr);

/// A folder and a bucket or prefix made alike: compared first, shown as a table, then applied as transfers.
class SyncPage : public Page
{
    Q_OBJECT
public:
    SyncPage(Navigator &navigator, const QString &bucket, const QString &prefix);
    ~SyncPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    void refresh() override {}
    bool isSettled() const override { return !m_poll.isActive(); }
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void compare();
    void apply();
    void begin();
    void poll();
    /// What was typed is no longer what was compared.
    void outdate();
    void showState();
    void showCounts(const transfer::Sync::Snapshot &shot);
    QString summaryOf(const transfer::Sync::Snapshot &shot) const;
    QString problemOfFolder() const;

    EngineHost &m_engine; ///< of all windows: a page may go with its window
    std::unique_ptr<transfer::Sync> m_sync;
    bool m_current = false; ///< the rows are of what the fields say
    QTimer m_poll;
    ContentArea *m_area;
    HeaderBar *m_header;
    Container *m_card;
    ChoiceGroup *m_way;
    FolderInput *m_folder;
    LocationPicker *m_place;
    Select *m_by;
    TextArea *m_rules;
    FormField *m_wayField;
    FormField *m_folderField;
    FormField *m_placeField;
    FormField *m_byField;
    FormField *m_rulesField;
    Toggle *m_delete;
    Button *m_compare;
    Button *m_cancel;
    Button *m_apply;
    Alert *m_problem;
    Label *m_summary;
    SyncRows *m_rows;
    SelectFilter *m_shown;
    ResourceTable *m_table;
};

} // namespace nephoscope::gui::s3
