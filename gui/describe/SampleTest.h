#pragma once

#include "gui/kit/Alert.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Button;
class CodeEditor;
class FormValues;

/// A sample in JSON, and a button that tries on it what stands in the same form. Enters nothing: as a field its value is empty.
class SampleTest : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    struct Names
    {
        QString editor; ///< object names
        QString button;
        QString result;
    };

    QString value() const { return {}; }
    void setValue(const QString &) {}

Q_SIGNALS:
    void valueChanged();

protected:
    /// `height` of the editor in logical pixels.
    SampleTest(const Names &names, const QString &sample, int height, QWidget *parent);

    /// Tries it; ends, now or later, with showResult().
    virtual void test(const FormValues &values, const QString &sample) = 0;
    /// Stands above the editor, and before it for the keys.
    void addControl(QWidget *control);
    void setSample(const QString &text);
    void setTexts(const QString &editor, const QString &button);
    void setTesting(bool testing);
    void showResult(Alert::Type type, const QString &title, const QString &text = {});
    /// Sets the texts in the language of now; the constructor of the class calls it too.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    CodeEditor *m_sample;
    Button *m_test;
    Alert *m_result;
};

} // namespace nephoscope::gui
