#include "gui/consoles/s3/MoveRows.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Button.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int numberWidth = 112; // logical pixels

std::optional<qint64> entered(const NumberInput *input)
{
    return input->isAcceptable() ? std::optional(input->value()) : std::nullopt;
}

Choices colderChoices()
{
    Choices choices;
    for (const std::string_view name : storageClasses()) {
        if (name != storageClasses().front())
            choices.push_back({.id = toQt(name), .text = storageClassText(name)});
    }
    return choices;
}

} // namespace

struct MoveRows::Row : QWidget
{
    Row()
        : storageClass(new Select), days(new NumberInput(0, mostDays)), date(new DateInput), kept(new NumberInput(1, mostKept)), classField(new FormField({}, storageClass)),
          daysField(new FormField({}, days)), dateField(new FormField({}, date)), keptField(new FormField({}, kept)), removal(new Button(Button::Variant::Icon)), above(new Label)
    {
        storageClass->setObjectName(QStringLiteral("storageClass"));
        days->setObjectName(QStringLiteral("days"));
        date->setObjectName(QStringLiteral("date"));
        kept->setObjectName(QStringLiteral("kept"));
        removal->setObjectName(QStringLiteral("removeMove"));
        removal->setIconName(QStringLiteral("close"));
        for (NumberInput *input : {days, kept})
            input->input()->setFixedWidth(numberWidth);
        auto *row = new QHBoxLayout(this);
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("m")}; });
        row->addWidget(classField, 1, Qt::AlignTop);
        row->addWidget(daysField, 0, Qt::AlignTop);
        row->addWidget(dateField, 0, Qt::AlignTop);
        row->addWidget(keptField, 0, Qt::AlignTop);
        // As far down as the inputs are, below their labels.
        auto *end = new QVBoxLayout;
        followDensity(end, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
        end->addWidget(above);
        end->addWidget(removal);
        end->addStretch(1);
        row->addLayout(end);
    }

    LifecycleMove move(Versions versions, LifecycleTimes times) const
    {
        LifecycleMove out{toStd(storageClass->value())};
        if (times == LifecycleTimes::Ages)
            out.days = entered(days);
        else if (date->value().isValid())
            out.days = dayOfDate(date->value());
        if (versions == Versions::Noncurrent)
            out.kept = entered(kept);
        return out;
    }

    Select *storageClass;
    NumberInput *days;
    DateInput *date;
    NumberInput *kept;
    FormField *classField;
    FormField *daysField;
    FormField *dateField;
    FormField *keptField;
    Button *removal;
    Label *above;
};

MoveRows::MoveRows(Versions versions, QWidget *parent)
    : QWidget(parent), m_versions(versions), m_column(new QVBoxLayout(this)), m_add(new Button(Button::Variant::Normal))
{
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("s")}; });
    m_add->setObjectName(QStringLiteral("addMove"));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, [this] {
        addMove();
        m_rows.back()->storageClass->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

void MoveRows::setMoves(const LifecycleMoves &moves)
{
    for (Row *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const LifecycleMove &move : moves)
        insert(move);
    retranslate();
    setClean();
}

FormField *MoveRows::timeField(const Row &row) const { return m_times == LifecycleTimes::Ages ? row.daysField : row.dateField; }

void MoveRows::setTimes(LifecycleTimes times)
{
    m_times = times;
    for (const Row *row : m_rows) {
        row->daysField->setVisible(times == LifecycleTimes::Ages);
        row->dateField->setVisible(times == LifecycleTimes::Dates);
    }
}

LifecycleMoves MoveRows::moves() const
{
    LifecycleMoves out;
    for (const Row *row : m_rows)
        out.push_back(row->move(m_versions, m_times));
    return out;
}

void MoveRows::addMove()
{
    insert(nextMove(moves(), m_times));
    retranslate();
    Q_EMIT changed();
}

void MoveRows::insert(const LifecycleMove &move)
{
    auto *row = new Row;
    m_column->insertWidget(int(m_rows.size()), row);
    m_rows.push_back(row);
    row->keptField->setVisible(m_versions == Versions::Noncurrent);
    row->storageClass->setChoices(colderChoices());
    row->storageClass->setValue(toQt(move.storageClass));
    if (m_times == LifecycleTimes::Ages)
        row->days->input()->setText(move.days ? QString::number(*move.days) : QString());
    else
        row->date->setValue(move.days ? dateOfDay(*move.days) : QDate());
    row->daysField->setVisible(m_times == LifecycleTimes::Ages);
    row->dateField->setVisible(m_times == LifecycleTimes::Dates);
    row->kept->input()->setText(move.kept ? QString::number(*move.kept) : QString());
    row->classField->setValidator([this, row] { return classProblem(moves(), indexOf(row)); });
    row->daysField->setValidator([this, row] { return daysProblem(moves(), indexOf(row)); });
    row->dateField->setValidator([this, row] {
        const QString problem = row->date->problem();
        return problem.isEmpty() ? daysProblem(moves(), indexOf(row), LifecycleTimes::Dates) : problem;
    });
    row->keptField->setValidator([this, row] { return keptProblem(*row); });
    for (FormField *field : {row->classField, row->daysField, row->dateField, row->keptField}) {
        field->setClean();
        connect(field, &FormField::changed, this, [this] {
            refreshRows();
            Q_EMIT changed();
        });
    }
    connect(row->removal, &Button::clicked, this, [this, row] { remove(row); });
    row->show();
}

void MoveRows::remove(Row *row)
{
    const std::size_t index = indexOf(row);
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(index));
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
    retranslate();
    Button *next = m_rows[std::min(index, m_rows.size() - 1)]->removal;
    (next->isEnabled() ? next : m_add)->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

/// Rows depend on one another: an error that stands may be gone by what was changed elsewhere.
void MoveRows::refreshRows()
{
    for (const Row *row : m_rows) {
        for (FormField *field : {row->classField, timeField(*row)}) {
            if (field->hasError())
                field->validate();
        }
        row->removal->setLabel(tr("Remove the move to %1").arg(storageClassText(row->move(m_versions, m_times).storageClass)));
    }
}

QString MoveRows::keptProblem(const Row &row) const { return row.kept->input()->text().isEmpty() ? QString() : row.kept->problem(); }

std::size_t MoveRows::indexOf(const Row *row) const
{
    return std::size_t(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

bool MoveRows::validate()
{
    bool fine = true;
    for (const Row *row : m_rows) {
        for (FormField *field : {row->classField, timeField(*row), row->keptField})
            fine = field->validate() && fine;
    }
    return fine;
}

void MoveRows::focusFirstBad()
{
    for (const Row *row : m_rows) {
        for (FormField *field : {row->classField, timeField(*row), row->keptField}) {
            if (field->hasError())
                return field->reveal();
        }
    }
}

void MoveRows::retranslate()
{
    const bool noncurrent = m_versions == Versions::Noncurrent;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = *m_rows[i];
        row.classField->setLabel(tr("Storage class"));
        row.daysField->setLabel(noncurrent ? tr("Days noncurrent") : tr("Days after creation"));
        row.dateField->setLabel(tr("Date (UTC)"));
        row.keptField->setLabel(tr("Newer versions kept"));
        row.keptField->setOptional(true);
        row.removal->setEnabled(m_rows.size() > 1); // an action has one at least
        row.storageClass->setChoices(colderChoices());
    }
    m_add->setLabel(tr("Add transition"));
    m_add->setEnabled(m_rows.size() + 1 < storageClasses().size());
    refreshRows();
}

void MoveRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
