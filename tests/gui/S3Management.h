#pragma once

#include "PageParts.h"
#include "S3Pages.h"

#include "gui/bridge/S3Names.h"
#include "gui/consoles/s3/LifecyclePage.h"
#include "gui/consoles/s3/ManagementPanel.h"
#include "gui/consoles/s3/ReplicationPage.h"
#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/FormField.h"
#include "gui/kit/NumberInput.h"

namespace nephoscope::gui::s3 {

/// Tests of a bucket's rules: the console, the bucket, and what hands do on the pages.
class ManagementTest : public QObject
{
protected:
    static inline const QString bucket = QStringLiteral("ruled-bucket");

    void begin()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
        QVERIFY(m_console->createBucket(toStd(bucket)));
    }
    template <class T>
    T *find(const char *name, QWidget *in = nullptr)
    {
        T *found = (in ? in : m_console->page())->findChild<T *>(QLatin1String(name));
        if (!found)
            qWarning() << "no" << name;
        return found;
    }
    FormField *fieldOf(const char *input)
    {
        for (QWidget *at = find<QWidget>(input); at; at = at->parentWidget()) {
            if (auto *field = qobject_cast<FormField *>(at))
                return field;
        }
        return nullptr;
    }
    void type(const char *input, const QString &text)
    {
        auto *line = find<QLineEdit>(input);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void enter(const char *number, int value) { find<NumberInput>(number)->input()->setText(QString::number(value)); }
    void check(const char *group, const char *id) { find<CheckGroup>(group)->box(QLatin1String(id))->click(); }
    void click(const char *button, QWidget *in = nullptr)
    {
        rest(); // a button that has no place yet takes no click
        QTest::mouseClick(find<Button>(button, in), Qt::LeftButton);
    }
    std::string beginUpload(const char *key)
    {
        api::s3::CreateMultipartUpload::Input input;
        input.bucket = toStd(bucket);
        input.key = key;
        const auto reply = m_console->call<api::s3::CreateMultipartUpload>(std::move(input));
        return reply ? reply->uploadId.value_or("") : std::string();
    }
    bool sendPart(const char *key, const std::string &upload, int number, std::string bytes)
    {
        api::s3::UploadPart::Input input;
        input.bucket = toStd(bucket);
        input.key = key;
        input.uploadId = upload;
        input.partNumber = number;
        input.contentLength = std::int64_t(bytes.size());
        input.body = api::Body::fromString(std::move(bytes));
        return m_console->call<api::s3::UploadPart>(std::move(input)).has_value();
    }
    bool put(std::vector<api::s3::LifecycleRule> rules)
    {
        api::s3::PutBucketLifecycleConfiguration::Input input;
        input.bucket = toStd(bucket);
        input.lifecycleConfiguration.emplace().rules = std::move(rules);
        input.transitionDefaultMinimumObjectSize.emplace("varies_by_storage_class");
        return m_console->call<api::s3::PutBucketLifecycleConfiguration>(std::move(input)).has_value();
    }
    Expected<LifecycleSet::Get::Output> lifecycle()
    {
        LifecycleSet::Get::Input input;
        input.bucket = toStd(bucket);
        return m_console->call<LifecycleSet::Get>(std::move(input));
    }
    std::optional<api::s3::LifecycleRule> ruleNamed(const char *name)
    {
        const auto reply = lifecycle();
        for (const auto &rule : reply ? *reply->rules : std::vector<api::s3::LifecycleRule>()) {
            if (rule.id == name)
                return rule;
        }
        return std::nullopt;
    }
    bool makeVersioned(const std::string &name)
    {
        api::s3::PutBucketVersioning::Input input;
        input.bucket = name;
        input.versioningConfiguration.emplace().status.emplace("Enabled");
        return m_console->call<api::s3::PutBucketVersioning>(std::move(input)).has_value();
    }
    std::vector<api::s3::ReplicationRule> replication()
    {
        ReplicationSet::Get::Input input;
        input.bucket = toStd(bucket);
        const auto reply = m_console->call<ReplicationSet::Get>(std::move(input));
        return reply ? *reply->replicationConfiguration->rules : std::vector<api::s3::ReplicationRule>();
    }
    ResourceView *list(int index)
    {
        auto *page = m_console->show<DetailsPage>(managementAddress(bucket));
        auto *panel = page ? qobject_cast<ManagementPanel *>(page->panel()) : nullptr;
        return panel ? panel->lists()[std::size_t(index)] : nullptr;
    }
    std::unique_ptr<ConsoleHarness> m_console;
};

} // namespace nephoscope::gui::s3
