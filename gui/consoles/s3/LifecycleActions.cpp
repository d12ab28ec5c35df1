#include "gui/consoles/s3/LifecycleActions.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/LifecycleWords.h"
#include "gui/consoles/s3/MoveRows.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

std::optional<std::int32_t> daysIn(const NumberInput *input)
{
    return input->isAcceptable() ? std::optional(std::int32_t(input->value())) : std::nullopt;
}

std::optional<qint64> asDays(const NumberInput *input)
{
    const auto days = daysIn(input);
    return days ? std::optional<qint64>(*days) : std::nullopt;
}

void put(NumberInput *input, const std::optional<std::int32_t> &value)
{
    input->input()->setText(value ? QString::number(*value) : QString());
}

qint64 dayOf(Timestamp time) { return std::chrono::floor<std::chrono::days>(time.time_since_epoch()).count(); }
Timestamp midnightOf(qint64 day) { return Timestamp(std::chrono::days(day)); }

/// Boxes have their place in the order of Tab from the start, their words later.
Choices boxes(std::initializer_list<const char *> ids)
{
    Choices choices;
    for (const char *id : ids)
        choices.push_back({.id = QLatin1String(id)});
    return choices;
}

} // namespace

LifecycleActions::LifecycleActions(Form &form, std::function<RuleScope()> scope, QWidget *parent)
    : QWidget(parent), m_scope(std::move(scope)), m_actions(new CheckGroup(boxes({"move", "moveNoncurrent", "expire", "delete", "cleanup"}))), m_when(new RadioGroup(boxes({"ages", "dates"}))), m_expire(new NumberInput(1, mostDays)),
      m_expireDate(new DateInput),
      m_delete(new NumberInput(1, mostDays)), m_newest(new NumberInput(1, mostKept)), m_cleanup(new CheckGroup(boxes({"markers", "uploads"}))), m_abort(new NumberInput(1, mostDays))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_choice = addCard("actionsCard");
    m_actionsField = add(form, m_actions, "lifecycleActions", m_choice);
    m_whenField = add(form, m_when, "lifecycleWhen", m_choice);
    m_moveCard = addCard("moveCard");
    m_moves = addMoves(form, "moves", m_moveCard, false);
    m_moveNoncurrentCard = addCard("moveNoncurrentCard");
    m_noncurrentMoves = addMoves(form, "noncurrentMoves", m_moveNoncurrentCard, true);
    m_expireCard = addCard("expireCard");
    m_expireField = add(form, m_expire, "expireDays", m_expireCard);
    m_expireDateField = add(form, m_expireDate, "expireDate", m_expireCard);
    m_deleteCard = addCard("deleteCard");
    m_deleteField = add(form, m_delete, "deleteDays", m_deleteCard);
    m_keptField = add(form, m_newest, "deleteKept", m_deleteCard);
    m_keptField->setOptional(true);
    m_cleanupCard = addCard("cleanupCard");
    m_cleanupField = add(form, m_cleanup, "cleanup", m_cleanupCard);
    m_abortField = add(form, m_abort, "abortDays", m_cleanupCard);

    m_actionsField->setValidator([this] { return m_actions->value().isEmpty() ? tr("Choose at least one action.") : QString(); });
    m_expireField->setValidator([this] {
        return does("expire") && times() == LifecycleTimes::Ages ? expirationProblem(does("move") ? m_moves->moves() : LifecycleMoves(), expiry()) : QString();
    });
    m_expireDateField->setValidator([this] {
        if (!does("expire") || times() == LifecycleTimes::Ages)
            return QString();
        const QString problem = m_expireDate->problem();
        return problem.isEmpty() ? expirationProblem(does("move") ? m_moves->moves() : LifecycleMoves(), expiry(), LifecycleTimes::Dates) : problem;
    });
    m_deleteField->setValidator([this] {
        return does("delete") ? expirationProblem(does("moveNoncurrent") ? m_noncurrentMoves->moves() : LifecycleMoves(), asDays(m_delete)) : QString();
    });
    m_keptField->setValidator([this] { return does("delete") && !m_newest->input()->text().isEmpty() ? m_newest->problem() : QString(); });
    m_cleanupField->setValidator([this] { return cleanupProblem(); });
    m_abortField->setValidator([this] { return does("cleanup") && m_cleanup->value().contains(QStringLiteral("uploads")) ? m_abort->problem() : QString(); });
    retranslate();
    setRule({});
}

