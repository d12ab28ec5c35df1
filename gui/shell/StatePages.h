#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {

class Alert;
class Button;
class HeaderBar;
class Label;
class Spinner;

/// Shown for an address that no console knows.
class NotFoundPage : public Page
{
    Q_OBJECT
public:
    NotFoundPage(QString address, Navigator &navigator);
    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {{title(), {}}}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_address;
    HeaderBar *m_header;
    Label *m_text;
    Button *m_home;
};

/// Shown in a window of a cloud elsewhere for what only the local one has.
class LocalOnlyPage : public Page
{
    Q_OBJECT
public:
    LocalOnlyPage(QString address, Navigator &navigator);
    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {{title(), {}}}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString m_address;
    HeaderBar *m_header;
    Label *m_text;
    Button *m_local;
};

/// Shown until the engine has opened its data folder, or why it could not.
class StartingPage : public Page
{
    Q_OBJECT
public:
    explicit StartingPage(Navigator &navigator);
    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {}; }
    bool isSettled() const override { return m_failed; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fail(const QString &code, const QString &message);
    Spinner *m_spinner;
    Label *m_text;
    Alert *m_alert;
    Button *m_retry;
    bool m_failed = false;
};

} // namespace nephoscope::gui
