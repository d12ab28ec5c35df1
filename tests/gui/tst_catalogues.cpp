// The catalogues of translations: every text is in them, and translated.
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringBuilder>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

class TestCatalogues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cataloguesAreComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ko") << QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/nephoscope_ko.ts");
        QTest::newRow("en") << QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/nephoscope_en.ts");
    }

    void cataloguesAreComplete()
    {
        QFETCH(QString, file);
        QFile ts(file);
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        QString source;
        QStringList qml;
        for (QDirIterator files(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/gui"), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            qml.append(QFileInfo(files.next()).fileName());
        int messages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name")) {
                // A class whose namespace lupdate did not find would be asked for by another name; QML's contexts are files.
                const QString context = xml.readElementText();
                QVERIFY2(context.startsWith(QLatin1String("nephoscope::")) || qml.contains(QString(context % u".qml")), qPrintable(context));
            } else if (xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == QLatin1String("translation")) {
                const QString type = xml.attributes().value(QLatin1String("type")).toString();
                QVERIFY2(type.isEmpty(), qPrintable(QString(source % u": " % type)));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(source));
                for (const QString &mark : {QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%n")})
                    QVERIFY2(source.contains(mark) == text.contains(mark), qPrintable(source));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages >= 4);
    }

    // Strings that reached the code but not the catalogue: tr("…") in the sources of the shell and kit.
    void shellTextsAreInTheCatalogue()
    {
        QFile ts(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/nephoscope_ko.ts"));
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QString catalogue = QString::fromUtf8(ts.readAll());
        for (const auto &[entity, letter] : {std::pair("&apos;", "'"), std::pair("&quot;", "\""), std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&amp;", "&")})
            catalogue.replace(QLatin1String(entity), QLatin1String(letter));
        // No raw string here: moc stumbles over one with quotes in it.
        static const QRegularExpression call(QStringLiteral("\\btr\\(\"((?:[^\"\\\\]|\\\\.)*)\"(?:, nullptr[^)]*)?\\)"));
        int seen = 0;
        QDirIterator files(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/gui"), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile code(files.next());
            QVERIFY(code.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(code.readAll());
            for (auto it = call.globalMatch(text); it.hasNext(); ++seen) {
                const QString source = it.next().captured(1).replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
                QVERIFY2(catalogue.contains(QString(u"<source>" % source % u"</source>")), qPrintable(code.fileName() % u": " % source));
            }
        }
        QVERIFY(seen > 100);
    }
};

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
