#pragma once

#include "gui/describe/Panel.h"

#include <QtCore/QString>

class QVBoxLayout;

namespace nephoscope::gui {
class Navigator;
class ResourceView;
class TableMessage;
}

namespace nephoscope::gui::s3 {

/// The objects of the bucket that an access point leads to: which one that is has to be asked first.
class AccessPointObjects : public Panel
{
    Q_OBJECT
public:
    AccessPointObjects(Navigator &navigator, const QString &name, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    /// Null until the bucket is known.
    ResourceView *list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &bucket);
    void retranslate();
    Navigator &m_navigator;
    const QString m_name;
    QVBoxLayout *m_column;
    TableMessage *m_message;
    ResourceView *m_list = nullptr;
    QString m_problem;
    bool m_asked = false;
};

} // namespace nephoscope::gui::s3
