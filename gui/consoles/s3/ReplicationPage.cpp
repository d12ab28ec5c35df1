#include "gui/consoles/s3/ReplicationPage.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/Locations.h"
#include "gui/consoles/s3/ReplicationOptions.h"
#include "gui/consoles/s3/ReplicationRole.h"
#include "gui/consoles/s3/ReplicationWords.h"
#include "gui/consoles/s3/ScopeFields.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/FormView.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Toggle.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr qint64 mostPriority = 2147483647;

bool isOn(const std::optional<api::s3::BucketVersioningStatus> &status) { return status && *status == std::string_view("Enabled"); }

template <class Done>
void askVersioning(EngineHost &engine, QObject *receiver, const QString &bucket, Done done)
{
    api::s3::GetBucketVersioning::Input input;
    input.bucket = toStd(bucket);
    ask<api::s3::GetBucketVersioning>(engine, receiver, std::move(input), std::move(done));
}

} // namespace

ReplicationPage::ReplicationPage(Navigator &navigator, const QString &bucket, const QString &rule, QWidget *parent)
    : RulePageOf(navigator, bucket, rule, parent), m_versioning(new Alert(Alert::Type::Warning)), m_toProperties(new Button(Button::Variant::Normal)),
      m_priority(new NumberInput(0, mostPriority)), m_scope(new ScopeFields(view().form(), {})),
      m_bucketPicker(new LocationPicker(*new Locations(navigator.engine(), this), LocationPicker::Buckets)), m_class(new Select),
      m_role(new ReplicationRoleFields(view().form(), navigator.engine(), bucket)), m_markers(new Toggle), m_more(new ReplicationOptions(view().form(), navigator.engine()))
{
    const auto add = [this](QWidget *input, const char *name, Container *card) {
        input->setObjectName(QLatin1String(name));
        FormField *field = view().form().add(new FormField({}, input));
        card->column()->addWidget(field);
        return field;
    };
    m_versioning->setObjectName(QStringLiteral("versioningNeeded"));
    m_toProperties->setObjectName(QStringLiteral("toProperties"));
    m_versioning->addAction(m_toProperties);
    m_versioning->hide();
    basics().column()->insertWidget(0, m_versioning);
    m_priorityField = add(m_priority, "priority", &basics());
    m_source = view().addContainer();
    m_source->column()->addWidget(m_scope);
    m_target = view().addContainer();
    m_bucketField = add(m_bucketPicker, "destination", m_target);
    m_classField = add(m_class, "replicaClass", m_target);
    m_options = view().addContainer();
    m_markers->setCheckable(true);
    m_markersField = add(m_markers, "deleteMarkers", m_options);
    m_options->column()->addWidget(m_more);
    m_roleCard = view().addContainer();
    m_roleCard->column()->addWidget(m_role);

    m_priorityField->setValidator([this] { return priorityProblem(); });
    m_bucketField->setValidator([this] { return destinationProblem(); });
    m_bucketField->setAsyncValidator([this](FormField::Answer answer) { askForDestination(std::move(answer)); });
    m_markersField->setValidator([this] {
        return m_markers->isChecked() && !m_scope->scope().tags.empty() ? tr("S3 does not replicate delete markers by rules with tags. Switch this off, or limit the rule by prefix only.")
                                                                        : QString();
    });
    connect(m_scope, &ScopeFields::changed, this, [this] {
        if (m_markersField->hasError())
            m_markersField->validate();
        showCode();
    });
    connect(m_more, &ReplicationOptions::foreignChanged, this, [this] {
        if (m_bucketField->hasError())
            m_bucketField->setError({});
    });
    connect(m_toProperties, &Button::clicked, this, [this] { this->navigator().go(propertiesAddress(this->bucket())); });
    connect(m_bucketPicker, &LocationPicker::viewRequested, this,
            [this](const S3Location &place) { this->navigator().openWindow(bucketAddress(place.bucket)); });
    begin();
}

