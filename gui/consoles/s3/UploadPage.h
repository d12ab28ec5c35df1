#pragma once

#include "gui/consoles/s3/UploadForm.h"
#include "gui/consoles/s3/UploadStatus.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class CliPreview;
class Container;
class ContentArea;
class FactsCard;
class FormInputs;
class FormView;
}

namespace nephoscope::gui::s3 {

/// `s3/upload/BUCKET?prefix=…`: which files and folders, with what settings; then how they go.
class UploadPage : public Page
{
    Q_OBJECT
public:
    UploadPage(Navigator &navigator, QString bucket, QString prefix, QWidget *parent = nullptr);
    ~UploadPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;
    void refresh() override;
    bool isSettled() const override { return m_settled; }
    bool hasUnsavedChanges() const override;

    UploadFiles &files() { return *m_files; }
    /// Null until it is known what the bucket allows.
    FormInputs *form() { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void askLock();
    void askEncryption();
    void build();
    void showDestination();
    void enableVersioning();
    /// What was answered, as the page shows it of an upload that is on its way.
    std::vector<Fact> configuration() const;
    /// The form's answers, as every job of this page is told them.
    transfer::JobOptions options() const;
    void showParts();
    qint64 largestFile() const;
    void choose(bool folder);
    void sync();
    void submit();
    void retranslate();
    QString m_bucket;
    QString m_prefix;
    QString m_region; ///< of the bucket
    bool m_settled = false;
    UploadTarget m_target;
    bool m_versioned = false;
    std::optional<std::string> m_encryption; ///< the bucket's default, as S3 names it; where it may be known
    bool m_started = false;
    FormView *m_view;
    Alert *m_problem;
    UploadFiles *m_files;
    ResourceTable *m_table;
    Button *m_remove;
    Button *m_addFiles;
    Button *m_addFolder;
    FactsCard *m_destination;
    Alert *m_unversioned; ///< offers versioning while the bucket has none
    Button *m_enableVersioning;
    FactsCard *m_parts; ///< of the large files; hidden while there are none
    FormInputs *m_form = nullptr;
    ContentArea *m_area;
    UploadStatus *m_status;
};

} // namespace nephoscope::gui::s3