Container *LifecycleActions::addCard(const char *name)
{
    auto *card = new Container;
    card->setObjectName(QLatin1String(name));
    auto *inside = card->column();
    followDensity(inside, [margins = inside->contentsMargins()](const Theme &theme) { return Spacing{theme.space("l"), margins}; });
    layout()->addWidget(card);
    return card;
}

FormField *LifecycleActions::add(Form &form, QWidget *input, const char *name, Container *card)
{
    input->setObjectName(QLatin1String(name));
    FormField *field = form.add(new FormField({}, input));
    card->column()->addWidget(field);
    connect(field, &FormField::changed, this, &LifecycleActions::sync);
    return field;
}

MoveRows *LifecycleActions::addMoves(Form &form, const char *name, Container *card, bool noncurrent)
{
    auto *rows = new MoveRows(noncurrent ? MoveRows::Versions::Noncurrent : MoveRows::Versions::Current);
    rows->setObjectName(QLatin1String(name));
    card->column()->addWidget(rows);
    const char *action = noncurrent ? "moveNoncurrent" : "move";
    form.addPart([this, rows, action] { return !does(action) || rows->validate(); }, [rows] { rows->focusFirstBad(); },
                 [rows] { return rows->isDirty(); });
    connect(rows, &MoveRows::changed, this, &LifecycleActions::sync);
    return rows;
}

LifecycleTimes LifecycleActions::times() const { return m_when->value() == QLatin1String("dates") ? LifecycleTimes::Dates : LifecycleTimes::Ages; }

std::optional<qint64> LifecycleActions::expiry() const
{
    if (times() == LifecycleTimes::Ages)
        return asDays(m_expire);
    return m_expireDate->value().isValid() ? std::optional(dayOfDate(m_expireDate->value())) : std::nullopt;
}

bool LifecycleActions::does(const char *action) const { return m_actions->value().contains(QLatin1String(action)); }

QString LifecycleActions::cleanupProblem() const
{
    if (!does("cleanup"))
        return {};
    const QStringList chosen = m_cleanup->value();
    if (chosen.isEmpty())
        return tr("Choose what to clean up.");
    const RuleScope scope = m_scope();
    if (!scope.tags.empty() || scope.hasSizes())
        return tr("Delete markers and incomplete uploads have no tags and no size: limit the rule by prefix only.");
    if (chosen.contains(QStringLiteral("markers")) && does("expire"))
        return tr("A rule that expires current versions removes expired delete markers by itself.");
    return {};
}

