#include "gui/gallery/FormParts.h"

#include "gui/kit/CodeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/FileUpload.h"
#include "gui/kit/FormField.h"
#include "gui/kit/LocationPicker.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

const auto Policy = QStringLiteral(R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "PublicRead",
      "Effect": "Allow",
      "Principal": "*",
      "Action": ["s3:GetObject", "s3:GetObjectVersion"],
      "Resource": "arn:aws:s3:::my-first-bucket/*"
    }
  ]
}
)");

FormField *editorField(const QString &label, CodeEditor *editor)
{
    return new FormField(label, editor);
}

QWidget *makeEditor(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("JSON"));
    auto *good = new CodeEditor;
    good->setText(Policy);
    good->setChecker([](const QString &text) {
        std::vector<CodeIssue> out;
        if (text.contains(QLatin1String("\"Principal\": \"*\"")))
            out.push_back({CodeIssue::Severity::Warning, 7, 20, QStringLiteral("Everybody may read: the bucket becomes public.")});
        return out;
    });
    auto *bad = new CodeEditor;
    bad->setText(QStringLiteral("{\n  \"Version\": \"2012-10-17\",\n  \"Version\": \"2008-10-17\",\n  \"Statement\": [,]\n}\n"));
    card->column()->addWidget(editorField(QStringLiteral("With a warning"), good));
    card->column()->addWidget(editorField(QStringLiteral("With an error and a key that is there twice"), bad));
    Container *others = gallerySection(page, QStringLiteral("Read only, loading, not loaded"));
    auto *read = new CodeEditor;
    read->setText(Policy);
    read->setReadOnly(true);
    auto *loading = new CodeEditor;
    loading->setLoading(true);
    auto *failed = new CodeEditor;
    failed->setLoadError(QStringLiteral("AccessDenied: you may not read this policy."));
    for (CodeEditor *editor : {read, loading, failed})
        others->column()->addWidget(editor);
    return page;
}

QWidget *makeDates(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Day, time, both"));
    auto *day = new DateInput;
    day->setValue(QDate(2026, 11, 25));
    auto *wrong = new FormField(QStringLiteral("With an error"), new DateInput);
    static_cast<DateInput *>(wrong->input())->input()->setText(QStringLiteral("2026/13/40"));
    wrong->setError(static_cast<DateInput *>(wrong->input())->problem());
    auto *both = new DateTimePicker;
    both->setValue(QDateTime(QDate(2026, 11, 25), QTime(14, 5)));
    for (FormField *field : {new FormField(QStringLiteral("Retain until"), day), new FormField(QStringLiteral("Empty"), new DateInput), wrong, new FormField(QStringLiteral("Day and time"), both)})
        card->column()->addWidget(field);
    Container *spans = gallerySection(page, QStringLiteral("Span of time"));
    auto *relative = new DateRangePicker;
    relative->setValue({.seconds = 3 * 3600});
    auto *absolute = new DateRangePicker;
    absolute->setValue({.from = QDateTime(QDate(2026, 11, 20), QTime(0, 0)), .to = QDateTime(QDate(2026, 11, 25), QTime(23, 59, 59))});
    for (DateRangePicker *picker : {new DateRangePicker, relative, absolute})
        spans->column()->addWidget(picker);
    return page;
}

QWidget *makeFiles(Navigator &)
{
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("File upload"));
    auto *one = new FileUpload(false);
    auto *files = new FileUpload;
    files->setCheck([](const QFileInfo &file) { return file.suffix().isEmpty() ? QStringLiteral("Only files with an extension fit.") : QString(); });
    files->add({QCoreApplication::applicationFilePath()});
    card->column()->addWidget(new FormField(QStringLiteral("Manifest"), one));
    card->column()->addWidget(new FormField(QStringLiteral("Files"), files));
    return page;
}

/// A small S3 of its own, so that the gallery shows all states without a cloud.
class SampleProvider final : public LocationProvider
{
public:
    void listBuckets(Done done) override
    {
        const QDateTime time(QDate(2026, 11, 20), QTime(9, 30));
        done({.entries = {{.name = QStringLiteral("my-first-bucket"), .time = time, .region = QStringLiteral("ap-northeast-2")},
                          {.name = QStringLiteral("denied"), .time = time, .region = QStringLiteral("us-east-1")},
                          {.name = QStringLiteral("empty"), .time = time, .region = QStringLiteral("eu-central-1")}}});
    }
    void listObjects(const QString &bucket, const QString &prefix, Done done) override
    {
        if (bucket == QLatin1String("denied")) {
            done({.error = QStringLiteral("AccessDenied: Access Denied")});
            return;
        }
        Answer answer;
        const QDateTime time(QDate(2026, 11, 24), QTime(18, 5));
        const std::pair<QString, qint64> all[] = {{QStringLiteral("photos/"), -1}, {QStringLiteral("photos/cat.jpg"), 240000}, {QStringLiteral("report.csv"), 1800}};
        for (const auto &[key, size] : all) {
            const qsizetype start = prefix.lastIndexOf(u'/') + 1;
            const bool here = bucket != QLatin1String("empty") && key.startsWith(prefix) && key != prefix && key.indexOf(u'/', start) == (key.endsWith(u'/') ? key.size() - 1 : -1);
            if (here)
                answer.entries.push_back({.name = key, .isPrefix = size < 0, .size = size, .time = size < 0 ? QDateTime() : time});
        }
        done(std::move(answer));
    }
    void listVersions(const QString &, const QString &, Done done) override
    {
        done({.entries = {{.name = QStringLiteral("3sL4kqtJlcpXroDTDmJ"), .size = 1800, .time = QDateTime(QDate(2026, 11, 24), QTime(18, 5)), .current = true}}});
    }
};

QWidget *makeLocations(Navigator &)
{
    static SampleProvider provider;
    auto *page = new QWidget;
    Container *card = gallerySection(page, QStringLiteral("Place in S3"));
    auto *bad = new LocationPicker(provider);
    bad->setValue(QStringLiteral("https://my-first-bucket"));
    auto *field = new FormField(QStringLiteral("With an error"), bad);
    field->setError(bad->problem());
    auto *good = new LocationPicker(provider, LocationPicker::Objects | LocationPicker::Versions);
    good->setValue(QStringLiteral("s3://my-first-bucket/report.csv"));
    card->column()->addWidget(new FormField(QStringLiteral("Destination"), new LocationPicker(provider, LocationPicker::Buckets | LocationPicker::Prefixes)));
    card->column()->addWidget(new FormField(QStringLiteral("Object"), good));
    card->column()->addWidget(field);
    return page;
}

} // namespace

std::vector<GalleryEntry> pickerEntries()
{
    return {{QStringLiteral("code-editor"), QStringLiteral("CodeEditor"), makeEditor},
            {QStringLiteral("date-time"), QStringLiteral("DateInput, DateTimePicker, DateRangePicker"), makeDates},
            {QStringLiteral("file-upload"), QStringLiteral("FileUpload"), makeFiles},
            {QStringLiteral("location-picker"), QStringLiteral("LocationPicker"), makeLocations}};
}

} // namespace nephoscope::gui
