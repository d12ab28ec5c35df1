#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class Navigator;

namespace connections {

class ProbeView;

/// Tests what the form around it says, before it is saved. Its value is always empty.
class TestField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue USER true)
public:
    TestField(Navigator &navigator, const QString &id, QWidget *parent = nullptr);

    QString value() const { return {}; }
    void setValue(const QString &) {}

protected:
    void changeEvent(QEvent *event) override;

private:
    void test();
    void retranslate();
    QString m_id; ///< of the connection that is edited
    Button *m_button;
    ProbeView *m_view;
};

} // namespace connections
} // namespace nephoscope::gui
