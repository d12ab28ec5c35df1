#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Alert;
class Button;
class CodeEditor;
}

namespace nephoscope::gui::sns {

/// Whether a message whose attributes (or body, by the scope) are this JSON object passes a filter policy, as the engine decides;
/// a text where it cannot be said.
struct FilterVerdict
{
    bool passes = false;
    QString problem = {};
};
FilterVerdict tryFilter(const QString &policy, const QString &scope, const QString &sample);

/// A sample message, and whether the filter policy that stands in the same form lets it pass. Enters nothing: as a field its
/// value is empty.
class FilterTest : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit FilterTest(QWidget *parent = nullptr);

    QString value() const { return {}; }
    void setValue(const QString &) {}

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void test();

    CodeEditor *m_sample;
    Button *m_test;
    Alert *m_result;
};

} // namespace nephoscope::gui::sns
