#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace nephoscope::gui {

class CopyButton;
class Label;
struct Connection;

/// Dark banner of the home page: what this is, and where to reach it.
class HeroBanner : public QWidget
{
    Q_OBJECT
public:
    explicit HeroBanner(QWidget *parent = nullptr);
    void setConnection(const Connection &connection);
    /// Name of the cloud elsewhere that the window shows; empty: the local one.
    void setCloud(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_cloud;
    Label *m_kicker;
    Label *m_title;
    Label *m_text;
    Label *m_endpointKey;
    Label *m_endpoint;
    CopyButton *m_copyEndpoint;
    Label *m_accountKey;
    Label *m_account;
    QBoxLayout *m_row;
    QBoxLayout *m_facts; ///< endpoint, then account
    QWidget *m_panel = nullptr;
};

} // namespace nephoscope::gui
