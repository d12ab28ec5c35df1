#pragma once

#include "gui/describe/Resource.h"
#include "gui/shell/Drawer.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Alert;
class ContentArea;
class HeaderBar;
}

namespace nephoscope::gui::iam {

class DecisionView;

QString denialsAddress();
/// Of the explanation of a refused call, by its request id.
QString denialAddress(const QString &id);

/// The last refused calls of all callers.
Resource denials();

/// `iam/denials/{id}`: why a call was refused.
class DenialPage : public Page
{
    Q_OBJECT
public:
    DenialPage(Navigator &navigator, QString id, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("iam"); }
    std::optional<HelpTopic> help() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    HeaderBar *m_header;
    Alert *m_gone;
    DecisionView *m_view;
};

/// For the catalogue: drawer `why` at the right, with the explanation of an error on the page beside it.
DrawerSpec whyDrawer();
/// Explains a refused call to whoever looks at `from`: beside the page, or over a dialog. Without an id the latest.
void explain(QWidget &from, const QString &id);
/// Has "Why?" offered wherever an error shows, and by key.
std::vector<Command> whyCommands(Navigator &navigator);
void offerExplanations();

} // namespace nephoscope::gui::iam
