#include "gui/consoles/lambda/Fields.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

namespace {

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Fields)
};

} // namespace

FieldDescription descriptionField(const QString &id, const QString &now)
{
    FieldDescription field{.id = id, .label = Fields::tr("Description - optional"), .initial = now};
    field.check = [](const QString &text) { return text.size() > 256 ? Fields::tr("At most 256 characters.") : QString(); };
    return field;
}

FieldDescription numberField(const QString &id, const QString &label, qint64 smallest, qint64 largest, qint64 now, const QString &constraint, const QString &unit)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Number, .constraint = constraint};
    field.initial = QString::number(now);
    field.unit = unit;
    field.smallest = smallest;
    field.largest = largest;
    return field;
}

} // namespace nephoscope::gui::lambda
