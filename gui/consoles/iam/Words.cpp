#include "gui/consoles/iam/Identities.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace nephoscope::gui::iam {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Words)
};

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

QString listAddress(Kind kind)
{
    switch (kind) {
    case Kind::User:
        return QStringLiteral("iam/users");
    case Kind::Group:
        return QStringLiteral("iam/groups");
    case Kind::Role:
        break;
    }
    return QStringLiteral("iam/roles");
}

QString holderAddress(const Holder &holder, const QString &tab)
{
    const QString address = listAddress(holder.kind) % u'/' % encoded(holder.name);
    return tab.isEmpty() ? address : QString(address % u'/' % tab);
}

QString policiesAddress() { return QStringLiteral("iam/policies"); }

QString policyAddress(const QString &arn, const QString &tab)
{
    const QString address = policiesAddress() % u'/' % encoded(arn);
    return tab.isEmpty() ? address : QString(address % u'/' % tab);
}

QString inlineAddress(const Holder &holder, const QString &policy)
{
    const QString address = QStringLiteral("iam/inline/") % listAddress(holder.kind).mid(4) % u'/' % encoded(holder.name);
    return policy.isEmpty() ? address : QString(address % QStringLiteral("?policy=") % encoded(policy));
}

QString simulatorAddress(const QString &arn)
{
    return arn.isEmpty() ? QStringLiteral("iam/simulator") : QString(QStringLiteral("iam/simulator?principal=") % encoded(arn));
}

QString documentText(const std::optional<std::string> &document)
{
    const QString text = toQt(document.value_or(""));
    return text.startsWith(u'%') ? QUrl::fromPercentEncoding(text.toLatin1()) : text;
}

QString policyName(const QString &arn) { return arn.section(u'/', -1); }
bool isAwsManaged(const QString &arn) { return arn.startsWith(QLatin1String("arn:aws:iam::aws:")); }
QString policyTypeText(const QString &arn) { return isAwsManaged(arn) ? Words::tr("AWS managed") : Words::tr("Customer managed"); }

QString checkName(const QString &name, int most)
{
    static const QRegularExpression allowed(QStringLiteral("^[\\w+=,.@-]+$"));
    if (name.isEmpty())
        return Words::tr("Enter a name.");
    if (name.size() > most)
        return Words::tr("At most %1 characters.").arg(most);
    return allowed.match(name).hasMatch() ? QString() : Words::tr("Use letters, numbers and + = , . @ _ - only.");
}

bool isIamChange(const Change &change) { return change.service == "iam"; }

} // namespace nephoscope::gui::iam
