#pragma once

#include "gui/consoles/s3/ObjectSettings.h"
#include "gui/describe/Panel.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

class QLabel;

namespace nephoscope::gui {
class Alert;
class Container;
class Navigator;
class ResourceTable;
class TextArea;
}

namespace nephoscope::gui::s3 {

class SelectRows;

/// The first bytes of an object: a picture, a table of CSV, text, or bytes in hexadecimal.
class ObjectPreview : public Panel
{
    Q_OBJECT
public:
    enum class Kind { None, Image, Table, Text, Bytes };

    ObjectPreview(Navigator &navigator, ObjectRef ref, QWidget *parent = nullptr);
    ~ObjectPreview() override;

    void refresh() override;
    bool isSettled() const override { return m_settled; }
    Kind kind() const { return m_kind; }

    /// Lines of 16 bytes: place, hexadecimal, and what is printable.
    static QString hexLines(const QByteArray &bytes);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Decided off the GUI thread.
    struct Found
    {
        Kind kind = Kind::None;
        QImage image;
        QByteArray bytes;
        QString text;
    };

    static Found look(const QByteArray &bytes, const QString &key);
    void take(const Found &found, qint64 size);
    void fail(const Error &error);
    void retranslate();

    Navigator &m_navigator;
    ObjectRef m_ref;
    bool m_settled = false;
    Kind m_kind = Kind::None;
    qint64 m_shown = 0;
    qint64 m_size = 0;
    Container *m_card;
    Alert *m_alert;
    QLabel *m_image;
    TextArea *m_text;
    SelectRows *m_rows;
    ResourceTable *m_table;
};

} // namespace nephoscope::gui::s3
