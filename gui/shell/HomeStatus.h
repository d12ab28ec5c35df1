#pragma once

#include <QtCore/QFuture>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QTabBar;

namespace nephoscope::gui {

class CodeBlock;
class EngineHost;
class Label;
class ProgressBar;
class StatusIndicator;

/// What is moving now; looks twice a second while it is shown.
class TransfersWidget : public QWidget
{
    Q_OBJECT
public:
    explicit TransfersWidget(EngineHost &engine, QWidget *parent = nullptr);
    void look();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    EngineHost &m_engine;
    StatusIndicator *m_state;
    ProgressBar *m_bar;
    Label *m_text;
    QTimer m_poll;
};

/// How much the data folder holds and how much room the disk has; measured on another thread while it is shown.
class StorageWidget : public QWidget
{
    Q_OBJECT
public:
    explicit StorageWidget(EngineHost &engine, QWidget *parent = nullptr);
    ~StorageWidget() override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Measure
    {
        qint64 used = -1;
        qint64 free = 0;
        qint64 total = 0;
        qint64 tookMs = 0;
    };
    void measure();
    void showMeasure();
    EngineHost &m_engine;
    Measure m_measure;
    QFuture<Measure> m_future;
    bool m_measuring = false;
    Label *m_used;
    ProgressBar *m_bar;
    Label *m_text;
    QTimer m_timer;
};

/// Lines to paste into a terminal or a program.
class StartWidget : public QWidget
{
    Q_OBJECT
public:
    explicit StartWidget(EngineHost &engine, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSnippet();
    EngineHost &m_engine;
    Label *m_text;
    QTabBar *m_tabs;
    CodeBlock *m_code;
};

} // namespace nephoscope::gui
