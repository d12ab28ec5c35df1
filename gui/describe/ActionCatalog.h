#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <vector>

namespace nephoscope::gui::iam {

/// What an action does, as IAM sorts them.
enum class Level { List, Read, Write, Permissions, Tagging };

/// The actions of a service, as policies write them without the prefix.
struct ServiceActions
{
    QString prefix; ///< `s3`
    QString name;   ///< "Amazon Simple Storage Service"
    std::map<Level, QStringList> actions;

    qsizetype count() const;
};

/// All services of this cloud by name, from the models of their operations.
const std::vector<ServiceActions> &serviceActions();
const ServiceActions *actionsOf(const QString &prefix);
Level levelOf(const QString &action);
QString levelText(Level level);

/// How much of a service's actions a pattern such as `Get*` covers, level by level.
std::map<Level, qsizetype> covered(const ServiceActions &service, const QStringList &patterns);

} // namespace nephoscope::gui::iam
