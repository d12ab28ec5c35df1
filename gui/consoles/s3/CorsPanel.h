#pragma once

#include "api/generated/s3.h"
#include "core/Expected.h"
#include "gui/describe/ActionContext.h"
#include "gui/describe/Panel.h"

#include <optional>
#include <vector>

namespace nephoscope::gui {
class Alert;
class Button;
class CodeBlock;
class CliPreview;
class CodeEditor;
class Container;
class Label;
}

namespace nephoscope::gui::s3 {

using CorsRules = std::vector<api::s3::CORSRule>;
/// As the console writes CORS rules: an array of objects with AllowedHeaders, AllowedMethods, AllowedOrigins,
/// ExposeHeaders, MaxAgeSeconds and ID.
QString corsText(const CorsRules &rules);
/// The rules, or what is wrong with the text, with its line where that is known.
struct CorsParsed
{
    CorsRules rules;
    QString error;
    int line = 1; ///< of the error
};
CorsParsed parseCors(const QString &text);

/// The Permissions tab: the bucket's CORS rules, shown and edited as JSON.
class CorsPanel : public Panel
{
    Q_OBJECT
public:
    CorsPanel(Navigator &navigator, QString bucket, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    std::vector<Command> commands() override;
    bool hasUnsavedChanges() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();
    void edit(bool editing);
    void check();
    void save();
    void put(const CorsRules &rules, const QString &done, bool offersUndo);
    api::s3::PutBucketCors::Input inputFor(const CorsRules &rules) const;
    ActionContext context() { return ActionContext(m_navigator, this, nullptr); }

    Navigator &m_navigator;
    QString m_bucket;
    CorsRules m_rules;
    bool m_settled = false;
    bool m_editing = false;
    QString m_start; ///< what editing began with
    Container *m_card;
    Alert *m_alert;
    Label *m_empty;
    CodeBlock *m_shown;
    CodeEditor *m_editor;
    Label *m_problem;
    CliPreview *m_code;
    Button *m_edit;
    Button *m_remove;
    Button *m_cancel;
    Button *m_save;
};

} // namespace nephoscope::gui::s3
