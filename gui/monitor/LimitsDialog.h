#pragma once

#include <QtCore/QString>

#include "transfer/TransferManager.h"

#include <vector>

class QWidget;

namespace nephoscope::gui {

class EngineHost;
class SizeInput;

/// Asks for what all transfers may take together: jobs and parts at a time, bandwidth, and its weekly schedule.
void askForLimits(EngineHost &engine, QWidget *over);
/// What these jobs may take, each of them; `limits` are those of now.
void askForJobLimits(EngineHost &engine, const std::vector<transfer::JobId> &jobs, const transfer::JobLimits &limits, const QString &name,
                     QWidget *over);

/// An input of bytes per second: empty for no limit. And what it says, and what is wrong with it.
SizeInput *rateInput(const QString &name, std::uint64_t rate);
std::uint64_t rateOf(const SizeInput &input);
QString rateProblem(const SizeInput &input);

} // namespace nephoscope::gui
