#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// apigen as the build calls it: a program that reads files and writes files.
class TestApiGen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(QFile::copy(QStringLiteral(NEPHOSCOPE_TEST_TOY_MODEL), path(QStringLiteral("toy.json"))));
    }

    void structures()
    {
        QCOMPARE(run(), 0);
        const QString header = read(QStringLiteral("toy.h"));
        QVERIFY(header.contains(QStringLiteral("::nephoscope::api::Box<Tree> left;")));
        QVERIFY(header.contains(QStringLiteral("std::optional<std::vector<Branch>> branches;")));
        QVERIFY(header.contains(QStringLiteral("std::optional<std::string> class_;")));
        QVERIFY(header.contains(QStringLiteral("std::optional<std::string> url;")));
        QVERIFY(header.contains(QStringLiteral("std::optional<std::map<std::string, Tree>> trees;")));
        QVERIFY(!header.contains(QStringLiteral("Unreached")));
        // Twig is held by value inside Branch.
        QVERIFY(header.indexOf(QStringLiteral("struct Twig\n")) < header.indexOf(QStringLiteral("struct Branch\n")));
        // The operation keeps its name, the shape steps aside.
        QVERIFY(header.contains(QStringLiteral("struct Grow\n{\n    using Input = Tree;\n    using Output = Grow2;")));
    }

    void enumNames()
    {
        QCOMPARE(run(), 0);
        const QString header = read(QStringLiteral("toy.h"));
        for (const char *line : {"Mood2 = \"mood\"", "VeryHappy = \"very-happy\"", "VerySad = \"VERY_SAD\"", "V1st = \"1st\"", "Any = \"*\""})
            QVERIFY2(header.contains(QLatin1String(line)), line);
    }

    void errors()
    {
        QCOMPARE(run(), 0);
        const QString source = read(QStringLiteral("toy.cpp"));
        QVERIFY(source.contains(QStringLiteral(".name = \"Blight\", .kind = ::nephoscope::api::Kind::Structure, .errorStatus = 500")));
        QVERIFY(read(QStringLiteral("toy.h")).contains(QStringLiteral("struct Pest\n")));
        QVERIFY(!read(QStringLiteral("toy.h")).contains(QStringLiteral("Blight")));
    }

    void patches()
    {
        write(QStringLiteral("toy.patch.json"), "["
              "{\"op\": \"add\", \"path\": \"/shapes/Tree/members/Rings\", \"value\": {\"shape\": \"Number\", \"locationName\": \"a~b\"}},"
              "{\"op\": \"replace\", \"path\": \"/metadata/serviceFullName\", \"value\": \"Toy \\\"two\\\"\\n\"},"
              "{\"op\": \"remove\", \"path\": \"/shapes/Tree/members/Mood\"},"
              "{\"op\": \"remove\", \"path\": \"/operations/Grow/errors/0\"},"
              "{\"op\": \"add\", \"path\": \"/operations/Grow/errors/-\", \"value\": {\"shape\": \"Blight\"}}"
              "]");
        QCOMPARE(run(true), 0);
        const QString header = read(QStringLiteral("toy.h"));
        QVERIFY(header.contains(QStringLiteral("std::optional<std::int32_t> rings;")));
        QVERIFY(!header.contains(QStringLiteral("mood")));
        const QString source = read(QStringLiteral("toy.cpp"));
        QVERIFY(source.contains(QStringLiteral("Toy \\\"two\\\"\\012")));
        QVERIFY(source.contains(QStringLiteral(".wireName = \"a~b\"")));
        const qsizetype list = source.indexOf(QStringLiteral("errors_Grow[]"));
        QVERIFY(source.indexOf(QStringLiteral("_Pest, "), list) < source.indexOf(QStringLiteral("_Blight, "), list));
    }

    void stalePatchStopsTheBuild_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::newRow("replace what is gone") << QByteArray("[{\"op\": \"replace\", \"path\": \"/shapes/Gone\", \"value\": 1}]");
        QTest::newRow("remove what is gone") << QByteArray("[{\"op\": \"remove\", \"path\": \"/shapes/Tree/members/Gone\"}]");
        QTest::newRow("add under what is gone") << QByteArray("[{\"op\": \"add\", \"path\": \"/shapes/Gone/type\", \"value\": 1}]");
        QTest::newRow("index beyond the end") << QByteArray("[{\"op\": \"remove\", \"path\": \"/operations/Grow/errors/2\"}]");
        QTest::newRow("unknown op") << QByteArray("[{\"op\": \"move\", \"path\": \"/shapes/Tree\", \"value\": 1}]");
        QTest::newRow("no pointer") << QByteArray("[{\"op\": \"add\", \"path\": \"shapes\", \"value\": 1}]");
        QTest::newRow("not JSON") << QByteArray("[{");
    }
    void stalePatchStopsTheBuild()
    {
        QFETCH(QByteArray, patch);
        write(QStringLiteral("toy.patch.json"), patch);
        QCOMPARE(run(true), 1);
        QVERIFY2(m_errors.contains(QStringLiteral("toy.patch.json")), qPrintable(m_errors));
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("toy.h"))));
    }

    void unknownOperationIsNamed()
    {
        QCOMPARE(run(false, QStringLiteral("Grow,Prune")), 1);
        QVERIFY(m_errors.contains(QStringLiteral("toy has no operation Prune")));
    }

    void unchangedOutputIsNotTouched()
    {
        QCOMPARE(run(), 0);
        const QDateTime old = QDateTime::fromSecsSinceEpoch(1000000000);
        for (const QString &name : {QStringLiteral("toy.h"), QStringLiteral("toy.cpp")}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(old, QFileDevice::FileModificationTime));
        }
        QCOMPARE(run(), 0);
        QCOMPARE(QFileInfo(path(QStringLiteral("toy.h"))).lastModified(), old);
        QCOMPARE(QFileInfo(path(QStringLiteral("toy.cpp"))).lastModified(), old);
        QCOMPARE(run(false, QStringLiteral("Grow,Fell")), 0);
        QVERIFY(QFileInfo(path(QStringLiteral("toy.h"))).lastModified() > old);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QString read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    int run(bool patched = false, const QString &operations = QStringLiteral("Grow"))
    {
        QStringList arguments{QStringLiteral("service"), QStringLiteral("--service"), QStringLiteral("toy"),
                              QStringLiteral("--model"), path(QStringLiteral("toy.json")), QStringLiteral("--namespace"), QStringLiteral("toy"),
                              QStringLiteral("--operations"), operations, QStringLiteral("--include"), QStringLiteral("toy.h"),
                              QStringLiteral("--header"), path(QStringLiteral("toy.h")), QStringLiteral("--source"), path(QStringLiteral("toy.cpp"))};
        if (patched)
            arguments << QStringLiteral("--patch") << path(QStringLiteral("toy.patch.json"));
        QProcess process;
        process.start(QStringLiteral(NEPHOSCOPE_TEST_APIGEN), arguments);
        if (!process.waitForFinished(30000))
            return -1;
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_errors;
};

QTEST_GUILESS_MAIN(TestApiGen)
#include "tst_api_gen.moc"
