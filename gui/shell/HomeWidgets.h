#pragma once

#include "gui/shell/Catalog.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QGridLayout;
class QVBoxLayout;

namespace nephoscope::gui {

/// Recently visited services, favourites, or all services, as links with their icons. Follows Places.
class PlacesWidget : public QWidget
{
    Q_OBJECT
public:
    enum class What { Recent, Favourites, Services };
    PlacesWidget(What what, const Catalog &catalog, Navigator &navigator, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QStringList addresses() const;
    void fill();
    void arrange();
    What m_what;
    const Catalog &m_catalog;
    Navigator &m_navigator;
    QGridLayout *m_grid;
    std::vector<QWidget *> m_cards;
    int m_columns = 0;
};

/// How many resources each service has, counted by real list calls and again when something changes.
class ResourcesWidget : public QWidget
{
    Q_OBJECT
public:
    ResourcesWidget(const Catalog &catalog, Navigator &navigator, QWidget *parent = nullptr);
    bool isSettled() const { return m_pending == 0; }
    /// Counts anew.
    void ask();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        const ServiceConsole *console;
        const ResourceCount *count;
        std::optional<qint64> number;
        bool asked = false;
    };
    struct Row
    {
        QWidget *number, *name, *service;
    };
    void fill();
    void arrange();
    const Catalog &m_catalog;
    Navigator &m_navigator;
    std::vector<Line> m_lines;
    std::vector<Row> m_rows;
    std::optional<bool> m_narrow;
    QGridLayout *m_grid;
    QTimer m_again;
    int m_pending = 0;
    int m_generation = 0;
};

/// Things worth trying, each leading somewhere, with marks for those done.
class TryWidget : public QWidget
{
    Q_OBJECT
public:
    explicit TryWidget(Navigator &navigator, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    Navigator &m_navigator;
    QVBoxLayout *m_rows;
};

} // namespace nephoscope::gui
