#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <functional>

class QVBoxLayout;

namespace nephoscope::gui {

class FlashItem;
class FlashSummary;

enum class FlashType { Success, Error, Warning, Info, InProgress };

struct Flash
{
    FlashType type = FlashType::Info;
    QString title;
    QString text = {};
    int progress = -1;                       ///< 0…100 shows a bar; -1 none
    QString actionText = {};
    std::function<void()> action = {};
    bool dismissible = true;
};

using FlashId = int;

/// Stack of notifications above the content, newest first. They stay until dismissed. More than
/// three fold into the newest and a bar with the number of each type, which unfolds them.
class Flashbar : public QWidget
{
    Q_OBJECT
public:
    explicit Flashbar(QWidget *parent = nullptr);

    FlashId show(const Flash &flash);
    /// Replaces the content of a shown flash; shows it anew when it was dismissed and is no
    /// longer in progress.
    void update(FlashId id, const Flash &flash);
    void dismiss(FlashId id);
    void dismissAll();
    int count() const { return static_cast<int>(m_items.size()); }
    /// Whether all are shown although there are more than three.
    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);

    FlashId success(const QString &title, const QString &text = {});
    FlashId error(const QString &title, const QString &text = {});
    FlashId info(const QString &title, const QString &text = {});

Q_SIGNALS:
    /// A flash appeared or changed its type: what the notification history keeps.
    void notified(int id, const nephoscope::gui::Flash &flash);
    void countChanged(int count);

private:
    void put(FlashId id, const Flash &flash);
    void arrange();
    QList<FlashItem *> inOrder() const;
    QVBoxLayout *m_column;
    QHash<FlashId, FlashItem *> m_items;
    FlashSummary *m_summary;
    FlashId m_next = 1;
    bool m_expanded = false;
};

} // namespace nephoscope::gui
