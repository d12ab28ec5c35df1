#pragma once

#include "api/generated/s3.h"
#include "gui/describe/FormDescription.h"
#include "gui/kit/Choice.h"

namespace nephoscope::gui::s3 {

/// How the object is written: format, header, delimiter, quote, compression; begins with what its name says. A data file of
/// an inventory, known by its `schema` (`Bucket, Key, …`), has no header.
FormDescription selectInputForm(const QString &key, const QString &schema = {});
/// How the results are to be written.
FormDescription selectOutputForm();
/// The query as it is sent; `values` of both forms.
api::s3::SelectObjectContent::Input selectInput(const QString &bucket, const QString &key, const FormValues &values, const QString &sql);
bool isJsonOutput(const FormValues &values);
QChar outputDelimiter(const FormValues &values);

/// Queries to begin with, for objects of the chosen format; the id is the SQL. With the schema of an inventory those that
/// find objects by their encryption come first.
Choices selectTemplates(const FormValues &values, const QString &schema = {});
/// The Select page of an object; of an inventory's data file with the inventory's schema.
QString selectAddress(const QString &bucket, const QString &key, const QString &schema = {});

} // namespace nephoscope::gui::s3
