#include "gui/consoles/s3/SelectForm.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::s3 {

namespace {

struct SelectForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::SelectForm)
};

using Kind = FieldDescription::Kind;

QString format() { return QStringLiteral("inputFormat"); }
QString outputFormat() { return QStringLiteral("outputFormat"); }

bool isCsv(const FormValues &values) { return values[format()] == QLatin1String("CSV"); }

/// `\t` stands for a tab.
QString character(const QString &text) { return text == QLatin1String("\\t") ? QStringLiteral("\t") : text; }

QString oneCharacter(const QString &text)
{
    return character(text).toUcs4().size() == 1 ? QString() : SelectForm::tr("Enter one character, or \\t for a tab.");
}

FieldDescription delimiterField(const char *id)
{
    FieldDescription field{.id = QLatin1String(id), .label = SelectForm::tr("Delimiter"), .initial = QStringLiteral(",")};
    field.check = oneCharacter;
    return field;
}

} // namespace

FormDescription selectInputForm(const QString &key, const QString &schema)
{
    const QString name = key.toLower();
    const bool gzip = name.endsWith(QLatin1String(".gz"));
    const bool bzip = name.endsWith(QLatin1String(".bz2"));
    const QString plain = gzip ? name.chopped(3) : bzip ? name.chopped(4) : name;
    const bool json = plain.endsWith(QLatin1String(".json"));
    const bool lines = plain.endsWith(QLatin1String(".jsonl")) || plain.endsWith(QLatin1String(".ndjson"));

    FieldDescription kind{.id = format(), .label = SelectForm::tr("Format"), .kind = Kind::Select,
                          .initial = json ? QStringLiteral("DOCUMENT") : lines ? QStringLiteral("LINES") : QStringLiteral("CSV")};
    kind.options = {{QStringLiteral("CSV"), QStringLiteral("CSV")},
                    {QStringLiteral("LINES"), SelectForm::tr("JSON lines")},
                    {QStringLiteral("DOCUMENT"), SelectForm::tr("JSON document")}};
    FieldDescription header{.id = QStringLiteral("header"), .label = SelectForm::tr("First line"), .kind = Kind::Select,
                            .initial = schema.isEmpty() ? QStringLiteral("USE") : QStringLiteral("NONE")};
    header.options = {{QStringLiteral("USE"), SelectForm::tr("Names the columns")},
                      {QStringLiteral("IGNORE"), SelectForm::tr("Is left out")},
                      {QStringLiteral("NONE"), SelectForm::tr("Is a row like the others")}};
    FieldDescription delimiter = delimiterField("delimiter");
    FieldDescription quote{.id = QStringLiteral("quote"), .label = SelectForm::tr("Quote character"), .initial = QStringLiteral("\"")};
    quote.check = oneCharacter;
    for (FieldDescription *field : {&header, &delimiter, &quote})
        field->shown = isCsv;
    FieldDescription compression{.id = QStringLiteral("compression"), .label = SelectForm::tr("Compression"), .kind = Kind::Select,
                                 .initial = gzip ? QStringLiteral("GZIP") : bzip ? QStringLiteral("BZIP2") : QStringLiteral("NONE")};
    compression.options = {{QStringLiteral("NONE"), SelectForm::tr("None")}, {QStringLiteral("GZIP"), QStringLiteral("GZIP")}, {QStringLiteral("BZIP2"), QStringLiteral("BZIP2")}};

    FormDescription form;
    form.sections.push_back({SelectForm::tr("Input settings"), SelectForm::tr("How the object is written."), {kind, compression, header, delimiter, quote}});
    return form;
}

FormDescription selectOutputForm()
{
    FieldDescription kind{.id = outputFormat(), .label = SelectForm::tr("Format"), .kind = Kind::Select, .initial = QStringLiteral("CSV")};
    kind.options = {{QStringLiteral("CSV"), QStringLiteral("CSV")}, {QStringLiteral("JSON"), SelectForm::tr("JSON lines")}};
    FieldDescription delimiter = delimiterField("outputDelimiter");
    delimiter.shown = [](const FormValues &values) { return !isJsonOutput(values); };
    FormDescription form;
    form.sections.push_back({SelectForm::tr("Output settings"), SelectForm::tr("How the results are written."), {kind, delimiter}});
    return form;
}

bool isJsonOutput(const FormValues &values) { return values[outputFormat()] == QLatin1String("JSON"); }

