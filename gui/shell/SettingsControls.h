#pragma once

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;

namespace nephoscope::gui {

class Button;
class Label;
class SegmentedControl;

/// Language, theme, density, size, motion and default Region as rows; each takes effect at once.
class SettingsControls : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsControls(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        Label *name;
        QWidget *control;
    };
    void retranslate();
    void showValues();
    void arrange();
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    SegmentedControl *m_language;
    SegmentedControl *m_theme;
    SegmentedControl *m_density;
    QWidget *m_scale;
    Button *m_smaller;
    Label *m_percent;
    Button *m_bigger;
    SegmentedControl *m_motion;
    QComboBox *m_region;
    int m_columns = 0;
};

} // namespace nephoscope::gui
