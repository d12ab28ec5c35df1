#pragma once

#include "gui/describe/Resource.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {

class CreatePage;
class HeaderBar;
class MissingNotice;
class SettingCard;

/// The page that edits a setting of a described resource: its form, once its value is known. What keeps it from being
/// known is shown as on the card, or, where the resource itself is not there, as on the resource's page.
class SettingPage : public Page
{
    Q_OBJECT
public:
    /// The description has `details` with this tab and setting, and the setting a form: see find().
    SettingPage(Navigator &navigator, Describe describe, QString tab, QString setting, QWidget *parent = nullptr);
    ~SettingPage() override;

    /// Null when there is no such setting, or it cannot be edited.
    static const Setting *find(const Resource &resource, const QString &tab, const QString &setting);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return m_resource.service; }
    std::optional<HelpTopic> help() const override { return setting().help; }
    std::vector<Command> commands() override;
    void refresh() override;
    bool isSettled() const override;
    bool hasUnsavedChanges() const override;

    /// Null until the value is known.
    CreatePage *form() { return m_page; }

protected:
    void changeEvent(QEvent *event) override;

private:
    const Setting &setting() const { return *find(m_resource, m_tab, m_setting); }
    void build();
    void showMissing(bool missing);

    Describe m_describe;
    QString m_tab;
    QString m_setting;
    Resource m_resource;
    SettingCard *m_card; ///< until the form is there
    HeaderBar *m_header;
    MissingNotice *m_missing;
    QWidget *m_waiting;
    CreatePage *m_page = nullptr;
};

} // namespace nephoscope::gui