void LifecycleActions::setRule(const api::s3::LifecycleRule &rule)
{
    m_setting = true;
    const bool dated = isDated(rule);
    m_when->setValue(dated ? QStringLiteral("dates") : QStringLiteral("ages"));
    m_moves->setTimes(times());
    QStringList actions;
    LifecycleMoves moves;
    for (const auto &transition : rule.transitions.value_or(std::vector<api::s3::Transition>())) {
        if (transition.storageClass)
            moves.push_back({transition.storageClass->value, transition.date ? std::optional(dayOf(*transition.date)) : std::optional<qint64>(transition.days)});
    }
    LifecycleMoves noncurrent;
    for (const auto &transition : rule.noncurrentVersionTransitions.value_or(std::vector<api::s3::NoncurrentVersionTransition>())) {
        if (transition.storageClass)
            noncurrent.push_back({transition.storageClass->value, transition.noncurrentDays, transition.newerNoncurrentVersions});
    }
    m_moves->setMoves(moves);
    m_noncurrentMoves->setMoves(noncurrent);
    const auto expiration = rule.expiration.value_or(api::s3::LifecycleExpiration());
    const auto end = rule.noncurrentVersionExpiration.value_or(api::s3::NoncurrentVersionExpiration());
    const auto abort = rule.abortIncompleteMultipartUpload.value_or(api::s3::AbortIncompleteMultipartUpload());
    put(m_expire, expiration.days);
    m_expireDate->setValue(expiration.date ? dateOfDay(dayOf(*expiration.date)) : QDate());
    put(m_delete, end.noncurrentDays);
    put(m_newest, end.newerNoncurrentVersions);
    put(m_abort, abort.daysAfterInitiation);
    QStringList cleanup;
    const auto check = [](bool on, QStringList &list, const char *id) {
        if (on)
            list.append(QLatin1String(id));
    };
    check(removesMarkers(rule), cleanup, "markers");
    check(abort.daysAfterInitiation.has_value(), cleanup, "uploads");
    m_cleanup->setValue(cleanup);
    check(!moves.empty(), actions, "move");
    check(!noncurrent.empty(), actions, "moveNoncurrent");
    check(expiration.days || expiration.date, actions, "expire");
    check(end.noncurrentDays.has_value(), actions, "delete");
    check(!cleanup.isEmpty(), actions, "cleanup");
    m_actions->setValue(actions);
    retranslate();
    for (FormField *field : {m_actionsField, m_whenField, m_expireField, m_expireDateField, m_deleteField, m_keptField, m_cleanupField, m_abortField})
        field->setClean();
    m_setting = false;
    sync();
}

void LifecycleActions::applyCurrent(api::s3::LifecycleRule &rule) const
{
    rule.transitions.reset();
    rule.expiration.reset();
    const bool dated = times() == LifecycleTimes::Dates;
    for (const LifecycleMove &move : does("move") ? m_moves->moves() : LifecycleMoves()) {
        auto &transition = (rule.transitions ? *rule.transitions : rule.transitions.emplace()).emplace_back();
        transition.storageClass.emplace(move.storageClass);
        if (move.days && dated)
            transition.date = midnightOf(*move.days);
        else if (move.days)
            transition.days = std::int32_t(*move.days);
    }
    if (does("expire") && dated)
        rule.expiration.emplace().date = expiry() ? std::optional(midnightOf(*expiry())) : std::nullopt;
    else if (does("expire"))
        rule.expiration.emplace().days = daysIn(m_expire);
    if (does("cleanup") && !rule.expiration && m_cleanup->value().contains(QStringLiteral("markers")))
        rule.expiration.emplace().expiredObjectDeleteMarker = true;
}

void LifecycleActions::applyNoncurrent(api::s3::LifecycleRule &rule) const
{
    rule.noncurrentVersionTransitions.reset();
    rule.noncurrentVersionExpiration.reset();
    for (const LifecycleMove &move : does("moveNoncurrent") ? m_noncurrentMoves->moves() : LifecycleMoves()) {
        auto &all = rule.noncurrentVersionTransitions ? *rule.noncurrentVersionTransitions : rule.noncurrentVersionTransitions.emplace();
        auto &transition = all.emplace_back();
        transition.storageClass.emplace(move.storageClass);
        if (move.days)
            transition.noncurrentDays = std::int32_t(*move.days);
        if (move.kept)
            transition.newerNoncurrentVersions = std::int32_t(*move.kept);
    }
    if (does("delete")) {
        auto &end = rule.noncurrentVersionExpiration.emplace();
        end.noncurrentDays = daysIn(m_delete);
        end.newerNoncurrentVersions = daysIn(m_newest);
    }
}

void LifecycleActions::apply(api::s3::LifecycleRule &rule) const
{
    applyCurrent(rule);
    applyNoncurrent(rule);
    rule.abortIncompleteMultipartUpload.reset();
    if (does("cleanup") && m_cleanup->value().contains(QStringLiteral("uploads")))
        rule.abortIncompleteMultipartUpload.emplace().daysAfterInitiation = daysIn(m_abort);
}

void LifecycleActions::recheck()
{
    // Fields depend on one another: an error that stands may be gone by what was changed elsewhere.
    for (FormField *field : {m_actionsField, m_expireField, m_expireDateField, m_deleteField, m_cleanupField}) {
        if (field->hasError())
            field->validate();
    }
}

