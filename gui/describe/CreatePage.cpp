#include "gui/describe/CreatePage.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/InfoLink.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int formWidth = 800; // logical pixels; longer lines read badly

} // namespace

CreatePage::CreatePage(Navigator &navigator, Describe describe, QWidget *parent)
    : Page(navigator, parent), m_describe(std::move(describe)), m_resource(m_describe()), m_header(new HeaderBar(HeaderBar::Level::Page)),
      m_form(new FormInputs(*m_resource.create)), m_code(new CliPreview), m_alert(new Alert(Alert::Type::Error)), m_cancel(new Button(Button::Variant::Link)),
      m_create(new Button(Button::Variant::Primary))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = new ContentArea(this, formWidth);
    outer->addWidget(area);
    QVBoxLayout *column = area->column();
    column->addWidget(m_header);
    if (m_resource.help) {
        auto *info = new InfoLink([this] { return m_resource.help.value_or(HelpTopic()); });
        info->setObjectName(QStringLiteral("info"));
        connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
        m_header->addTitleWidget(info);
    }
    column->addWidget(m_form);
    column->addWidget(m_code);
    m_alert->setObjectName(QStringLiteral("formError"));
    m_alert->hide();
    column->addWidget(m_alert);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_create->setObjectName(QStringLiteral("create"));
    auto *buttons = new QHBoxLayout();
    buttons->setSpacing(Theme::instance().space("xs"));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_form, &FormInputs::changed, this, &CreatePage::showCode);
    connect(m_form, &FormInputs::submitted, this, &CreatePage::submit);
    connect(m_create, &Button::clicked, this, &CreatePage::submit);
    connect(m_cancel, &Button::clicked, this, &CreatePage::cancel);
    showCode();
    retranslate();
}

void CreatePage::showCode()
{
    if (m_resource.create->calls)
        m_code->setCalls(m_resource.create->calls(navigator().engine(), m_form->values()));
}

std::vector<Breadcrumb> CreatePage::breadcrumbs() const
{
    std::vector<Breadcrumb> path = m_resource.path;
    if (!path.empty())
        path.back().address = m_resource.address;
    path.push_back({title(), {}});
    return path;
}

void CreatePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_form->focusFirst();
}

void CreatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        m_form->retranslate(*m_resource.create);
        retranslate();
    }
    Page::changeEvent(event);
}

void CreatePage::retranslate()
{
    m_header->setTitle(m_resource.create->title);
    m_header->setDescription(m_resource.create->description);
    m_cancel->setLabel(tr("Cancel"));
    m_create->setLabel(m_resource.create->accept);
}

void CreatePage::cancel()
{
    const QString address = m_resource.create->cancelAddress;
    navigator().go(address.isEmpty() ? m_resource.address : address);
}

std::vector<Command> CreatePage::commands()
{
    Command submitting;
    submitting.id = m_resource.service % u'.' % m_resource.id % QStringLiteral(".submit");
    submitting.text = m_resource.create->accept;
    submitting.group = m_resource.title;
    submitting.keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    submitting.run = [page = QPointer<CreatePage>(this)] {
        if (page)
            page->submit();
    };
    return {submitting};
}

void CreatePage::submit()
{
    if (m_create->isLoading())
        return;
    m_alert->hide();
    if (!m_form->validate())
        return;
    m_create->setLoading(true);
    const FormValues values = m_form->values();
    const ActionContext context(navigator(), this, m_create);
    m_resource.create->submit(context, values, this, [this, context, values](std::optional<Error> error) {
        m_create->setLoading(false);
        if (!error) {
            m_left = true;
            const auto told = m_resource.create->succeeded;
            const QString list = m_resource.address;
            if (told)
                told(context, values);
            context.navigator().go(list);
            deleteLater(); // the next one begins empty, in the Region of then
            return;
        }
        if (m_form->showError(*error))
            return;
        m_alert->setTitle(m_resource.create->failed);
        m_alert->setText(errorText(*error));
        m_alert->show();
    });
}

} // namespace nephoscope::gui
