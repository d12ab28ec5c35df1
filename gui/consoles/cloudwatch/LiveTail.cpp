#include "gui/consoles/cloudwatch/LiveTail.h"

#include <QtCore/QStringBuilder>
#include <QtCore/QUrl>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int mostTerms = 5;

void add(QStringList &query, const char *name, const QString &value)
{
    if (!value.isEmpty())
        query.append(QLatin1String(name) % u'=' % QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace

// Names of streams may have commas, but no colons.
QString liveTailAddress(const TailQuestion &question)
{
    QStringList query;
    add(query, "groups", question.groups.join(u','));
    add(query, "streams", question.streams.join(u':'));
    add(query, "pattern", question.pattern);
    const QString address = QStringLiteral("cloudwatch/live-tail");
    return query.isEmpty() ? address : QString(address % u'?' % query.join(u'&'));
}

TailQuestion tailQuestion(const Params &where)
{
    TailQuestion question;
    question.groups = where["groups"].split(u',', Qt::SkipEmptyParts).mid(0, TailQuestion::mostGroups);
    question.streams = where["streams"].split(u':', Qt::SkipEmptyParts).mid(0, TailQuestion::mostStreams);
    question.pattern = where["pattern"];
    return question;
}

QStringList highlightTerms(const QString &text)
{
    QStringList terms;
    for (const QString &part : text.split(u',')) {
        const QString term = part.trimmed();
        if (!term.isEmpty() && !terms.contains(term, Qt::CaseInsensitive) && terms.size() < mostTerms)
            terms.append(term);
    }
    return terms;
}

} // namespace nephoscope::gui::cloudwatch