void LifecycleActions::sync()
{
    if (m_setting)
        return;
    m_whenField->setVisible(does("move") || does("expire"));
    m_moves->setTimes(times());
    m_expireField->setVisible(times() == LifecycleTimes::Ages);
    m_expireDateField->setVisible(times() == LifecycleTimes::Dates);
    m_moveCard->setVisible(does("move"));
    m_moveNoncurrentCard->setVisible(does("moveNoncurrent"));
    m_expireCard->setVisible(does("expire"));
    m_deleteCard->setVisible(does("delete"));
    m_cleanupCard->setVisible(does("cleanup"));
    m_abortField->setVisible(m_cleanup->value().contains(QStringLiteral("uploads")));
    // A card that opens has something to fill in.
    if (does("move") && m_moves->moves().empty())
        m_moves->addMove();
    if (does("moveNoncurrent") && m_noncurrentMoves->moves().empty())
        m_noncurrentMoves->addMove();
    recheck();
    Q_EMIT changed();
}

void LifecycleActions::retranslate()
{
    m_choice->setTitle(tr("Lifecycle rule actions"));
    m_choice->header().setDescription(tr("What happens to the objects of the rule, and when."));
    m_whenField->setLabel(tr("When current versions move and expire"));
    m_when->setChoices({{.id = QStringLiteral("ages"), .text = tr("By age"), .description = tr("So many days after each object was created.")},
                        {.id = QStringLiteral("dates"), .text = tr("On dates"), .description = tr("From midnight of a day in UTC on, whatever is there and whatever comes later.")}});
    Choices actions{{.id = QStringLiteral("move"), .text = tr("Move current versions between storage classes")},
                    {.id = QStringLiteral("moveNoncurrent"), .text = tr("Move noncurrent versions between storage classes"), .description = tr("Where versioning is on or was on.")},
                    {.id = QStringLiteral("expire"), .text = tr("Expire current versions"), .description = tr("Deletes them; with versioning, they become noncurrent behind a delete marker.")},
                    {.id = QStringLiteral("delete"), .text = tr("Permanently delete noncurrent versions")},
                    {.id = QStringLiteral("cleanup"), .text = tr("Delete expired object delete markers or incomplete multipart uploads")}};
    m_actions->setChoices(actions);
    m_actions->setAccessibleName(m_choice->header().title());
    m_moveCard->setTitle(tr("Move current versions"));
    m_moveCard->header().setDescription(tr("Objects only get colder. Those below 128 KB stay where they are, unless the bucket says otherwise."));
    m_moveNoncurrentCard->setTitle(tr("Move noncurrent versions"));
    m_moveNoncurrentCard->header().setDescription(tr("Days count from the moment a newer version took their place."));
    m_expireCard->setTitle(tr("Expire current versions"));
    m_expireField->setLabel(tr("Days after creation"));
    m_expireDateField->setLabel(tr("Date (UTC)"));
    m_deleteCard->setTitle(tr("Permanently delete noncurrent versions"));
    m_deleteField->setLabel(tr("Days noncurrent"));
    m_keptField->setLabel(tr("Newer versions kept"));
    m_keptField->setConstraint(tr("1 to 100: so many of the newest noncurrent versions stay, whatever their age."));
    m_cleanupCard->setTitle(tr("Clean up"));
    m_cleanup->setChoices({{.id = QStringLiteral("markers"), .text = tr("Delete expired object delete markers"), .description = tr("Markers that have no version behind them any more.")},
                           {.id = QStringLiteral("uploads"), .text = tr("Delete incomplete multipart uploads"), .description = tr("Uploads that were begun and never completed, with their parts.")}});
    m_cleanup->setAccessibleName(m_cleanupCard->header().title());
    m_abortField->setLabel(tr("Days after the upload began"));
    for (NumberInput *input : {m_expire, m_delete, m_abort})
        input->setUnit(tr("days"));
}

void LifecycleActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::s3
