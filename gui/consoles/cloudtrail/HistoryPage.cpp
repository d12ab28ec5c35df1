#include "gui/consoles/cloudtrail/HistoryPage.h"

#include "gui/consoles/cloudtrail/Help.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudtrail {

namespace {

constexpr int fieldWidth = 230; // logical pixels
constexpr int listHeight = 420;
const QString readOnlyAttribute = QStringLiteral("ReadOnly");

} // namespace

HistoryPage::HistoryPage(Navigator &navigator, EventLookup lookup, QWidget *parent)
    : Page(navigator, parent), m_lookup(std::make_shared<EventLookup>(std::move(lookup))), m_attribute(new Select), m_text(new TextInput), m_readOnly(new Select), m_range(new DateRangePicker),
      m_attributeField(new FormField({}, m_attribute)), m_textField(new FormField({}, m_text)), m_readOnlyField(new FormField({}, m_readOnly)), m_rangeField(new FormField({}, m_range)),
      m_view(new ResourceView(navigator, [wanted = m_lookup] { return events(wanted); }))
{
    m_attribute->setObjectName(QStringLiteral("lookupAttribute"));
    m_text->setObjectName(QStringLiteral("lookupValue"));
    m_readOnly->setObjectName(QStringLiteral("lookupReadOnly"));
    m_range->setObjectName(QStringLiteral("lookupRange"));
    auto *bar = new Container;
    auto *row = new QWidget;
    auto *tiles = new TileLayout(4);
    row->setLayout(tiles);
    followDensity(tiles, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    for (FormField *field : {m_attributeField, m_textField, m_readOnlyField, m_rangeField})
        tiles->addWidget(field);
    m_attributeField->setMinimumWidth(fieldWidth); // the range needs more, where it has words for it
    bar->column()->addWidget(row);
    m_view->setMinimumHeight(listHeight);
    auto *area = new ContentArea;
    area->column()->addWidget(bar);
    area->column()->addWidget(m_view, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(area);
    retranslate();
    m_attribute->setValue(m_lookup->attribute.isEmpty() ? QStringLiteral("all") : m_lookup->attribute);
    m_readOnly->setValue(m_lookup->value == QLatin1String("true") ? m_lookup->value : QStringLiteral("false"));
    m_range->setValue(m_lookup->range);
    if (m_lookup->attribute != readOnlyAttribute)
        m_text->setText(m_lookup->value);
    attributeChosen();
    connect(m_attribute, &Select::valueChanged, this, [this] {
        m_text->clear();
        attributeChosen();
        lookUp();
    });
    connect(m_readOnly, &Select::valueChanged, this, &HistoryPage::lookUp);
    connect(m_range, &DateRangePicker::valueChanged, this, &HistoryPage::lookUp);
    connect(m_text, &QLineEdit::editingFinished, this, &HistoryPage::lookUp);
}

QString HistoryPage::title() const { return m_view->resource().title; }

std::vector<Breadcrumb> HistoryPage::breadcrumbs() const { return m_view->resource().path; }

void HistoryPage::refresh() { m_view->refresh(); }

bool HistoryPage::isSettled() const { return m_view->isSettled(); }

std::optional<HelpTopic> HistoryPage::help() const { return help::history(); }

std::vector<Command> HistoryPage::commands() { return m_view->commands(); }

void HistoryPage::retranslate()
{
    m_attributeField->setLabel(tr("Lookup attribute"));
    m_textField->setLabel(tr("Value"));
    m_readOnlyField->setLabel(tr("Read-only"));
    m_rangeField->setLabel(tr("Time range"));
    m_text->setPlaceholderText(tr("Enter the whole value"));
    m_attribute->setAccessibleName(tr("Lookup attribute"));
    m_text->setAccessibleName(tr("Value"));
    m_readOnly->setAccessibleName(tr("Read-only"));
    m_range->setAccessibleName(tr("Time range"));
    m_attribute->setChoices({{QStringLiteral("all"), tr("All events")},
                             {readOnlyAttribute, tr("Read-only")},
                             {QStringLiteral("EventName"), tr("Event name")},
                             {QStringLiteral("EventSource"), tr("Event source")},
                             {QStringLiteral("Username"), tr("User name")},
                             {QStringLiteral("ResourceName"), tr("Resource name")},
                             {QStringLiteral("ResourceType"), tr("Resource type")},
                             {QStringLiteral("EventId"), tr("Event ID")},
                             {QStringLiteral("AccessKeyId"), tr("AWS access key")}});
    m_readOnly->setChoices({{QStringLiteral("false"), tr("No")}, {QStringLiteral("true"), tr("Yes")}});
    this->navigator().pageChanged();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void HistoryPage::attributeChosen()
{
    const QString attribute = m_attribute->value();
    m_readOnlyField->setVisible(attribute == readOnlyAttribute);
    m_textField->setVisible(attribute != readOnlyAttribute && attribute != QLatin1String("all"));
}

void HistoryPage::lookUp()
{
    const QString attribute = m_attribute->value();
    EventLookup wanted{attribute == QLatin1String("all") ? QString() : attribute, attribute == readOnlyAttribute ? m_readOnly->value() : m_text->text().trimmed(), m_range->value()};
    if (wanted.attribute == m_lookup->attribute && wanted.value == m_lookup->value && wanted.range == m_lookup->range)
        return;
    *m_lookup = std::move(wanted);
    m_view->refresh();
}

} // namespace nephoscope::gui::cloudtrail
