#pragma once

#include "gui/kit/Dialog.h"
#include "gui/kit/LocationPicker.h"

class QTreeWidget;

namespace nephoscope::gui {

class Alert;
class Breadcrumbs;
class TableMessage;
class TextFilter;

/// Buckets, their objects, an object's versions: one list at a time, breadcrumbs back, a search that
/// narrows buckets by text and objects by prefix. Enter opens or chooses.
class LocationDialog : public Dialog
{
    Q_OBJECT
public:
    LocationDialog(LocationProvider &provider, int what, QWidget *over);
    /// Opens in the bucket and prefix of the place; at the buckets for an empty one.
    void openAt(const S3Location &place);
    int rowCount() const;

Q_SIGNALS:
    void chosen(const nephoscope::gui::S3Location &location);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum class Level { Buckets, Objects, Versions };
    void show(Level level, const QString &bucket, const QString &prefix);
    void load();
    void fill(LocationProvider::Answer answer);
    void openRow(int row);
    void sync();
    std::optional<S3Location> selected() const;
    void restyle();
    void retranslate();
    LocationProvider &m_provider;
    int m_what;
    Level m_level = Level::Buckets;
    QString m_bucket;
    QString m_prefix;     ///< of Objects; the key for Versions
    std::vector<LocationProvider::Entry> m_entries;
    int m_asked = 0;
    bool m_more = false;
    Breadcrumbs *m_path;
    TextFilter *m_filter;
    QTreeWidget *m_list;
    TableMessage *m_message;
    Alert *m_note;
};

} // namespace nephoscope::gui
