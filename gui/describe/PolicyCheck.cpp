#include "gui/describe/PolicyCheck.h"

#include "gui/bridge/Text.h"
#include "gui/describe/PolicyInput.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

namespace {

struct PolicyCheck
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::PolicyCheck)
};

} // namespace

std::vector<CodeIssue> checkPolicy(const QString &text, policy::PolicyKind kind)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto parsed = policy::PolicyDocument::parse(toStd(text), kind);
    if (parsed)
        return {};
    const policy::PolicyError &error = parsed.error();
    const QString detail = toQt(error.detail.empty() ? error.message : error.detail);
    return {{CodeIssue::Severity::Error, int(error.line), int(error.column),
             error.path.empty() ? detail : QString(toQt(error.path) % QStringLiteral(": ") % detail)}};
}

FieldDescription policyField(const QString &id, const QString &label, const QString &text, policy::PolicyKind kind, const PolicySubject &subject)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Code};
    field.initial = text.isEmpty() ? QString() : formatJson(text);
    field.checkCode = [kind](const QString &code) { return checkPolicy(code, kind); };
    field.check = [](const QString &code) { return code.trimmed().isEmpty() ? PolicyCheck::tr("Enter a policy.") : QString(); };
    field.make = [id, kind, subject](Navigator &navigator, QWidget *parent) -> QWidget * { return new PolicyInput(navigator, id, kind, subject, parent); };
    return field;
}

} // namespace nephoscope::gui
