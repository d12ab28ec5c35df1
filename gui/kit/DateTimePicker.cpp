#include "gui/kit/DateTimePicker.h"

#include "gui/kit/Button.h"
#include "gui/kit/Calendar.h"
#include "gui/kit/Popover.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

const auto DateFormat = QStringLiteral("yyyy/MM/dd");
const auto TimeFormat = QStringLiteral("HH:mm:ss");

QHBoxLayout *plainRow(QWidget *owner, int spacing)
{
    auto *out = new QHBoxLayout(owner);
    out->setContentsMargins(0, 0, 0, 0);
    out->setSpacing(spacing);
    return out;
}

QRegularExpressionValidator *only(const QString &pattern, QObject *owner)
{
    return new QRegularExpressionValidator(QRegularExpression(pattern), owner);
}

} // namespace

DateInput::DateInput(QWidget *parent)
    : QWidget(parent), m_input(new QLineEdit), m_open(new Button(Button::Variant::Icon)), m_popover(new Popover(this)), m_calendar(new Calendar)
{
    QHBoxLayout *row = plainRow(this, 4);
    m_input->setObjectName(QStringLiteral("date"));
    m_input->setFixedWidth(132);
    m_input->setValidator(only(QStringLiteral("[0-9/]{0,10}"), m_input));
    m_input->installEventFilter(this);
    m_open->setObjectName(QStringLiteral("openCalendar"));
    m_open->setIconName(QStringLiteral("calendar"));
    row->addWidget(m_input);
    row->addWidget(m_open);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_input);
    setFocusPolicy(Qt::StrongFocus);
    m_popover->setObjectName(QStringLiteral("calendarPopover"));
    m_popover->column()->addWidget(m_calendar);
    connect(m_input, &QLineEdit::textChanged, this, [this] { Q_EMIT valueChanged(value()); });
    connect(m_open, &QPushButton::clicked, this, [this] { m_popover->isVisible() ? m_popover->closePopover() : openCalendar(); });
    connect(m_calendar, &Calendar::picked, this, [this](const QDate &date) {
        setValue(date);
        m_popover->closePopover();
        m_input->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

QDate DateInput::value() const { return QDate::fromString(m_input->text(), QStringLiteral("yyyy/M/d")); }
void DateInput::setValue(const QDate &date) { m_input->setText(date.isValid() ? date.toString(DateFormat) : QString()); }
bool DateInput::isEmpty() const { return m_input->text().isEmpty(); }

void DateInput::setLimits(const QDate &earliest, const QDate &latest)
{
    m_earliest = earliest;
    m_latest = latest;
    m_calendar->setLimits(earliest, latest);
}

QString DateInput::problem() const
{
    if (isEmpty())
        return {};
    const QDate date = value();
    if (!date.isValid())
        return tr("Enter a day as YYYY/MM/DD.");
    if (m_earliest.isValid() && date < m_earliest)
        return tr("The day must not be before %1.").arg(m_earliest.toString(DateFormat));
    if (m_latest.isValid() && date > m_latest)
        return tr("The day must not be after %1.").arg(m_latest.toString(DateFormat));
    return {};
}

void DateInput::openCalendar()
{
    m_calendar->setDate(value());
    m_popover->openAt(m_input);
    m_calendar->setFocus(Qt::PopupFocusReason);
}

bool DateInput::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
        if ((key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) && value().isValid()) {
            setValue(value().addDays(key->key() == Qt::Key_Up ? 1 : -1));
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void DateInput::retranslate()
{
    m_input->setPlaceholderText(QStringLiteral("YYYY/MM/DD"));
    m_open->setLabel(tr("Choose a day"));
}

void DateInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

TimeInput::TimeInput(QWidget *parent) : QWidget(parent), m_input(new QLineEdit)
{
    plainRow(this, 0)->addWidget(m_input);
    m_input->setObjectName(QStringLiteral("time"));
    m_input->setFixedWidth(104);
    m_input->setPlaceholderText(QStringLiteral("hh:mm:ss"));
    m_input->setValidator(only(QStringLiteral("[0-9:]{0,8}"), m_input));
    m_input->installEventFilter(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_input);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_input, &QLineEdit::textChanged, this, [this] { Q_EMIT valueChanged(value()); });
}

QTime TimeInput::value() const
{
    for (const auto &format : {QStringLiteral("H:m:s"), QStringLiteral("H:m")})
        if (const QTime time = QTime::fromString(m_input->text(), format); time.isValid())
            return time;
    return {};
}

void TimeInput::setValue(const QTime &time) { m_input->setText(time.isValid() ? time.toString(TimeFormat) : QString()); }

QString TimeInput::problem() const
{
    return m_input->text().isEmpty() || value().isValid() ? QString() : tr("Enter a time as hh:mm:ss, from 00:00:00 to 23:59:59.");
}

bool TimeInput::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && event->type() == QEvent::KeyPress && value().isValid()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            // The part the cursor stands in.
            const int part = int(m_input->text().left(m_input->cursorPosition()).count(u':'));
            const int seconds = part == 0 ? 3600 : part == 1 ? 60 : 1;
            const int at = m_input->cursorPosition();
            setValue(value().addSecs(key == Qt::Key_Up ? seconds : -seconds));
            m_input->setCursorPosition(at);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

DateTimePicker::DateTimePicker(QWidget *parent) : QWidget(parent), m_date(new DateInput), m_time(new TimeInput)
{
    QHBoxLayout *row = plainRow(this, 12);
    row->addWidget(m_date);
    row->addWidget(m_time);
    row->addStretch(1);
    setFocusProxy(m_date->input());
    setFocusPolicy(Qt::StrongFocus);
    connect(m_date, &DateInput::valueChanged, this, [this] { Q_EMIT valueChanged(value()); });
    connect(m_time, &TimeInput::valueChanged, this, [this] { Q_EMIT valueChanged(value()); });
    retranslate();
}

QDateTime DateTimePicker::value() const
{
    const QDate date = m_date->value();
    const QTime time = m_time->value();
    return date.isValid() && time.isValid() ? QDateTime(date, time) : QDateTime();
}

void DateTimePicker::setValue(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    m_date->setValue(local.date());
    m_time->setValue(local.time());
}

QString DateTimePicker::problem() const
{
    for (const QString &problem : {m_date->problem(), m_time->problem()})
        if (!problem.isEmpty())
            return problem;
    return m_date->isEmpty() != m_time->input()->text().isEmpty() ? tr("Enter both a day and a time.") : QString();
}

void DateTimePicker::retranslate()
{
    m_date->input()->setAccessibleName(tr("Day"));
    m_time->input()->setAccessibleName(tr("Time"));
}

void DateTimePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
