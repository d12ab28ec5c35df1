#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace nephoscope::gui {

/// A heading that opens and closes what lies below it. Closed by default; Enter, Space, Left and
/// Right work on the heading.
class ExpandableSection : public QWidget
{
    Q_OBJECT
public:
    /// Card draws the console's container around it.
    enum class Variant { Plain, Card };

    explicit ExpandableSection(const QString &title = {}, Variant variant = Variant::Plain, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Smaller text after the title, such as "optional".
    void setNote(const QString &note);
    void setDescription(const QString &description);
    bool isExpanded() const;
    void setExpanded(bool expanded);
    QVBoxLayout *column() { return m_column; }

Q_SIGNALS:
    void expandedChanged(bool expanded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Heading;
    Heading *m_heading;
    QWidget *m_content;
    QVBoxLayout *m_column;
    Variant m_variant;
};

} // namespace nephoscope::gui