std::optional<HelpTopic> ReplicationPage::help() const { return help::replication(); }

RulePage::Words ReplicationPage::words() const
{
    return {tr("Create replication rule"), tr("Edit replication rule"), tr("The replication rule was not saved"), tr("Successfully saved the replication rule %1")};
}

void ReplicationPage::load()
{
    askVersioning(navigator().engine(), this, bucket(), [this](auto reply) {
        if (!reply)
            return loaded(reply.error());
        const bool on = isOn(reply->status);
        m_versioning->setVisible(!on);
        setAllowed(on);
        RulePageOf::load();
    });
}

void ReplicationPage::fill(const ReplicationSet &set, const Rule &rule)
{
    std::int32_t next = 0;
    for (const Rule &each : set.rules)
        next = std::max(next, each.priority.value_or(0) + 1);
    m_priority->setValue(rule.priority.value_or(next));
    if (isNew())
        m_scope->reset();
    else
        m_scope->setScope(scopeOf(rule));
    m_bucketPicker->setValue(destinationOf(rule).isEmpty() ? QString() : S3Location{destinationOf(rule)}.uri());
    m_class->setValue(rule.destination && rule.destination->storageClass ? toQt(rule.destination->storageClass->value) : QString());
    m_markers->setChecked(replicatesMarkers(rule));
    m_more->setRule(rule);
    m_role->setRole(toQt(set.role));
}

void ReplicationPage::apply(Rule &rule) const
{
    setScope(rule, m_scope->scope());
    rule.priority = std::int32_t(m_priority->value());
    rule.deleteMarkerReplication.emplace().status.emplace(m_markers->isChecked() ? "Enabled" : "Disabled");
    auto &target = rule.destination ? *rule.destination : rule.destination.emplace();
    target.bucket = toStd(arn(destination()));
    target.storageClass.reset();
    if (!m_class->value().isEmpty())
        target.storageClass.emplace(toStd(m_class->value()));
    m_more->apply(rule);
}

void ReplicationPage::complete(ReplicationSet &set) const { set.role = toStd(m_role->role()); }

std::vector<ReplicationSet::Rule> ReplicationPage::withEntered(std::vector<Rule> rules) const
{
    const Rule mine = entered();
    std::erase_if(rules, [&](const Rule &each) { return ruleName(each) == rule() || each.id == mine.id; });
    rules.push_back(mine);
    return rules;
}

void ReplicationPage::sendRole(const std::vector<Rule> &rules, std::function<void()> then)
{
    EngineHost &engine = navigator().engine();
    ask<api::iam::CreateRole>(engine, this, replicationRoleInput(bucket()), [this, &engine, rules, then = std::move(then)](auto reply) {
        if (!reply && reply.error().code != "EntityAlreadyExists")
            return sent(reply.error());
        ask<api::iam::PutRolePolicy>(engine, this, replicationPolicyInput(bucket(), rules), [this, then](auto put) {
            if (!put)
                return sent(put.error());
            then();
        });
    });
}

void ReplicationPage::send(bool overwrite)
{
    if (!m_role->isOwn())
        return RulePageOf::send(overwrite);
    readRules<ReplicationSet>(navigator().engine(), this, bucket(), [this, overwrite](Expected<ReplicationSet> set) {
        if (!set)
            return sent(set.error());
        sendRole(withEntered(std::move(set->rules)), [this, overwrite] { RulePageOf::send(overwrite); });
    });
}

std::vector<PlannedCall> ReplicationPage::planned() const
{
    auto calls = RulePageOf::planned();
    if (calls.empty() || !m_role->isOwn())
        return calls;
    const std::string &region = navigator().engine().caller().region.value;
    calls.insert(calls.begin(), {PlannedCall::of<api::iam::CreateRole>(replicationRoleInput(bucket()), region),
                                 PlannedCall::of<api::iam::PutRolePolicy>(replicationPolicyInput(bucket(), withEntered(known().rules)), region)});
    return calls;
}

