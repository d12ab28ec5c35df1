#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Providers.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/SaveFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct CredentialReport
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::CredentialReport)
};

using Text = std::function<void(Expected<QString>)>;

/// A line of the report, by the names of its columns.
struct Row
{
    QHash<QString, QString> fields;
    QString operator[](const char *name) const { return fields.value(QLatin1String(name)); }
};

void read(EngineHost &engine, QObject *receiver, Text done)
{
    ask<GenerateCredentialReport>(engine, receiver, {}, [&engine, receiver, done](auto made) {
        if (!made)
            return done(fail(made.error()));
        if (made->state && made->state->value != "COMPLETE") {
            QTimer::singleShot(std::chrono::milliseconds(200), receiver, [&engine, receiver, done] { read(engine, receiver, done); });
            return;
        }
        ask<GetCredentialReport>(engine, receiver, {}, [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(toQt(reply->content ? reply->content->bytes : std::string()));
        });
    });
}

std::vector<Row> rowsOf(const QString &csv)
{
    std::vector<Row> rows;
    const QStringList lines = csv.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return rows;
    const QStringList names = lines.front().trimmed().split(u',');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList values = lines[i].trimmed().split(u',');
        Row row;
        for (qsizetype at = 0; at < names.size() && at < values.size(); ++at)
            row.fields.insert(names[at], values[at]);
        rows.push_back(std::move(row));
    }
    return rows;
}

void download(const ActionContext &context)
{
    const SaveWords words{CredentialReport::tr("Download credential report"), QStringLiteral("credential-report.csv"), CredentialReport::tr("The credential report is saved"),
                          CredentialReport::tr("The credential report was not saved")};
    saveFile(context, words, [context](QObject *receiver, auto done) {
        read(context.engine(), receiver, [done](Expected<QString> text) {
            if (text)
                done(text->toUtf8());
            else
                done(fail(text.error()));
        });
    });
}

Cell truth(const QString &value)
{
    Cell cell{.text = value == QLatin1String("true") ? CredentialReport::tr("Yes") : value == QLatin1String("false") ? CredentialReport::tr("No") : QString()};
    if (!cell.text.isEmpty())
        cell.status = value == QLatin1String("true") ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
    return cell;
}

/// The report writes times and a few words.
QString when(const QString &value)
{
    const QDateTime time = QDateTime::fromString(value, Qt::ISODate);
    if (time.isValid())
        return toCell(Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()))).text;
    return value == QLatin1String("N/A") || value == QLatin1String("not_supported") || value == QLatin1String("no_information") ? QString() : value;
}

} // namespace

Resource credentialReport()
{
    ResourceType<Row> type(QStringLiteral("iam"), QStringLiteral("credentialReport"));
    type.title = CredentialReport::tr("Credential report");
    type.description = CredentialReport::tr("All users of the account and the state of their credentials.");
    type.address = QStringLiteral("iam/report");
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.nameOf = type.idOf = [](const void *item) { return (*static_cast<const Row *>(item))["user"]; };
    type.pageAt([](const Row &row) { return row["user"].startsWith(u'<') ? QStringLiteral("iam") : holderAddress({Kind::User, row["user"]}); });
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        read(engine, receiver, [done](Expected<QString> text) {
            if (text)
                done(ResourceType<Row>::pageOf(rowsOf(*text)));
            else
                done(fail(text.error()));
        });
    });
    const auto add = [&type](const char *field, const QString &title, int width) {
        type.column({.id = QLatin1String(field), .title = title, .width = width}, [field](const Row &row) { return when(row[field]); });
    };
    const auto addTruth = [&type](const char *field, const QString &title, int width) {
        type.column({.id = QLatin1String(field), .title = title, .width = width}, [field](const Row &row) { return truth(row[field]); });
    };
    type.column({.id = QStringLiteral("user"), .title = CredentialReport::tr("User"), .width = 200, .stretch = true, .link = true}, [](const Row &row) { return row["user"]; });
    addTruth("password_enabled", CredentialReport::tr("Password"), 120);
    add("password_last_used", CredentialReport::tr("Password last used"), 200);
    addTruth("mfa_active", CredentialReport::tr("MFA"), 100);
    addTruth("access_key_1_active", CredentialReport::tr("Access key 1"), 130);
    add("access_key_1_last_used_date", CredentialReport::tr("Key 1 last used"), 200);
    addTruth("access_key_2_active", CredentialReport::tr("Access key 2"), 130);
    type.sortColumn = QStringLiteral("user");
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = CredentialReport::tr("Find users by name");
    type.emptyTitle = CredentialReport::tr("An empty report");
    type.emptyText = CredentialReport::tr("Reports are kept for four hours: users that are newer are in the next one.");
    type.always({.id = QStringLiteral("downloadReport"), .text = CredentialReport::tr("Download .csv file"), .icon = QStringLiteral("download")}, download);
    type.help = help::report();
    return type;
}

} // namespace nephoscope::gui::iam
