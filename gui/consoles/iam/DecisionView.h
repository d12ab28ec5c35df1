#pragma once

#include "door/Denials.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace nephoscope::gui {
class Container;
class Navigator;
class Steps;
}

namespace nephoscope::gui::iam {

/// The evaluation of a refused call, drawn: what was asked, each layer with its verdict and the statements that count, what
/// of them does not fit, and the smallest change that would allow it.
class DecisionView : public QWidget
{
    Q_OBJECT
public:
    /// `columns` of facts at most: one in a drawer, where ARNs need the whole width.
    explicit DecisionView(Navigator &navigator, int columns = 3, QWidget *parent = nullptr);

    /// Null: nothing to explain.
    void setDenial(DenialPtr denial);
    const DenialPtr &denial() const { return m_denial; }

Q_SIGNALS:
    /// A link leads to another page.
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    Container *card(const char *name, const QString &title);
    void addRequest();
    void addKeys();
    void addLayers();
    void fillLayer(QVBoxLayout &column, const policy::LayerReport &layer);
    void addStatement(QVBoxLayout &column, const policy::LayerReport &layer, const policy::StatementReport &statement);
    void addChanges();
    void addChange(Container &card, const policy::Change &change);
    void addEditor(QVBoxLayout &column, const QString &address);
    QString account() const;

    Navigator &m_navigator;
    int m_columns;
    DenialPtr m_denial;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    int m_editors = 0;
};

} // namespace nephoscope::gui::iam
