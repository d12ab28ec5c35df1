#pragma once

#include "api/generated/logs.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QStringList>

namespace nephoscope::gui::cloudwatch {

/// What a session of Live Tail is asked to show.
struct TailQuestion
{
    QStringList groups = {};  ///< names
    QStringList streams = {}; ///< of the only group; empty: all
    QString pattern = {};     ///< empty: every event

    static constexpr int mostGroups = 10;
    static constexpr int mostStreams = 100;
};

/// The page with that in it.
QString liveTailAddress(const TailQuestion &question = {});
/// What an address says.
TailQuestion tailQuestion(const Params &where);

/// An event as it came.
struct TailEvent
{
    qint64 time = 0; ///< milliseconds
    QString group;   ///< its name
    QString stream;
    QString message;
};

/// Terms between commas, at most five.
QStringList highlightTerms(const QString &text);

} // namespace nephoscope::gui::cloudwatch
