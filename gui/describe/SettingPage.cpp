#include "gui/describe/SettingPage.h"

#include "gui/describe/CreatePage.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/SettingCard.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

/// The setting as its form's page shows it while the value is not known: a card without buttons.
Setting waiting(Setting setting)
{
    setting.form = {};
    setting.actions.clear();
    return setting;
}

const QString &nameOf(const Setting &setting) { return setting.name.isEmpty() ? setting.title : setting.name; }
QString titleOf(const Setting &setting) { return SettingPage::tr("Edit %1").arg(nameOf(setting)); }

/// What CreatePage needs: the form as a resource of its own, whose list is the tab.
Resource pageOf(const Resource &resource, const Setting &setting, const QString &tab, const void *value)
{
    Resource page;
    page.service = resource.service;
    page.id = resource.id % u'.' % setting.id;
    page.title = setting.title;
    page.address = resource.details->tabAddress ? resource.details->tabAddress(tab) : resource.address;
    page.path = resource.details->path;
    page.help = setting.help;
    FormDescription form = setting.form(value);
    const auto orElse = [](QString &text, const QString &usual) {
        if (text.isEmpty())
            text = usual;
    };
    orElse(form.title, titleOf(setting));
    orElse(form.description, setting.description);
    orElse(form.accept, SettingPage::tr("Save changes"));
    orElse(form.failed, SettingPage::tr("The changes were not saved"));
    if (!form.succeeded) {
        form.succeeded = [name = nameOf(setting), of = resource.details->title](const ActionContext &context, const FormValues &) {
            context.done(SettingPage::tr("Successfully edited %1").arg(name), of);
        };
    }
    page.create = std::make_shared<FormDescription>(std::move(form));
    return page;
}

} // namespace

const Setting *SettingPage::find(const Resource &resource, const QString &tab, const QString &setting)
{
    if (!resource.details)
        return nullptr;
    for (const DetailTab &each : resource.details->tabs) {
        if (each.id != tab)
            continue;
        const auto found = std::find_if(each.settings.begin(), each.settings.end(), [&](const Setting &one) { return one.id == setting; });
        return found != each.settings.end() && found->form ? &*found : nullptr;
    }
    return nullptr;
}

SettingPage::SettingPage(Navigator &navigator, Describe describe, QString tab, QString setting, QWidget *parent)
    : Page(navigator, parent), m_describe(std::move(describe)), m_tab(std::move(tab)), m_setting(std::move(setting)), m_resource(m_describe()),
      m_card(new SettingCard(navigator, waiting(this->setting()), {})), m_header(new HeaderBar(HeaderBar::Level::Page, SettingPage::title())),
      m_missing(new MissingNotice(navigator.engine(), m_describe))
{
    auto *area = new ContentArea;
    m_header->hide();
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_missing, m_card})
        area->column()->addWidget(each);
    area->column()->addStretch(1);
    m_waiting = area;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    connect(m_card, &SettingCard::loaded, this, &SettingPage::build);
    connect(m_card, &SettingCard::failed, m_missing, &MissingNotice::look);
    connect(m_missing, &MissingNotice::looked, this, &SettingPage::showMissing);
    connect(&navigator.engine(), &EngineHost::ready, this, &SettingPage::refresh);
    refresh();
}

// The form's page goes with this one, and then has nobody to tell.
SettingPage::~SettingPage()
{
    if (m_page)
        m_page->disconnect(this);
}

QString SettingPage::title() const { return titleOf(setting()); }

std::vector<Breadcrumb> SettingPage::breadcrumbs() const
{
    if (m_page)
        return m_page->breadcrumbs();
    std::vector<Breadcrumb> path = m_resource.details->path;
    path.push_back({title(), {}});
    return path;
}

std::vector<Command> SettingPage::commands() { return m_page ? m_page->commands() : std::vector<Command>(); }
bool SettingPage::isSettled() const { return m_page || (m_card->isSettled() && m_missing->isSettled()); }
bool SettingPage::hasUnsavedChanges() const { return m_page && m_page->hasUnsavedChanges(); }

void SettingPage::refresh()
{
    if (!hasUnsavedChanges())
        m_card->refresh();
}

// It may have been made again meanwhile, with another setting.
void SettingPage::showMissing(bool missing)
{
    const bool appeared = !missing && m_card->isHidden();
    m_header->setVisible(missing);
    m_card->setVisible(!missing);
    if (appeared)
        m_card->refresh();
}

// With the value of now: whoever comes back finds what others have saved since.
void SettingPage::build()
{
    if (hasUnsavedChanges())
        return;
    if (m_page) {
        m_page->disconnect(this);
        delete m_page;
    }
    m_page = new CreatePage(navigator(), [describe = m_describe, tab = m_tab, setting = m_setting, value = m_card->value()] {
        const Resource resource = describe();
        return pageOf(resource, *find(resource, tab, setting), tab, value.get());
    });
    m_waiting->hide();
    layout()->addWidget(m_page);
    // It goes when it was sent; the next one begins with what was saved.
    connect(m_page, &QObject::destroyed, this, [this] {
        m_page = nullptr;
        deleteLater();
    });
    navigator().pageChanged();
}

void SettingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        m_card->describe(waiting(setting()));
        m_header->setTitle(title());
    }
    Page::changeEvent(event);
}

} // namespace nephoscope::gui
