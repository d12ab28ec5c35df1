#pragma once

#include "gui/consoles/lambda/Functions.h"
#include "gui/describe/Panel.h"

#include <optional>
#include <vector>

class QBoxLayout;

namespace nephoscope::gui {
class Container;
class Label;
}

namespace nephoscope::gui::lambda {

/// What invokes a function, or what it sends to.
struct FunctionLink
{
    QString arn;          ///< of a service that any of its resources may invoke from: its name, `s3.amazonaws.com`
    QString text;         ///< "SQS: orders"
    QString address = {}; ///< of its page; empty where the console has none

    bool operator==(const FunctionLink &) const = default;
};
FunctionLink functionLink(const QString &arn);
/// The queues that Lambda reads for it, then whom its policy lets invoke it, each once.
std::vector<FunctionLink> functionSources(const std::vector<model::EventSourceMappingConfiguration> &mappings, const std::string &policy);

/// A function between what invokes it and where the accounts of its runs go: a picture with ways to all of them.
class FunctionMap : public Panel
{
    Q_OBJECT
public:
    FunctionMap(Navigator &navigator, QString function, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_waiting == 0; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void fill(QBoxLayout *side, const std::vector<FunctionLink> &links, const QString &none);

    Navigator &m_navigator;
    const QString m_function;
    Container *m_card;
    Label *m_sourcesTitle;
    Label *m_targetsTitle;
    Label *m_nameTitle;
    Label *m_name;
    Label *m_layers;
    QBoxLayout *m_sources;
    QBoxLayout *m_targets;
    std::vector<model::EventSourceMappingConfiguration> m_mappings;
    std::string m_policy;
    std::vector<FunctionLink> m_destinations;
    std::optional<std::vector<FunctionLink>> m_shownSources;
    std::optional<std::vector<FunctionLink>> m_shownTargets;
    std::size_t m_layerCount = 0;
    int m_generation = 0;
    int m_waiting = 0;
};

} // namespace nephoscope::gui::lambda
