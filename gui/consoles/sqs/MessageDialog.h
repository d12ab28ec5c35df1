#pragma once

#include "api/generated/sqs.h"

class QWidget;

namespace nephoscope::gui::sqs {

/// Shows a message: its body, its attributes, what SQS says about it.
void showMessage(const api::sqs::Message &message, QWidget *over);

/// Shows what SQS answered when a message was sent.
void showSent(const api::sqs::SendMessageResult &sent, QWidget *over);

} // namespace nephoscope::gui::sqs
