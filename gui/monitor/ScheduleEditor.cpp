#include "gui/monitor/ScheduleEditor.h"

#include "gui/kit/Button.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/Select.h"
#include "gui/kit/SizeInput.h"
#include "gui/kit/TextInput.h"
#include "gui/monitor/LimitsDialog.h"

#include <QtCore/QLocale>
#include <QtCore/QTime>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

using transfer::ScheduleRule;

namespace {

constexpr int daysOfWeek = 7;
constexpr int everyDay = 0x7f;
constexpr int weekdays = 0x1f;
constexpr int weekend = 0x60;
constexpr int timeWidth = 88;
const QString timeFormat = QStringLiteral("HH:mm");

Choices dayChoices(int own)
{
    Choices choices{{QString::number(everyDay), ScheduleEditor::tr("Every day")},
                    {QString::number(weekdays), ScheduleEditor::tr("Monday to Friday")},
                    {QString::number(weekend), ScheduleEditor::tr("Saturday and Sunday")}};
    const QLocale locale;
    QStringList names;
    for (int day = 0; day < daysOfWeek; ++day) {
        choices.push_back({QString::number(1 << day), locale.standaloneDayName(day + 1)});
        if (own >> day & 1)
            names << locale.standaloneDayName(day + 1, QLocale::ShortFormat);
    }
    const QString id = QString::number(own);
    // Days that somebody else has chosen stay as they are.
    if (std::none_of(choices.begin(), choices.end(), [&id](const Choice &choice) { return choice.id == id; }))
        choices.push_back({id, names.join(QStringLiteral(", "))});
    return choices;
}

QString timeText(int minutes)
{
    return QTime(0, 0).addSecs(minutes * 60).toString(timeFormat);
}

/// Minutes after midnight, or -1.
int minutesOf(const QString &text)
{
    const QTime time = QTime::fromString(text.trimmed(), QStringLiteral("H:m"));
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

} // namespace

struct ScheduleEditor::Row : QWidget
{
    Row(const ScheduleRule &rule, QWidget *parent) : QWidget(parent)
    {
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        days = new Select(dayChoices(rule.days));
        days->setObjectName(QStringLiteral("days"));
        days->setValue(QString::number(rule.days));
        from = time(QStringLiteral("from"), rule.from);
        to = time(QStringLiteral("to"), rule.to);
        up = rateInput(QStringLiteral("scheduleUp"), rule.rates.up);
        down = rateInput(QStringLiteral("scheduleDown"), rule.rates.down);
        remove = new Button(Button::Variant::Icon, ScheduleEditor::tr("Remove rule"));
        remove->setObjectName(QStringLiteral("removeRule"));
        remove->setIconName(QStringLiteral("trash"));
        fields = {new FormField(ScheduleEditor::tr("Days"), days), new FormField(ScheduleEditor::tr("From"), from), new FormField(ScheduleEditor::tr("To"), to),
                  new FormField(ScheduleEditor::tr("Upload per second"), up), new FormField(ScheduleEditor::tr("Download per second"), down)};
        for (QLineEdit *input : {from, to})
            (input == from ? fields[1] : fields[2])->setValidator([input] {
                return minutesOf(input->text()) < 0 ? ScheduleEditor::tr("Enter a time such as 09:30.") : QString();
            });
        fields[3]->setValidator([this] { return rateProblem(*up); });
        fields[4]->setValidator([this] { return rateProblem(*down); });
        for (FormField *field : fields)
            line->addWidget(field, field->input() == days ? 1 : 0, Qt::AlignTop);
        line->addWidget(remove, 0, Qt::AlignBottom);
    }

    static TextInput *time(const QString &name, int minutes)
    {
        auto *input = new TextInput;
        input->setObjectName(name);
        input->setText(timeText(minutes));
        input->setFixedWidth(timeWidth);
        return input;
    }

    ScheduleRule rule() const
    {
        return {std::uint8_t(days->value().toInt()), minutesOf(from->text()), minutesOf(to->text()), {rateOf(*up), rateOf(*down)}};
    }

    Select *days;
    TextInput *from;
    TextInput *to;
    SizeInput *up;
    SizeInput *down;
    Button *remove;
    std::vector<FormField *> fields;
};

ScheduleEditor::ScheduleEditor(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("schedule"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_empty = new Label(tr("No rules: the limits above hold all week."));
    m_column->addWidget(m_empty);
    m_add = new Button(Button::Variant::Normal, tr("Add rule"));
    m_add->setObjectName(QStringLiteral("addRule"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, [this] {
        addRow({weekdays, 9 * 60, 18 * 60, {}}, true);
        Q_EMIT changed();
    });
    showCount();
}

void ScheduleEditor::setRules(const std::vector<ScheduleRule> &rules)
{
    for (Row *row : std::exchange(m_rows, {}))
        delete row;
    for (const ScheduleRule &rule : rules)
        addRow(rule, false);
    showCount();
}

void ScheduleEditor::addRow(const ScheduleRule &rule, bool focus)
{
    auto *row = new Row(rule, this);
    m_rows.push_back(row);
    m_column->insertWidget(m_column->indexOf(m_add), row);
    for (FormField *field : row->fields)
        connect(field, &FormField::changed, this, &ScheduleEditor::changed);
    connect(row->remove, &Button::clicked, this, [this, row] {
        std::erase(m_rows, row);
        row->deleteLater();
        row->hide();
        showCount();
        m_add->setFocus();
        Q_EMIT changed();
    });
    showCount();
    if (focus)
        row->days->setFocus();
}

void ScheduleEditor::showCount()
{
    m_empty->setVisible(m_rows.empty());
    m_add->setEnabled(m_rows.size() < transfer::Limits::mostRules);
}

std::vector<ScheduleRule> ScheduleEditor::rules() const
{
    std::vector<ScheduleRule> rules;
    for (const Row *row : m_rows) {
        const ScheduleRule rule = row->rule();
        if (rule.from >= 0 && rule.to >= 0)
            rules.push_back(rule);
    }
    return rules;
}

bool ScheduleEditor::validate()
{
    bool fine = true;
    for (Row *row : m_rows) {
        for (FormField *field : row->fields) {
            if (field->validate())
                continue;
            if (fine)
                field->reveal();
            fine = false;
        }
    }
    return fine;
}

} // namespace nephoscope::gui