QString ReplicationPage::destination() const
{
    const auto place = m_bucketPicker->location();
    return place ? place->bucket : QString();
}

QString ReplicationPage::destinationProblem() const
{
    if (m_bucketPicker->value().isEmpty())
        return tr("Enter the bucket that gets the replicas, or browse for it.");
    if (!m_bucketPicker->problem().isEmpty())
        return m_bucketPicker->problem();
    const auto place = m_bucketPicker->location();
    if (place && !place->key.isEmpty())
        return tr("Replicas keep their keys: enter a bucket without a path.");
    return destination() == bucket() ? tr("A bucket is not replicated into itself. Choose another one.") : QString();
}

// Only the cloud knows whether the bucket is there, and keeps versions. Another account's does not tell.
void ReplicationPage::askForDestination(std::function<void(const QString &)> answer)
{
    if (m_more->isForeign())
        return answer({});
    askVersioning(navigator().engine(), this, destination(), [answer = std::move(answer)](auto reply) {
        if (!reply)
            answer(reply.error().code == "NoSuchBucket" ? tr("There is no bucket of this name.") : errorText(reply.error()));
        else
            answer(isOn(reply->status) ? QString() : tr("This bucket has no versioning. Replication needs it on both sides."));
    });
}

QString ReplicationPage::priorityProblem() const
{
    if (!m_priority->isAcceptable())
        return m_priority->problem();
    for (const Rule &each : known().rules) {
        if (ruleName(each) != rule() && each.priority && *each.priority == m_priority->value())
            return tr("The rule %1 has this priority. Enter another one.").arg(ruleName(each));
    }
    return {};
}

void ReplicationPage::tellSaved()
{
    if (!isNew() || !isEnabledChosen()) {
        RulePageOf::tellSaved();
        return;
    }
    const ActionContext here = context();
    Flash flash{FlashType::Success, words().done.arg(enteredName()), tr("It is for objects that are written from now on. Replicate those that are there already as well?")};
    flash.actionText = tr("Create job for existing objects");
    flash.action = [here, address = replicateJobAddress(bucket())] { here.navigator().go(address); };
    here.flashbar()->show(flash);
}

void ReplicationPage::retranslate()
{
    RulePageOf::retranslate();
    m_versioning->setTitle(tr("Replication needs versioning"));
    m_versioning->setText(tr("S3 replicates versions of objects. Switch on versioning in the properties of this bucket first."));
    m_toProperties->setLabel(tr("Open properties"));
    m_priorityField->setLabel(tr("Priority"));
    m_priorityField->setConstraint(tr("Where an object fits several rules with the same destination, the highest number counts."));
    m_source->setTitle(tr("Source"));
    m_source->header().setDescription(tr("Objects that are written from now on. Those that are there already are not replicated."));
    m_target->setTitle(tr("Destination"));
    m_bucketField->setLabel(tr("Bucket"));
    m_bucketField->setConstraint(tr("Of any Region, with versioning."));
    m_classField->setLabel(tr("Storage class of the replicas"));
    Choices classes{{.id = QString(), .text = tr("Same as the source object")}};
    for (const std::string_view name : storageClasses())
        classes.push_back({.id = toQt(name), .text = storageClassText(name)});
    m_class->setChoices(classes);
    if (m_class->currentIndex() < 0)
        m_class->setCurrentIndex(0);
    m_options->setTitle(tr("Options"));
    m_markersField->setLabel(tr("Delete marker replication"));
    m_markersField->setConstraint(tr("Deleted here, then hidden there too. Versions that are deleted for good stay in the destination."));
    m_markers->setText(tr("Replicate delete markers"));
    m_roleCard->setTitle(tr("Role"));
    m_roleCard->header().setDescription(tr("Whom S3 writes as. All rules of the bucket share it."));
}

} // namespace nephoscope::gui::s3
