#pragma once

#include "core/Error.h"
#include "gui/shell/Page.h"

#include <optional>

class QBoxLayout;

namespace nephoscope::gui {
class Alert;
class Button;
class CliPreview;
class CodeEditor;
class Container;
class ContentArea;
class Form;
class FormField;
class FormInputs;
class FormValues;
class HeaderBar;
class Select;
}

namespace nephoscope::gui::s3 {

class SelectResults;
class SelectRun;

/// `s3/objects/BUCKET/select?key=…`: how the object is written, an SQL expression, and its results while they come.
class SelectPage : public Page
{
    Q_OBJECT
public:
    /// `schema` is that of the inventory whose data file it is; empty for other objects.
    SelectPage(Navigator &navigator, QString bucket, QString key, QString schema = {}, QWidget *parent = nullptr);
    ~SelectPage() override;

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;
    bool isSettled() const override { return m_settled; }
    void refresh() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSettings();
    QWidget *makeQuery();
    void retranslate();
    FormValues values() const;
    void showParts(bool exists);
    void showTemplates();
    void showCode();
    void showState();
    void run();
    void cancel();
    void fail(const Error &error);

    QString m_bucket;
    QString m_key;
    QString m_schema;
    bool m_settled = false;
    ContentArea *m_area;
    HeaderBar *m_header;
    Alert *m_closed;
    Alert *m_missing;
    Form *m_form;
    FormInputs *m_input;
    FormInputs *m_output;
    QBoxLayout *m_settings = nullptr;
    Container *m_query = nullptr;
    FormField *m_templateField = nullptr;
    Select *m_templates = nullptr;
    CodeEditor *m_editor = nullptr;
    Alert *m_error = nullptr;
    Button *m_run = nullptr;
    Button *m_cancel = nullptr;
    CliPreview *m_code = nullptr;
    SelectRun *m_work;
    SelectResults *m_results;
    std::optional<Error> m_failure; ///< of m_failedSql
    QString m_failedSql;
};

} // namespace nephoscope::gui::s3
