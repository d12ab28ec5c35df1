#include "gui/consoles/cloudwatch/LogGroupChooser.h"

#include "api/generated/logs.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Multiselect.h"

#include <QtCore/QEvent>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeLogGroups;

constexpr qsizetype mostChoices = 1000; // others are reached from their own pages

} // namespace

Choices choicesOf(QStringList names, const QStringList &chosen)
{
    for (const QString &name : chosen) {
        if (!names.contains(name))
            names.append(name);
    }
    Choices choices;
    for (const QString &name : names)
        choices.push_back({.id = name, .text = name});
    return choices;
}

LogGroupChooser::LogGroupChooser(EngineHost &engine, const QString &name, int most, QWidget *parent)
    : FormField({}, new Multiselect, parent), m_engine(engine), m_groups(static_cast<Multiselect *>(input()))
{
    m_groups->setObjectName(name);
    setValidator([this, most] {
        const qsizetype count = m_groups->value().size();
        return count >= 1 && count <= most ? QString() : tr("Choose 1 to %1 log groups").arg(most);
    });
    retranslate();
}

void LogGroupChooser::load()
{
    m_arns.clear();
    load({}, {});
}

void LogGroupChooser::load(const std::string &token, QStringList names)
{
    DescribeLogGroups::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<DescribeLogGroups>(m_engine, this, std::move(input), [this, names](auto reply) mutable {
        m_settled = true;
        if (!reply) {
            Q_EMIT failed(reply.error());
            return;
        }
        for (const auto &group : reply->logGroups.value_or(std::vector<api::logs::LogGroup>())) {
            names.append(toQt(group.logGroupName.value_or("")));
            if (group.logGroupArn)
                m_arns.insert(names.back(), *group.logGroupArn);
        }
        if (reply->nextToken && names.size() < mostChoices) {
            m_settled = false;
            return load(*reply->nextToken, std::move(names));
        }
        m_names = std::move(names);
        m_groups->setChoices(choicesOf(m_names, m_groups->value()));
        Q_EMIT loaded();
    });
}

QStringList LogGroupChooser::names() const { return m_groups->value(); }

void LogGroupChooser::choose(const QStringList &names)
{
    m_groups->setChoices(choicesOf({}, names));
    m_groups->setValue(names);
    m_groups->setChoices(choicesOf(m_names, m_groups->value()));
}

std::string LogGroupChooser::arn(const QString &name) const
{
    return m_arns.value(name, "arn:aws:logs:" + toStd(m_engine.region()) + ':' + toStd(m_engine.accountId()) + ":log-group:" + toStd(name));
}

void LogGroupChooser::retranslate()
{
    setLabel(tr("Log groups"));
    m_groups->setPlaceholder(tr("Choose log groups"));
}

void LogGroupChooser::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FormField::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
