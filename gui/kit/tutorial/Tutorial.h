#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace nephoscope::gui {

/// A text in several languages: in JSON a string (all languages) or an object, {"en": "…", "ko": "…"}.
class LocalText
{
public:
    LocalText() = default;
    LocalText(const QString &text) : m_texts{{QString(), text}} {}
    void set(const QString &language, const QString &text) { m_texts.insert(language, text); }
    bool isEmpty() const { return m_texts.isEmpty(); }
    /// In the language of QLocale's default, else English, else any.
    QString text() const;

private:
    QMap<QString, QString> m_texts;
};

/// One thing to do, at a hotspot. With an address the page can be opened from the step.
struct TutorialStep
{
    LocalText title;   ///< what the panel's list says; the text when empty
    LocalText text;    ///< what the note at the hotspot says
    QString hotspot;
    QString address = {};
};

struct TutorialTask
{
    LocalText title;
    std::vector<TutorialStep> steps;
};

/// A guided exercise. `prerequisites` are ids of tutorials that must have been completed before it starts.
struct Tutorial
{
    QString id;
    LocalText title;
    LocalText description;
    QStringList prerequisites = {};
    std::vector<TutorialTask> tasks;
    LocalText completedText = {};

    int stepCount() const;
};

/// Tutorials out of JSON:
///
///     {"tutorials": [{
///       "id": "first-bucket",
///       "title": {"en": "Create a bucket", "ko": "버킷 만들기"},
///       "description": "…", "completed": "…",              optional: completed
///       "prerequisites": ["another-id"],                    optional
///       "tasks": [{"title": "…",
///                  "steps": [{"title": "…", "text": "…",    optional: title
///                             "hotspot": "createBucket",
///                             "address": "s3/buckets"}]}]   optional: address
///     }]}
struct TutorialFile
{
    std::vector<Tutorial> tutorials;
    /// What is wrong with the file, and where ("first-bucket: task 1: step 2 has no hotspot"); empty: nothing. Then
    /// `tutorials` is empty.
    QString error;
};
TutorialFile readTutorials(const QByteArray &json);

} // namespace nephoscope::gui
