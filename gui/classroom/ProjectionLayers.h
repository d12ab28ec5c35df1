#pragma once

#include <QtCore/QPointF>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// A layer that lies over a whole window, lets the mouse through and follows the window's size.
class ProjectionLayer : public QWidget
{
    Q_OBJECT
public:
    explicit ProjectionLayer(QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
};

/// Dims everything but a circle around the pointer, and rings the place of a click.
class Spotlight final : public ProjectionLayer
{
    Q_OBJECT
public:
    explicit Spotlight(QWidget *window);
    void setDimming(bool dims);
    bool isDimming() const { return m_dims; }
    /// In the window's coordinates.
    void moveTo(const QPointF &position);
    void ring(const QPointF &position);
    bool hasRing() const { return m_ringTimer.isActive(); }
    QPointF position() const { return m_at; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF m_at{-1000, -1000};
    QPointF m_ring;
    QTimer m_ringTimer;
    bool m_dims = false;
};

/// The keys pressed last, large at the bottom of the window.
class KeyCaption final : public ProjectionLayer
{
    Q_OBJECT
public:
    explicit KeyCaption(QWidget *window);
    void addKey(const QString &name);
    void addText(const QString &text);
    void clear();
    /// Keeps this many pixels at the bottom free.
    void setBottom(int height);
    /// What is read now, oldest first.
    QStringList shown() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Stroke
    {
        QString text;
        bool typed = false;
        int times = 1;
    };
    void changed();
    std::vector<Stroke> m_strokes;
    QTimer m_timer;
    int m_bottom = 0;
};

/// One colour over everything.
class BlankScreen final : public ProjectionLayer
{
    Q_OBJECT
public:
    BlankScreen(QWidget *window, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace nephoscope::gui
