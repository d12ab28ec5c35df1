#include "gui/kit/DateRangePicker.h"

#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Calendar.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/FormField.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Popover.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include <array>

namespace nephoscope::gui {
namespace {

constexpr qint64 Minute = 60;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;
constexpr std::array spans{5 * Minute, 30 * Minute, Hour, 3 * Hour, 12 * Hour, Day, 7 * Day, 30 * Day};
const auto Custom = QStringLiteral("custom");

/// Asks for the whole height of what it holds, and scrolls where the window has less.
class WholeScroll final : public QScrollArea
{
public:
    QSize sizeHint() const override { return widget()->sizeHint().expandedTo(minimumSize()) + QSize(12, 0); }
    QSize minimumSizeHint() const override { return {sizeHint().width(), 200}; }
};

QVBoxLayout *plainColumn(QWidget *owner, const char *step)
{
    auto *out = new QVBoxLayout(owner);
    followDensity(out, [step](const Theme &theme) { return Spacing{theme.space(step)}; });
    return out;
}

} // namespace

std::pair<QDateTime, QDateTime> DateRange::resolve(const QDateTime &now) const
{
    return isRelative() ? std::pair(now.addSecs(-seconds), now) : std::pair(from, to);
}

DateRangePicker::DateRangePicker(QWidget *parent)
    : QWidget(parent)
    , m_field(new Button(Button::Variant::Normal))
    , m_popover(new Popover(this))
    , m_mode(new SegmentedControl)
    , m_relative(new QWidget)
    , m_spans(new RadioGroup)
    , m_custom(new QWidget)
    , m_amount(new NumberInput(1, 9999))
    , m_unit(new Select)
    , m_absolute(new QWidget)
    , m_calendar(new Calendar)
    , m_from(new DateTimePicker)
    , m_to(new DateTimePicker)
    , m_fromField(new FormField({}, m_from))
    , m_toField(new FormField({}, m_to))
    , m_error(new Alert(Alert::Type::Error))
    , m_cancel(new Button(Button::Variant::Link))
    , m_apply(new Button(Button::Variant::Primary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field);
    row->addStretch(1);
    m_field->setObjectName(QStringLiteral("rangeField"));
    m_field->setIconName(QStringLiteral("calendar"));
    m_field->setTrailingIcon(QStringLiteral("caret-down"));
    setFocusProxy(m_field);
    setFocusPolicy(Qt::StrongFocus);
    m_popover->setObjectName(QStringLiteral("rangePopover"));
    m_popover->setAccessibleName(tr("Span of time"));
    m_mode->setObjectName(QStringLiteral("rangeMode"));
    m_spans->setObjectName(QStringLiteral("rangeSpans"));
    m_amount->setObjectName(QStringLiteral("rangeAmount"));
    m_unit->setObjectName(QStringLiteral("rangeUnit"));
    m_cancel->setObjectName(QStringLiteral("rangeCancel"));
    m_apply->setObjectName(QStringLiteral("rangeApply"));

    QVBoxLayout *relative = plainColumn(m_relative, "s");
    relative->addWidget(m_spans);
    auto *custom = new QHBoxLayout(m_custom);
    followDensity(custom, [](const Theme &theme) { return Spacing{theme.space("xs"), {24, 0, 0, 0}}; }); // under the option's words
    m_amount->input()->setFixedWidth(90);
    m_unit->setFixedWidth(130);
    custom->addWidget(m_amount);
    custom->addWidget(m_unit);
    custom->addStretch(1);
    relative->addWidget(m_custom);
    QVBoxLayout *absolute = plainColumn(m_absolute, "s");
    absolute->addWidget(m_calendar, 0, Qt::AlignHCenter);
    absolute->addWidget(m_fromField);
    absolute->addWidget(m_toField);
    m_from->setObjectName(QStringLiteral("rangeFrom"));
    m_to->setObjectName(QStringLiteral("rangeTo"));

    auto *body = new QWidget;
    QVBoxLayout *column = plainColumn(body, "m");
    column->addWidget(m_mode, 0, Qt::AlignLeft);
    column->addWidget(m_relative);
    column->addWidget(m_absolute);
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    followDensity(buttons, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_apply);
    auto *scroll = new WholeScroll;
    makePlain(*scroll);
    setPlainContent(*scroll, body);
    scroll->setMinimumWidth(340);
    m_popover->column()->addWidget(scroll, 1);
    m_popover->column()->addLayout(buttons);

    connect(m_field, &QPushButton::clicked, this, [this] { m_popover->isVisible() ? m_popover->closePopover() : open(); });
    connect(m_mode, &ChoiceGroup::valueChanged, this, &DateRangePicker::showMode);
    connect(m_spans, &ChoiceGroup::valueChanged, this, &DateRangePicker::showMode);
    connect(m_calendar, &Calendar::picked, this, &DateRangePicker::pickDay);
    connect(m_cancel, &QPushButton::clicked, m_popover, &Popover::closePopover);
    connect(m_apply, &QPushButton::clicked, this, &DateRangePicker::apply);
    retranslate();
    m_mode->setValue(QStringLiteral("relative"));
    m_spans->setValue(QString::number(Hour));
    m_unit->setValue(QString::number(Hour));
    m_error->hide();
}

void DateRangePicker::setValue(const DateRange &range)
{
    if (range == m_value)
        return;
    m_value = range;
    retranslate();
    Q_EMIT valueChanged();
}

QString DateRangePicker::textOf(const DateRange &range)
{
    if (range.isNull())
        return tr("Choose a span of time");
    if (!range.isRelative()) {
        const QString format = QStringLiteral("yyyy/MM/dd HH:mm:ss");
        return tr("%1 to %2").arg(range.from.toString(format), range.to.toString(format));
    }
    if (range.seconds % Day == 0)
        return tr("Last %n day(s)", nullptr, int(range.seconds / Day));
    if (range.seconds % Hour == 0)
        return tr("Last %n hour(s)", nullptr, int(range.seconds / Hour));
    return tr("Last %n minute(s)", nullptr, int(range.seconds / Minute));
}

void DateRangePicker::open()
{
    m_error->hide();
    m_secondDay = false;
    if (m_value.isRelative()) {
        const bool known = std::find(spans.begin(), spans.end(), m_value.seconds) != spans.end();
        m_spans->setValue(known ? QString::number(m_value.seconds) : Custom);
        if (!known) {
            const qint64 unit = m_value.seconds % Day == 0 ? Day : m_value.seconds % Hour == 0 ? Hour : Minute;
            m_unit->setValue(QString::number(unit));
            m_amount->setValue(m_value.seconds / unit);
        }
    } else if (!m_value.isNull()) {
        m_from->setValue(m_value.from);
        m_to->setValue(m_value.to);
        m_calendar->setRange(m_value.from.date(), m_value.to.date());
    }
    m_mode->setValue(m_value.isNull() || m_value.isRelative() ? QStringLiteral("relative") : QStringLiteral("absolute"));
    m_popover->openAt(m_field);
    showMode();
    m_mode->setFocus(Qt::PopupFocusReason);
}

void DateRangePicker::showMode()
{
    const bool relative = m_mode->value() != QLatin1String("absolute");
    m_relative->setVisible(relative);
    m_absolute->setVisible(!relative);
    m_custom->setVisible(m_spans->value() == Custom);
    m_relative->parentWidget()->layout()->activate();
    // The frame asks the scroll area again only when it says that it changed.
    m_relative->parentWidget()->parentWidget()->parentWidget()->updateGeometry();
    m_popover->layout()->activate();
    if (m_popover->isVisible())
        m_popover->openAt(m_field);
}

void DateRangePicker::pickDay(const QDate &day)
{
    // First click: the start, the end is open. Second: the other end, whichever way round.
    if (!m_secondDay) {
        m_from->setValue(QDateTime(day, QTime(0, 0)));
        m_to->setValue(QDateTime(day, QTime(23, 59, 59)));
        m_calendar->setDate(day);
    } else {
        const QDate first = m_calendar->date();
        m_from->date().setValue(std::min(first, day));
        m_to->date().setValue(std::max(first, day));
        m_calendar->setRange(std::min(first, day), std::max(first, day));
    }
    m_secondDay = !m_secondDay;
}

void DateRangePicker::apply()
{
    DateRange range;
    QString problem;
    if (m_mode->value() == QLatin1String("absolute")) {
        range.from = m_from->value();
        range.to = m_to->value();
        m_fromField->setError(m_from->problem());
        m_toField->setError(m_to->problem());
        if (m_fromField->hasError() || m_toField->hasError())
            return;
        if (!range.from.isValid() || !range.to.isValid())
            problem = tr("Enter a start and an end.");
        else if (range.from > range.to)
            problem = tr("The start must not be after the end.");
    } else if (m_spans->value() == Custom) {
        problem = m_amount->problem();
        range.seconds = m_amount->value() * m_unit->value().toLongLong();
    } else {
        range.seconds = m_spans->value().toLongLong();
    }
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    m_popover->closePopover();
    setValue(range);
}

void DateRangePicker::retranslate()
{
    m_field->setLabel(textOf(m_value));
    m_mode->setChoices({{.id = QStringLiteral("relative"), .text = tr("Relative")}, {.id = QStringLiteral("absolute"), .text = tr("Absolute")}});
    Choices choices;
    for (const qint64 span : spans)
        choices.push_back({.id = QString::number(span), .text = textOf({.seconds = span})});
    choices.push_back({.id = Custom, .text = tr("Another span")});
    m_spans->setChoices(choices);
    m_unit->setChoices({{.id = QString::number(Minute), .text = tr("Minutes")}, {.id = QString::number(Hour), .text = tr("Hours")}, {.id = QString::number(Day), .text = tr("Days")}});
    m_fromField->setLabel(tr("Start"));
    m_toField->setLabel(tr("End"));
    m_amount->input()->setAccessibleName(tr("Number"));
    m_unit->setAccessibleName(tr("Unit"));
    m_cancel->setLabel(tr("Cancel"));
    m_apply->setLabel(tr("Apply"));
}

void DateRangePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
