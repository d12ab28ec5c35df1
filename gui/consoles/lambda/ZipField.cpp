#include "gui/consoles/lambda/ZipField.h"

#include "gui/consoles/lambda/Package.h"
#include "gui/kit/FileUpload.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

namespace {

struct ZipField
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::ZipField)
};

} // namespace

FieldDescription zipField()
{
    FieldDescription zip{.id = QStringLiteral("zipFile"), .label = ZipField::tr("Zip file")};
    zip.make = [](Navigator &, QWidget *parent) {
        auto *upload = new FileUpload(false, parent);
        upload->setCheck(zipProblem);
        upload->setFilter(QStringLiteral("*.zip"));
        return upload;
    };
    zip.check = [](const QString &path) { return path.isEmpty() ? ZipField::tr("Choose a .zip file.") : zipProblem(QFileInfo(path)); };
    zip.errorCodes = {QStringLiteral("CodeUnavailable"), QStringLiteral("InvalidZipFileException")};
    return zip;
}

} // namespace nephoscope::gui::lambda
