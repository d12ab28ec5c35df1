#pragma once

#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormDescription.h"

// The parts of a queue's form, each with what it makes of the answers.
namespace nephoscope::gui::sqs {

using Attributes = std::map<std::string, std::string>;

/// Without a queue: the values of a new one.
std::vector<FieldDescription> configurationFields(const Queue *queue);
void addConfiguration(Attributes &attributes, const FormValues &values);
/// Deduplication and throughput of a FIFO queue.
std::vector<FieldDescription> fifoFields(const Queue *queue);
void addFifo(Attributes &attributes, const FormValues &values);
std::vector<FieldDescription> encryptionFields(const Queue *queue);
void addEncryption(Attributes &attributes, const FormValues &values, bool isNew);
std::vector<FieldDescription> deadLetterFields(const Queue *queue);
void addDeadLetters(Attributes &attributes, const FormValues &values, bool isNew);
std::vector<FieldDescription> redriveAllowFields(const Queue *queue);
void addRedriveAllow(Attributes &attributes, const FormValues &values, bool isNew);

/// The Region's queues of one type, all but `except`, for a choice: the value is the ARN.
std::function<void(EngineHost &, QObject *, FieldDescription::Loaded)> queuesLike(bool fifo, const QString &except);

/// Of the attribute RedrivePolicy; empty and 0 without one.
struct DeadLetters
{
    QString arn;
    int maxReceives = 0;
};
DeadLetters deadLettersOf(const Queue &queue);
/// `allowAll`, `denyAll`, `byQueue`.
QString redrivePermissionOf(const Queue &queue);
QStringList redriveSourcesOf(const Queue &queue);

bool isFifoChosen(const FormValues &values);

} // namespace nephoscope::gui::sqs