QChar outputDelimiter(const FormValues &values)
{
    const QString text = character(values[QStringLiteral("outputDelimiter")]);
    return text.isEmpty() ? QChar(u',') : text.front();
}

api::s3::SelectObjectContent::Input selectInput(const QString &bucket, const QString &key, const FormValues &values, const QString &sql)
{
    api::s3::SelectObjectContent::Input input;
    input.bucket = toStd(bucket);
    input.key = toStd(key);
    input.expression = toStd(sql);
    input.expressionType.emplace("SQL");
    auto &in = input.inputSerialization.emplace();
    in.compressionType.emplace(toStd(values[QStringLiteral("compression")]));
    if (isCsv(values)) {
        auto &csv = in.csv.emplace();
        csv.fileHeaderInfo.emplace(toStd(values[QStringLiteral("header")]));
        csv.fieldDelimiter = toStd(character(values[QStringLiteral("delimiter")]));
        csv.quoteCharacter = toStd(character(values[QStringLiteral("quote")]));
    } else {
        in.json.emplace().type.emplace(toStd(values[format()]));
    }
    auto &out = input.outputSerialization.emplace();
    if (isJsonOutput(values))
        out.json.emplace();
    else
        out.csv.emplace().fieldDelimiter = toStd(QString(outputDelimiter(values)));
    input.requestProgress.emplace().enabled = true;
    return input;
}

QString selectAddress(const QString &bucket, const QString &key, const QString &schema)
{
    const QString address = objectAddress(bucket, key, {}, QStringLiteral("select"));
    return schema.isEmpty() ? address : QString(address % QStringLiteral("&schema=") % QString::fromLatin1(QUrl::toPercentEncoding(schema)));
}

namespace {

/// What a class looks for in an inventory; rows of bucket and key, as a manifest of Batch Operations wants them.
Choices inventoryTemplates(const QString &schema)
{
    QStringList columns;
    for (const QString &name : schema.split(u',', Qt::SkipEmptyParts))
        columns << name.trimmed();
    const qsizetype encryption = columns.indexOf(QStringLiteral("EncryptionStatus")) + 1;
    if (encryption == 0)
        return {{QStringLiteral("SELECT s._1, s._2 FROM s3object s"), SelectForm::tr("Bucket and key of every object")}};
    const QString sql = QStringLiteral("SELECT s._1, s._2 FROM s3object s WHERE s._%1 ").arg(encryption);
    return {{QString(sql % QStringLiteral("<> 'SSE-KMS'")), SelectForm::tr("Objects that are not encrypted with AWS KMS keys")},
            {QString(sql % QStringLiteral("= 'NOT-SSE'")), SelectForm::tr("Objects that are not encrypted")}};
}

} // namespace

Choices selectTemplates(const FormValues &values, const QString &schema)
{
    const bool csv = isCsv(values);
    const QString from = csv ? QStringLiteral("s3object s") : QStringLiteral("s3object[*] s");
    const bool named = !csv || values[QStringLiteral("header")] == QLatin1String("USE");
    const QString first = named ? QStringLiteral("s.\"name\"") : QStringLiteral("s._1");
    const QString second = named ? QStringLiteral("s.\"price\"") : QStringLiteral("s._2");
    const auto sql = [&](const char *text) { return QString(QString::fromLatin1(text).replace(QLatin1String("FROM"), u"FROM " % from).replace(u'#', first).replace(u'$', second)); };
    Choices templates = schema.isEmpty() ? Choices() : inventoryTemplates(schema);
    const Choices usual{{sql("SELECT * FROM LIMIT 5"), SelectForm::tr("The first five rows")},
            {sql("SELECT COUNT(*) FROM"), SelectForm::tr("The number of rows")},
            {sql("SELECT #, $ FROM LIMIT 100"), SelectForm::tr("Some columns")},
            {sql("SELECT * FROM WHERE CAST($ AS FLOAT) > 100"), SelectForm::tr("Rows by a number")},
            {sql("SELECT * FROM WHERE # LIKE 'a%'"), SelectForm::tr("Rows by the beginning of a text")},
            {sql("SELECT MIN(CAST($ AS FLOAT)), MAX(CAST($ AS FLOAT)), AVG(CAST($ AS FLOAT)) FROM"), SelectForm::tr("Least, greatest and mean")}};
    templates.insert(templates.end(), usual.begin(), usual.end());
    return templates;
}

} // namespace nephoscope::gui::s3
