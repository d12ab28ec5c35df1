#pragma once

#include "gui/describe/FormDescription.h"

class QWidget;

namespace nephoscope::gui {

/// The kit's input for a described field, or its own, with its initial value.
QWidget *makeFieldInput(const FieldDescription &field, Navigator &navigator, QWidget *parent);
/// Its words in another language.
void retranslateFieldInput(QWidget *input, const FieldDescription &field);
/// What is entered, as FormValues has it.
QString fieldValue(const QWidget *input);
void setFieldValue(QWidget *input, const QString &value, const FormValues::Tags &tags = {});
/// The same in words, for a review.
QString fieldWords(const QWidget *input, const FieldDescription &field);
/// What the input by itself has against its value: no number, no JSON.
QString fieldProblem(QWidget *input);

} // namespace nephoscope::gui
