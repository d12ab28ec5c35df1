#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class TextInput;
}

namespace nephoscope::gui::s3 {

/// The path of a local folder, typed or browsed for.
class FolderInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit FolderInput(QWidget *parent = nullptr);

    /// As it was typed.
    QString value() const;
    void setValue(const QString &path);

Q_SIGNALS:
    void valueChanged(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void browse();
    void retranslate();
    TextInput *m_line;
    Button *m_browse;
};

} // namespace nephoscope::gui::s3
