#include "gui/kit/tutorial/Tutorial.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <algorithm>

namespace nephoscope::gui {
namespace {

LocalText readText(const QJsonValue &value)
{
    LocalText text;
    if (value.isString())
        return LocalText(value.toString());
    const QJsonObject object = value.toObject();
    for (auto at = object.begin(); at != object.end(); ++at)
        if (at.value().isString())
            text.set(at.key(), at.value().toString());
    return text;
}

QString readTask(const QJsonObject &object, TutorialTask &task)
{
    task.title = readText(object.value(QLatin1String("title")));
    if (task.title.isEmpty())
        return QStringLiteral("has no title");
    int number = 0;
    for (const QJsonValue &value : object.value(QLatin1String("steps")).toArray()) {
        const QJsonObject step = value.toObject();
        ++number;
        task.steps.push_back({readText(step.value(QLatin1String("title"))), readText(step.value(QLatin1String("text"))),
                              step.value(QLatin1String("hotspot")).toString(), step.value(QLatin1String("address")).toString()});
        if (task.steps.back().hotspot.isEmpty())
            return QStringLiteral("step %1 has no hotspot").arg(number);
        if (task.steps.back().text.isEmpty())
            return QStringLiteral("step %1 has no text").arg(number);
    }
    return task.steps.empty() ? QStringLiteral("has no steps") : QString();
}

QString readTutorial(const QJsonObject &object, Tutorial &tutorial)
{
    tutorial.id = object.value(QLatin1String("id")).toString();
    tutorial.title = readText(object.value(QLatin1String("title")));
    tutorial.description = readText(object.value(QLatin1String("description")));
    tutorial.completedText = readText(object.value(QLatin1String("completed")));
    tutorial.prerequisites = object.value(QLatin1String("prerequisites")).toVariant().toStringList();
    if (tutorial.id.isEmpty())
        return QStringLiteral("a tutorial has no id");
    if (tutorial.title.isEmpty())
        return tutorial.id + QStringLiteral(": has no title");
    int number = 0;
    for (const QJsonValue &value : object.value(QLatin1String("tasks")).toArray()) {
        ++number;
        tutorial.tasks.emplace_back();
        if (const QString wrong = readTask(value.toObject(), tutorial.tasks.back()); !wrong.isEmpty())
            return QStringLiteral("%1: task %2: %3").arg(tutorial.id).arg(number).arg(wrong);
    }
    return tutorial.tasks.empty() ? QString(tutorial.id + QStringLiteral(": has no tasks")) : QString();
}

} // namespace

QString LocalText::text() const
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    for (const QString &key : {language, QString(), QStringLiteral("en")})
        if (const auto found = m_texts.find(key); found != m_texts.end())
            return *found;
    return m_texts.isEmpty() ? QString() : m_texts.first();
}

int Tutorial::stepCount() const
{
    int count = 0;
    for (const TutorialTask &task : tasks)
        count += int(task.steps.size());
    return count;
}

TutorialFile readTutorials(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return {{}, QStringLiteral("at byte %1: %2").arg(problem.offset).arg(problem.errorString())};
    TutorialFile file;
    for (const QJsonValue &value : document.object().value(QLatin1String("tutorials")).toArray()) {
        Tutorial tutorial;
        if (const QString wrong = readTutorial(value.toObject(), tutorial); !wrong.isEmpty())
            return {{}, wrong};
        file.tutorials.push_back(std::move(tutorial));
    }
    const auto known = [&](const QString &id) {
        return std::count_if(file.tutorials.begin(), file.tutorials.end(), [&](const Tutorial &one) { return one.id == id; });
    };
    for (const Tutorial &tutorial : file.tutorials) {
        if (known(tutorial.id) > 1)
            return {{}, tutorial.id + QStringLiteral(": this id is taken twice")};
        for (const QString &before : tutorial.prerequisites)
            if (known(before) == 0)
                return {{}, tutorial.id + QStringLiteral(": its prerequisite ") + before + QStringLiteral(" is not in the file")};
    }
    return file;
}

} // namespace nephoscope::gui
