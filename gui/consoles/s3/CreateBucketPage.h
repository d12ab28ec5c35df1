#pragma once

#include "gui/shell/Page.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace nephoscope {
struct Error;
}

namespace nephoscope::gui {
class Alert;
class Button;
class Container;
class FormField;
class HeaderBar;
class StatusIndicator;
}

namespace nephoscope::gui::s3 {

/// Create bucket on a single page. The rules for names are checked while typing; what S3 refuses
/// is shown at the field it is about.
class CreateBucketPage : public Page
{
    Q_OBJECT
public:
    explicit CreateBucketPage(Navigator &navigator, QWidget *parent = nullptr);

    QString title() const override { return tr("Create bucket"); }
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("s3"); }

    QLineEdit &nameInput() { return *m_name; }
    QComboBox &regionInput() { return *m_region; }
    Button &createButton() { return *m_create; }
    FormField &nameField() { return *m_nameField; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fillRegions();
    void checkRules();
    void create();
    void showFailure(const Error &error);

    HeaderBar *m_header;
    Container *m_general;
    QLineEdit *m_name;
    FormField *m_nameField;
    std::vector<StatusIndicator *> m_rules;
    QComboBox *m_region;
    FormField *m_regionField;
    Alert *m_alert;
    Button *m_cancel;
    Button *m_create;
};

} // namespace nephoscope::gui::s3
