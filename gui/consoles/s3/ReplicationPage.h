#pragma once

#include "gui/consoles/s3/RulePage.h"

namespace nephoscope::gui {
class Link;
class LocationPicker;
class NumberInput;
class Select;
class Toggle;
}

namespace nephoscope::gui::s3 {

class ReplicationOptions;
class ReplicationRoleFields;
class ScopeFields;

/// Creates or edits a replication rule. Without versioning in the bucket it says so, and where to switch it on.
class ReplicationPage : public RulePageOf<ReplicationSet>
{
    Q_OBJECT
public:
    ReplicationPage(Navigator &navigator, const QString &bucket, const QString &rule = {}, QWidget *parent = nullptr);

    std::optional<HelpTopic> help() const override;

protected:
    Words words() const override;
    void load() override;
    void fill(const ReplicationSet &set, const Rule &rule) override;
    void apply(Rule &rule) const override;
    void complete(ReplicationSet &set) const override;
    /// The bucket's own role comes before the rule, with a policy for all rules there are by then.
    void send(bool overwrite) override;
    std::vector<PlannedCall> planned() const override;
    void retranslate() override;
    /// A new rule is for new objects: a job replicates those that are there.
    void tellSaved() override;

private:
    QString destination() const;
    QString destinationProblem() const;
    void askForDestination(std::function<void(const QString &)> answer);
    QString priorityProblem() const;
    std::vector<Rule> withEntered(std::vector<Rule> rules) const;
    void sendRole(const std::vector<Rule> &rules, std::function<void()> then);

    Alert *m_versioning;
    Button *m_toProperties;
    NumberInput *m_priority;
    FormField *m_priorityField;
    Container *m_source;
    ScopeFields *m_scope;
    Container *m_target;
    LocationPicker *m_bucketPicker;
    FormField *m_bucketField;
    Select *m_class;
    FormField *m_classField;
    Container *m_roleCard;
    ReplicationRoleFields *m_role;
    Container *m_options;
    Toggle *m_markers;
    FormField *m_markersField;
    ReplicationOptions *m_more;
};

} // namespace nephoscope::gui::s3
